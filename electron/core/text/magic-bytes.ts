type Magic = { readonly label: string; readonly at: number; readonly bytes: readonly number[] };

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** First bytes of files that are never article text: pictures, sound, archives, programs, databases. */
const MAGICS: readonly Magic[] = [
  { label: 'PNG picture', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { label: 'JPEG picture', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { label: 'GIF picture', at: 0, bytes: ascii('GIF8') },
  { label: 'TIFF picture', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { label: 'TIFF picture', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { label: 'WebP picture or WAVE sound', at: 0, bytes: ascii('RIFF') },
  { label: 'ZIP archive', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { label: 'empty ZIP archive', at: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { label: 'gzip archive', at: 0, bytes: [0x1f, 0x8b, 0x08] },
  { label: 'bzip2 archive', at: 0, bytes: [0x42, 0x5a, 0x68, 0x39] },
  { label: 'xz archive', at: 0, bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { label: '7z archive', at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { label: 'RAR archive', at: 0, bytes: ascii('Rar!\u001a') },
  { label: 'tar archive', at: 257, bytes: ascii('ustar') },
  { label: 'Windows program', at: 0, bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { label: 'Linux program', at: 0, bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { label: 'macOS program', at: 0, bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { label: 'WebAssembly program', at: 0, bytes: [0x00, 0x61, 0x73, 0x6d] },
  { label: 'PDF file', at: 0, bytes: ascii('%PDF-') },
  { label: 'old Office file', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1] },
  { label: 'SQLite database', at: 0, bytes: ascii('SQLite format 3') },
  { label: 'MP3 sound', at: 0, bytes: ascii('ID3') },
  { label: 'Ogg sound', at: 0, bytes: ascii('OggS') },
  { label: 'FLAC sound', at: 0, bytes: ascii('fLaC') },
  { label: 'MP4 video', at: 4, bytes: ascii('ftyp') },
  { label: 'Matroska video', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { label: 'font', at: 0, bytes: ascii('wOF2') },
];

/** Names the kind of binary file these bytes begin, or nothing when they may be text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  return MAGICS.find(
    (magic) =>
      bytes.length >= magic.at + magic.bytes.length &&
      magic.bytes.every((byte, index) => bytes[magic.at + index] === byte),
  )?.label;
}
