/** A longer word is none; what stands before it need not be looked at for every line. */
const LONGEST_WORD = 64;

/** Words that a line's end had divided, put together again; keeps what it did for the record. */
export class WordJoiner {
  /** As printed: "dredg-/ing". */
  readonly joined: string[] = [];
  readonly #compounds: ReadonlySet<string>;

  /** A compound that stands within a line of the document keeps its hyphen everywhere. */
  constructor(compounds: ReadonlySet<string>) {
    this.#compounds = compounds;
  }

  /** The text of two lines in a row. */
  join(before: string, after: string): string {
    const tail = before.slice(-LONGEST_WORD);
    const soft = /(\p{L}+)\u00ad$/u.exec(tail);
    const hard = /(\p{L}+)[-‐]$/u.exec(tail);
    const next = /^\p{L}+/u.exec(after)?.[0] ?? '';
    if (soft !== null && next !== '') return this.#together(before, after, soft[1] ?? '', next);
    if (hard === null || next === '')
      return before === '' ? after : `${before}${gapBetween(before, after)}${after}`;
    const first = hard[1] ?? '';
    const isCompound = !/^\p{Ll}/u.test(next) || this.#compounds.has(normal(`${first}-${next}`));
    return isCompound ? before + after : this.#together(before, after, first, next);
  }

  #together(before: string, after: string, first: string, next: string): string {
    this.joined.push(`${first}-/${next}`);
    return before.slice(0, -1) + after;
  }
}

function normal(word: string): string {
  return word.toLowerCase().replaceAll('‐', '-');
}

const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/** Chinese and Japanese have no blank between words, so none at the end of a line either. */
function gapBetween(before: string, after: string): string {
  if (/\p{L}[-/]$/u.test(before.slice(-3))) return '';
  return WIDE.test(before.at(-1) ?? '') && WIDE.test(after[0] ?? '') ? '' : ' ';
}

/** The words with a hyphen of their own in the lines of a document. */
export function compoundsIn(texts: Iterable<string>): ReadonlySet<string> {
  const compounds = new Set<string>();
  for (const text of texts) {
    for (const [compound] of text.matchAll(/\p{L}+[-‐]\p{L}+/gu)) compounds.add(normal(compound));
  }
  return compounds;
}
