import { randomBytes } from 'node:crypto';

/** Crockford's base 32 (https://www.crockford.com/base32.html): no letter that looks like a number. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 20;
const GROUP = 4;

/** 160 random bits to be written on paper: eight groups of four. */
export function newRecoveryKey(): string {
  const bits = [...randomBytes(BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join('');
  return (letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** What was written on paper, however it was typed; undefined when it cannot be a recovery key. */
export function bytesOfRecoveryKey(typed: string): Uint8Array | undefined {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (letters.length !== (BYTES * 8) / 5) return undefined;
  const places = Array.from(letters, (letter) => LETTERS.indexOf(letter));
  if (places.includes(-1)) return undefined;
  const bits = places.map((place) => place.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
