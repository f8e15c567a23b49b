const SIGNATURES = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  ole: [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
} as const;

/** Whether a file begins as files of a kind do. */
export function beginsWith(bytes: Uint8Array, kind: keyof typeof SIGNATURES): boolean {
  return SIGNATURES[kind].every((byte, index) => bytes[index] === byte);
}

/** Whether these bytes hold a word of plain letters, such as the name of an entry. */
export function headHolds(bytes: Uint8Array, word: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(word);
}
