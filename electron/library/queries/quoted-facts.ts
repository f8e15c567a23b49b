import { countryCode, countryOf, kindAt, kindOf } from '../counting/statement-facts.ts';

/** What statements tell of whom they quote, noted one statement after the other. */
export type QuotedFacts = {
  note(quoted: number, facts: number): void;
  /** Articles may differ about what a source is: the kind most of its statements give, the first of equals. */
  usualKind(quoted: number): ReturnType<typeof kindAt>;
  /** Articles may tell different countries, and then none is given; the detail of the source lists them. */
  soleCountry(quoted: number): string | undefined;
};

/** As many as five bits tell. */
const KINDS = 32;
const SEVERAL = -1;

export function quotedFacts(): QuotedFacts {
  const kinds = new Map<number, Int32Array>();
  const countries = new Map<number, number>();
  return {
    note: (quoted, facts) => {
      let told = kinds.get(quoted);
      if (told === undefined) {
        told = new Int32Array(KINDS);
        kinds.set(quoted, told);
      }
      const kind = kindOf(facts);
      told[kind] = (told[kind] ?? 0) + 1;
      const country = countryOf(facts);
      if (country === 0) return;
      const known = countries.get(quoted);
      if (known === undefined) countries.set(quoted, country);
      else if (known !== country) countries.set(quoted, SEVERAL);
    },
    usualKind: (quoted) => {
      let [usual, most] = [0, 0];
      for (const [kind, count] of kinds.get(quoted)?.entries() ?? []) {
        if (kind > 0 && count > most) [usual, most] = [kind, count];
      }
      return kindAt(usual);
    },
    soleCountry: (quoted) => {
      const country = countries.get(quoted) ?? SEVERAL;
      return country === SEVERAL ? undefined : countryCode(country);
    },
  };
}
