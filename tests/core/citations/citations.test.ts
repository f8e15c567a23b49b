import { describe, expect, test } from 'vitest';
import { bibtexEntry } from '../../../electron/core/citations/bibtex.ts';
import type { CitedArticle } from '../../../electron/core/citations/cited-article.ts';
import { citationBytes } from '../../../electron/core/citations/index.ts';
import { risRecord } from '../../../electron/core/citations/ris.ts';

const aCited = (fields: Partial<CitedArticle> = {}): CitedArticle => ({
  id: 412,
  headline: 'Dam wall shifts',
  authors: [],
  path: '/in/a.txt',
  sha256: 'ab12',
  ...fields,
});
const persons = ['Ida Moss', 'Ludwig van der Berg', 'Bram Eskil Jr.', 'Ostra'].map((name) => ({
  name,
  isPerson: true,
}));
const authors = [...persons, { name: 'Research and Analysis Unit', isPerson: false }];

describe('a reference', () => {
  test('in RIS is a newspaper article with its facts, one a line, ended by its own line', () => {
    const record = risRecord(
      aCited({
        authors,
        outlet: 'Kestrel Daily',
        origin: 'Ostra',
        published: '2026-09-08T05:40',
        page: 'A12',
      }),
    );
    expect(record.split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - sourceline-412',
      'TI  - Dam wall shifts',
      'AU  - Moss, Ida',
      'AU  - van der Berg, Ludwig',
      'AU  - Eskil, Bram, Jr.',
      'AU  - Ostra',
      'AU  - Research and Analysis Unit',
      'T2  - Kestrel Daily',
      'PY  - 2026',
      'DA  - 2026/09/08/05:40',
      'SP  - A12',
      'N1  - Origin: Ostra; File: /in/a.txt; SHA-256: ab12',
      'ER  - ',
      '',
      '',
    ]);
  });

  test('in BibTeX has names by family, bodies and capitals in braces', () => {
    const entry = bibtexEntry(aCited({ authors, outlet: 'Kestrel & Daily', published: '2026-09' }));
    expect(entry).toContain(
      '  author = {Moss, Ida and van der Berg, Ludwig and Eskil, Jr., Bram and Ostra and {Research and Analysis Unit}},\n',
    );
    expect(entry).toContain(
      '  title = {{Dam wall shifts}},\n  journal = {Kestrel \\& Daily},\n  date = {2026-09},\n',
    );
  });

  test('leaves out what is not known, and an address that is none', () => {
    const bare = aCited({ url: 'javascript:alert(1)' });
    expect(risRecord(bare)).not.toMatch(/^(?:UR|PY|DA|T2|AU) {2}-/mu);
    expect(bibtexEntry(bare)).not.toMatch(/^ {2}(?:url|year|date|journal|author) =/mu);
  });

  test('cannot be broken by what stands in a headline', () => {
    const headline = 'Dam\r\nER  - \r\nTY  - BOOK {or} \\input{x} % $ 100 # _ ~ ^ } @book{a,\u2028b\u0000';
    const cited = aCited({ headline, authors: [{ name: 'A and {B', isPerson: true }] });
    expect(risRecord(cited).match(/^(?:ER|TY) {2}-/gmu)).toHaveLength(2);
    const entry = bibtexEntry(cited);
    let depth = 0;
    for (const character of entry) {
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(entry).not.toMatch(/\\input|(?<!\\)[%#$]/u);
    expect(entry.match(/^@/gmu)).toHaveLength(1);
  });

  test('stands in a file in the order given', () => {
    const file = new TextDecoder().decode(citationBytes([aCited({ id: 2 }), aCited({ id: 1 })], 'ris'));
    expect([...file.matchAll(/^ID {2}- (.*)$/gmu)].map(([, id]) => id?.trim())).toEqual([
      'sourceline-2',
      'sourceline-1',
    ]);
  });
});
