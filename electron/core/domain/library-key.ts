/** The key of an encrypted library, and what tells it from others. It is kept in memory and never written but wrapped. */
export type LibraryKey = { readonly id: string; readonly key: Uint8Array };

/** What a person gives to have the key unwrapped. */
export type Secret = { readonly passphrase: string } | { readonly recoveryKey: string };

/** Fewer characters than this are refused where a passphrase is chosen. */
export const SHORTEST_PASSPHRASE = 8;

/** Whether a passphrase is refused where it is chosen. */
export function isTooShort(passphrase: string): boolean {
  return passphrase.length < SHORTEST_PASSPHRASE;
}
