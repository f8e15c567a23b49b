/** The lists of the package we take, each a plain list of small-letter words. */
declare module 'stopword' {
  type Words = readonly string[];
  export const ara: Words, bul: Words, cat: Words, ces: Words, dan: Words, deu: Words, ell: Words, est: Words;
  export const fas: Words, fin: Words, fra: Words, heb: Words, hin: Words, hrv: Words, hun: Words, ind: Words;
  export const ita: Words,
    lav: Words,
    lit: Words,
    nld: Words,
    nob: Words,
    pol: Words,
    por: Words,
    porBr: Words;
  export const ron: Words, rus: Words, slk: Words, slv: Words, spa: Words, swe: Words, tur: Words, ukr: Words;
  export const urd: Words, vie: Words;
}
