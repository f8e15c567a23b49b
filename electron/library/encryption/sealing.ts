import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomFillSync,
  type CipherGCMTypes,
} from 'node:crypto';

const CIPHER: CipherGCMTypes = 'aes-256-gcm';
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What sealed bytes are longer than what they hold: nonce and tag, which stand at the end. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

/**
 * AES-256-GCM (NIST SP 800-38D) under one key, with a fresh random nonce each time. `about` is not stored: whoever opens
 * must name the same, so what was sealed for one place opens at no other.
 */
export type Sealer = {
  seal(plain: Uint8Array, about: Uint8Array): Buffer;
  /** Undefined when it is not what was sealed under this key for this place. */
  open(sealed: Uint8Array, about: Uint8Array): Buffer | undefined;
};

export function sealerOf(key: Uint8Array): Sealer {
  const secret = createSecretKey(key);
  const nonces = nonceSource();
  return {
    seal: (plain, about) => {
      const nonce = nonces();
      const cipher = createCipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(about);
      const body = cipher.update(plain);
      cipher.final();
      return Buffer.concat([body, nonce, cipher.getAuthTag()], plain.length + SEAL_BYTES);
    },
    open: (sealed, about) => {
      const end = sealed.length - SEAL_BYTES;
      if (end < 0) return undefined;
      const nonce = sealed.subarray(end, end + NONCE_BYTES);
      const decipher = createDecipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(about);
      decipher.setAuthTag(sealed.subarray(end + NONCE_BYTES));
      const body = decipher.update(sealed.subarray(0, end));
      try {
        decipher.final();
        return body;
      } catch {
        return undefined;
      }
    },
  };
}

/** Random nonces, fetched many at a time: each call for random bytes costs as much as sealing a page. */
function nonceSource(): () => Uint8Array {
  const pool = Buffer.alloc(NONCE_BYTES * 256);
  let at = pool.length;
  return () => {
    if (at === pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    at += NONCE_BYTES;
    return Uint8Array.from(pool.subarray(at - NONCE_BYTES, at));
  };
}
