import * as v from 'valibot';

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));
/** Key, nonce and tag. */
const SEALED_KEY = hex(32 + 12 + 16);
const number = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

/** How the passphrase wraps the key. Bounds: a changed file must not make us take all memory there is. */
const PASSPHRASE_WRAP = v.strictObject({
  salt: hex(16),
  N: number(2 ** 14, 2 ** 20),
  r: number(8, 32),
  p: number(1, 16),
  sealed: SEALED_KEY,
});
const RECOVERY_WRAP = v.strictObject({ salt: hex(16), sealed: SEALED_KEY });

const KEY_FILE = v.strictObject({
  id: hex(16),
  /** Told by the key alone: whether it is this library's. */
  check: hex(32),
  passphrase: PASSPHRASE_WRAP,
  recovery: v.exactOptional(RECOVERY_WRAP),
});

export type KeyFile = v.InferOutput<typeof KEY_FILE>;
export type PassphraseWrap = v.InferOutput<typeof PASSPHRASE_WRAP>;
export type RecoveryWrap = v.InferOutput<typeof RECOVERY_WRAP>;

/** What a key file says, or what is wrong with it, in words. */
export function parseKeyFile(
  text: string,
  version: number,
  sumOf: (body: string) => string,
): KeyFile | string {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return 'it is damaged';
  }
  if (typeof stored !== 'object' || stored === null) return 'it is damaged';
  const { sum, ...body } = stored as Record<string, unknown>;
  if (sum !== sumOf(JSON.stringify(body))) return 'it is damaged';
  const { version: written, cipher, kdf, ...keyFile } = body;
  if (written !== version || cipher !== 'AES-256-GCM' || kdf !== 'scrypt')
    return 'a newer Sourceline wrote it';
  const parsed = v.safeParse(KEY_FILE, keyFile);
  return parsed.success ? parsed.output : 'it is damaged';
}
