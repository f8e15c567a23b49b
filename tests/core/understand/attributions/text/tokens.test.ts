import { describe, expect, it } from 'vitest';
import { readText } from '#core/understand/attributions/text/read-text.ts';
import { tokenise } from '#core/understand/attributions/text/tokens.ts';

const words = (text: string): readonly string[] => tokenise(text).map(({ raw }) => raw);
const sentences = (text: string): readonly string[] => {
  const doc = readText(text);
  return doc.sentences.map((range) => text.slice(...doc.span(range)));
};

describe('words', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'of several parts',
      'the 99-county, well-known al-Marren',
      ['the', '99-county', ',', 'well-known', 'al-Marren'],
    ],
    [
      'with endings',
      'She can’t, he’s, they cannot',
      ['She', 'ca', 'n’t', ',', 'he', '’s', ',', 'they', 'can', 'not'],
    ],
    ['possessive', "Roe's and the workers' homes", ['Roe', "'s", 'and', 'the', 'workers', "'", 'homes']],
    ['with stops', 'Sen. Roe of the U.S.-Ostra board', ['Sen.', 'Roe', 'of', 'the', 'U.S.-Ostra', 'board']],
    ['that end a sentence', 'He said no. The end', ['He', 'said', 'no', '.', 'The', 'end']],
    ['of numbers', '$2.5 million, 3,000 at 5:30', ['$', '2.5', 'million', ',', '3,000', 'at', '5:30']],
    ['and addresses', 'see https://a.example/x?y=1, then', ['see', 'https://a.example/x?y=1', ',', 'then']],
    ['and marks', '“Wait...” — [he] said?!', ['“', 'Wait', '...', '”', '—', '[', 'he', ']', 'said', '?!']],
  ])('%s', (_name, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are told in kind by what stands around them', () => {
    const tags = (text: string): readonly string[] => tokenise(text).map(({ word, tag }) => `${word}/${tag}`);
    expect(tags("It's Roe's plan.")).toEqual([
      'it/PRON',
      "'s/AUX",
      'roe/PROPN',
      "'s/PART",
      'plan/NOUN',
      './PUNCT',
    ]);
    expect(tags("He doesn't know").slice(1)).toEqual(['does/AUX', "n't/PART", 'know/VERB']);
  });

  it('of any length keep their place', () => {
    const text = `The ${'x'.repeat(300)} said ${'9'.repeat(500)}- so.`;
    for (const { raw, start, end } of tokenise(text)) expect(text.slice(start, end)).toBe(raw);
  });
});

describe('sentences', () => {
  it('end after an abbreviation only where a new one starts', () => {
    expect(sentences('She lives in the U.S. The dam is old. Sen. Roe came.')).toEqual([
      'She lives in the U.S.',
      'The dam is old.',
      'Sen. Roe came.',
    ]);
    expect(sentences('The U.S. Army left. Marren Inc. Works closed.')).toHaveLength(2);
  });

  it('go on over a stop inside a quotation with its cue behind', () => {
    expect(sentences('“Is it safe?” Roe asked. “It is.” Nobody left.')).toEqual([
      '“Is it safe?” Roe asked.',
      '“It is.”',
      'Nobody left.',
    ]);
  });
});
