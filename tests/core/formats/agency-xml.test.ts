import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { agencyDate, isLater } from '../../../electron/core/formats/agency-xml/agency-date.ts';
import { creditOf, holderIn, signatureIn } from '../../../electron/core/formats/agency-xml/agency-credit.ts';
import { readBylineElement } from '../../../electron/core/formats/agency-xml/byline-element.ts';
import { isByline } from '../../../electron/core/formats/agency-xml/byline-text.ts';
import { withDateline } from '../../../electron/core/formats/agency-xml/dateline-of-tag.ts';
import { withoutDeskNotes } from '../../../electron/core/formats/agency-xml/desk-notes.ts';
import { languageTag } from '../../../electron/core/formats/agency-xml/language-tag.ts';
import { paragraphsAtBreaks } from '../../../electron/core/formats/agency-xml/line-breaks.ts';
import {
  standingOfCode,
  standingOfNote,
  strongest,
} from '../../../electron/core/formats/agency-xml/publication-state.ts';
import { textOfElement } from '../../../electron/core/formats/agency-xml/text-of-element.ts';
import { rootOf } from '../../../electron/core/formats/agency-xml/xml-root.ts';
import type { XmlElement } from '../../../electron/core/formats/xml/xml-tree.ts';
import { parseXml } from '../../../electron/core/formats/xml/xml-tree.ts';
import { readBytes } from '../../../electron/core/read.ts';

const element = (xml: string): XmlElement => {
  const root = parseXml(xml)?.root;
  if (root === undefined) throw new Error('The test holds no element');
  return root;
};
const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
const read = (text: string, name = 'file.xml') =>
  readBytes(new TextEncoder().encode(text), name, { defaults: {} });

describe('a byline', () => {
  test.each([
    ['<byline>By A. Smith<byttl>AP Writer</byttl></byline>', 'By A. Smith, AP Writer'],
    ['<byline>By A. Smith, <byttl>AP Writer</byttl></byline>', 'By A. Smith, AP Writer'],
    ['<byline>By <person>A. Smith</person><person>B. Jones</person></byline>', 'By A. Smith, B. Jones'],
    [
      '<byline>By <person>A. Smith</person> and <person>B. Jones</person></byline>',
      'By A. Smith and B. Jones',
    ],
    ['<byline><byttl>Sports Network</byttl></byline>', 'Sports Network'],
  ])('%s is printed %s', (xml, printed) => {
    expect(readBylineElement(element(xml)).printed).toBe(printed);
  });

  test('gives the title to the name before it, and sets an agency in brackets apart', () => {
    expect(readBylineElement(element('<b>By KURT WELLER, --(Reuter)</b>')).authors).toEqual([
      { name: 'Kurt Weller', kind: 'person' },
      { name: 'Reuter', kind: 'agency' },
    ]);
    expect(readBylineElement(element('<b>Nell Harker<byttl>Cheese maker</byttl></b>')).authors).toEqual([
      { name: 'Nell Harker', kind: 'person', role: 'Cheese maker' },
    ]);
  });

  test('is none where a sub-headline was filed in its place', () => {
    expect(isByline('Ministers meet again after talks broke down')).toBe(false);
    expect(isByline('Jan de Boer, redacteur verkeer')).toBe(true);
    expect(isByline('By our staff')).toBe(true);
  });
});

describe('line breaks', () => {
  test.each([
    [
      'lines broken to a width are joined',
      'The road to the harbour was closed for most of\nthe day, police said, and opened\nat six.',
      1,
    ],
    ['two breaks part paragraphs', 'One.\n\nTwo.', 2],
    ['lines that each close a sentence are paragraphs', 'One is done.\nTwo is done.\nThree', 3],
    ['short lines are a list', 'Ardan 3\nVennes 2\nOrrin 0', 3],
  ])('%s', (_, run, count) => {
    expect(paragraphsAtBreaks(run)).toHaveLength(count);
  });
});

describe('text in a vocabulary unknown here', () => {
  test('every block is a paragraph, words of inline tags stay in their line', () => {
    const { blocks } = textOfElement(
      element('<x><zeile>One <fett>two</fett></zeile><absatz>Three <b>four</b>.</absatz>five</x>'),
    );
    expect(blocks.map(({ text }) => text).join(' ')).toBe('One two Three four. five');
  });

  test('an empty body has no blocks', () => {
    expect(textOfElement(element('<x/>')).blocks).toEqual([]);
  });
});

describe('the dateline tag', () => {
  const at = (text: string, tag: string) => withDateline([paragraph(text)], tag);

  test('is set before a text that has none, as print does', () => {
    const { blocks, dateline } = at('A strike began on Monday.', 'OSLO, March 3 (NTB) -');
    expect(blocks[0]?.text).toBe('OSLO, March 3 (NTB) - A strike began on Monday.');
    expect(dateline).toMatchObject({ text: 'OSLO, March 3 (NTB)', place: 'OSLO', agency: 'NTB' });
  });

  test.each([
    ['Oslo (NTB): A strike began.', 'Oslo', 'Oslo (NTB)'],
    ['(ANSA) - ROME, JUL 11 - A strike began.', 'ROME', '(ANSA) - ROME, JUL 11'],
    ['MOSCOW, September 2. /TASS/. A strike began.', 'Moscow', 'MOSCOW, September 2. /TASS/.'],
    ['Madrid (España), 8 sep (EFE).- Empezó la huelga.', 'Madrid', 'Madrid (España), 8 sep (EFE).'],
  ])('%s keeps its own', (text, tag, printed) => {
    const { blocks, dateline } = at(text, tag);
    expect(blocks[0]?.text).toBe(text);
    expect(dateline?.text).toBe(printed);
  });

  test.each([
    ['of another place', 'BRUSSELS (AFP) - A strike began.', 'Antwerp'],
    ['with only a date', 'A strike began.', '29/08/2026 13:49'],
    ['that is blank', 'A strike began.', '  -  '],
  ])('a tag %s changes nothing', (_, text, tag) => {
    expect(at(text, tag)).toEqual({ blocks: [paragraph(text)] });
  });

  test('a sentence that opens with the place is no dateline', () => {
    expect(at('Sydney council met.', 'Sydney').blocks[0]?.text).toBe('Sydney - Sydney council met.');
    const text = 'Oslo and Bergen agreed (after long talks) to share a ferry.';
    expect(at(text, 'Oslo').blocks[0]?.text).toBe(`Oslo - ${text}`);
  });
});

describe('notes to desks', () => {
  test('leave the text, and a text of nothing else stays', () => {
    expect(
      withoutDeskNotes([paragraph('Eds: Adds byline.'), paragraph('By Ann Lee'), paragraph('It rained.')]),
    ).toEqual({
      blocks: [paragraph('It rained.')],
      notes: ['Eds: Adds byline.'],
      bylines: ['By Ann Lee'],
    });
    const only = [paragraph('ATTENTION EDITORS: no file today.')];
    expect(withoutDeskNotes(only).blocks).toEqual(only);
  });

  test('a sentence that begins with "By" is text', () => {
    const blocks = [paragraph('By noon the road was open again')];
    expect(withoutDeskNotes([...blocks, paragraph('It rained.')]).bylines).toEqual([]);
  });
});

describe('credits', () => {
  test('a code, a domain and a name lead to the same agency', () => {
    for (const printed of ['nprov:REUTERS', 'reuters.com', 'Thomson Reuters']) {
      expect(creditOf([{ role: 'provider', printed }]).origin?.name).toBe('Reuters');
    }
  });

  test('whoever provides and is an outlet is the outlet, an agency in the credit the origin', () => {
    expect(
      creditOf([
        { role: 'credit', printed: 'AFP' },
        { role: 'provider', printed: 'The Harrow Post' },
      ]),
    ).toEqual({ outlet: { name: 'The Harrow Post' }, origin: { name: 'AFP', creditLine: 'AFP' } });
  });

  test('codes nobody knows, addresses and clients are no origin', () => {
    expect(creditOf([{ role: 'provider', printed: 'x:123' }])).toEqual({});
    expect(creditOf([{ role: 'provider', printed: 'https://a.example' }])).toEqual({});
    expect(creditOf([{ role: 'credit', printed: 'Lowmoor Glassworks' }])).toEqual({});
  });

  test('a holder and a signature are read from their lines', () => {
    expect(holderIn('© 2017-18 Norvik Newswire. All rights reserved.')).toBe('Norvik Newswire');
    expect(holderIn('Copyright 2019, dpa (www.dpa.de). Alle Rechte vorbehalten')).toBe('dpa');
    expect(signatureIn('… sagde han. /ritzau/')).toBe('ritzau');
    expect(signatureIn('… sagde han (smilende)')).toBeUndefined();
  });
});

describe('standing', () => {
  test('codes of all three standards', () => {
    expect(standingOfCode('stat:canceled').status).toBe('withdrawn');
    expect(standingOfCode('sig:correction').relation?.kind).toBe('corrects');
    expect(standingOfCode('Embargoed').status).toBe('embargoed');
    expect(standingOfCode('stat:usable')).toEqual({ status: 'usable' });
    expect(standingOfCode(undefined)).toEqual({});
  });

  test('a note speaks by its first word alone', () => {
    expect(standingOfNote('Eds: CORRECTS spelling of name').status).toBe('corrected');
    expect(standingOfNote('(Adds quotes)').status).toBe('updated');
    expect(standingOfNote('The court will correct the record').status).toBeUndefined();
  });

  test('what is withdrawn stays so', () => {
    expect(strongest([{ status: 'usable' }, standingOfCode('kill'), standingOfCode('update')])).toEqual({
      status: 'withdrawn',
      relation: { kind: 'withdraws' },
    });
  });
});

describe('dates and languages', () => {
  test('midnight to the second means the day alone', () => {
    expect(agencyDate('20260914T000000+0200')).toEqual({
      value: '2026-09-14',
      zone: 'unknown',
      precision: 'day',
    });
    expect(agencyDate('20260914T000100+0200')?.precision).toBe('second');
    expect(agencyDate('soon')).toBeUndefined();
    expect(agencyDate('20260914 081500')?.value).toBe('2026-09-14T08:15:00');
    expect(agencyDate('20260914T081500.000Z')).toMatchObject({ value: '2026-09-14T08:15:00', zone: 'Z' });
  });

  test('later is told across zones', () => {
    const [one, two] = [agencyDate('20260914T100000+0200'), agencyDate('20260914T090000Z')];
    expect(one !== undefined && two !== undefined && isLater(two, one)).toBe(true);
  });

  test.each([
    ['EN_gb', 'en-GB'],
    ['fre', 'fr'],
    ['German', 'de'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['mul tilingual', undefined],
  ])('%s is %s', (printed, tag) => {
    expect(languageTag(printed)).toBe(tag);
  });
});

describe('entities of the file’s own', () => {
  const bomb =
    '<!DOCTYPE x [<!ENTITY l0 "ha"><!ENTITY l1 "&l0;&l0;"><!ENTITY l9 "&l1;&l1;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  const TEXT = 'The dam at Osterlo held on Tuesday, the ministry said.';
  const FILES: readonly (readonly [string, (headline: string, body: string) => string])[] = [
    [
      'nitf',
      (headline, body) =>
        `<nitf><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content><p>${body}</p></body.content></body></nitf>`,
    ],
    [
      'newsml-1',
      (headline, body) =>
        `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine></NewsLines><ContentItem><DataContent>${body}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    ],
    [
      'newsml-g2',
      (headline, body) =>
        `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>${headline}</headline></contentMeta><contentSet><inlineData>${body}</inlineData></contentSet></newsItem>`,
    ],
    [
      'rss',
      (headline, body) =>
        `<rss version="2.0"><channel><title>x</title><item><title>${headline}</title><description>${body}</description></item></channel></rss>`,
    ],
    [
      'atom',
      (headline, body) =>
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>${headline}</title><content>${body}</content></entry></feed>`,
    ],
  ];

  test.each(FILES)(
    'in %s leave no name of theirs behind, no article of nothing but them, and are told',
    async (format, file) => {
      const some = await read(bomb + file('&l9;&f;', TEXT), 'story.xml');
      expect(some.format).toBe(format);
      expect(some.articles[0]?.body).toContain(TEXT);
      expect(some.articles[0]?.headline ?? '').not.toMatch(/&|root:/u);
      const none = await read(bomb + file('&l9;', '&l9;&f;'), 'story.xml');
      expect(none.articles).toEqual([]);
      expect(none.refusals.map(({ kind }) => kind)).toContain('no-text');
      // What was left out is told, by the names the file asks for and no others.
      expect(some.refusals).toEqual([{ kind: 'text-elsewhere', names: ['l9', 'f'] }]);
      const whole = await read(bomb + file('Dam holds', TEXT), 'story.xml');
      expect(whole.refusals).toEqual([]);
    },
  );
});

describe('recognition', () => {
  test.each([
    ['<?xml version="1.0"?><!-- a > b --><!DOCTYPE nitf SYSTEM "x.dtd" [<!ENTITY a "b">]><nitf>', 'nitf'],
    ['\ufeff\n <x:NewsItem a="b">', 'newsitem'],
    ['plain text', undefined],
  ])('the root of %s is %s', (text, local) => {
    expect(rootOf(text)?.local).toBe(local);
  });

  test.each([
    ['<nitf><body><body.content><p>Text of it.</p></body.content></body></nitf>', 'nitf'],
    ['<wrap><nitf><body><body.content><p>Text of it.</p></body.content></body></nitf></wrap>', 'nitf'],
    [
      '<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>Text of it.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>',
      'newsml-1',
    ],
    [
      '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet><inlineData>Text of it.</inlineData></contentSet></newsItem>',
      'newsml-g2',
    ],
    ['<rows><row><title>One</title><body>Text of it.</body></row></rows>', 'vendor-xml'],
  ])('%s is read as %s, whatever its name', async (text, format) => {
    const found = await read(text, 'story.dat');
    expect(found.format).toBe(format);
    expect(found.articles[0]?.body).toBe('Text of it.');
  });
});

describe('broken and hostile files', () => {
  const root = join(import.meta.dirname, '../../fixtures/articles');
  const sources = ['nitf', 'newsml-1', 'newsml-g2', 'vendor-xml'].flatMap((format) =>
    readdirSync(join(root, format)).map((name) =>
      readFileSync(join(root, format, name, 'source.xml'), 'utf8'),
    ),
  );

  test('cut anywhere, a file says so or gives what it gave whole', async () => {
    for (const source of sources) {
      for (let part = 1; part < 8; part += 1) {
        const found = await read(source.slice(0, Math.floor((source.length * part) / 8)));
        const isTold = found.refusals.length > 0 || (found.setAside ?? []).length > 0;
        expect(isTold || found.articles.length > 0).toBe(true);
        expect(found.articles.every(({ body, headline }) => body !== '' || headline !== undefined)).toBe(
          true,
        );
      }
    }
  }, 60_000);

  test('a cut file of a known format is told to be cut', async () => {
    const found = await read('<nitf><body><body.content><p>The first paragraph stands.</p><p>The sec');
    expect(found.articles).toHaveLength(1);
    expect(found.refusals).toEqual([
      { kind: 'malformed', format: 'nitf', where: 'its end: the file is cut off' },
    ]);
  });

  test('deep nesting and long runs of tags end in time', async () => {
    const deep = `<nitf><body><body.content>${'<block>'.repeat(30_000)}<p>Deep down.</p>`;
    expect((await read(deep)).articles[0]?.body).toContain('Deep down.');
    const wide = `<nitf><body><body.content>${'<p>a<br/>b</p>'.repeat(20_000)}</body.content></body></nitf>`;
    expect((await read(wide)).articles).toHaveLength(1);
    const components = `<NewsML><NewsItem>${'<NewsComponent>'.repeat(5000)}<NewsLines><HeadLine>x</HeadLine></NewsLines>`;
    expect((await read(components)).format).toBe('newsml-1');
    const brackets = `<nitf><body><body.head><dateline>${'(a) '.repeat(5000)}</dateline><byline>${'(a) -- '.repeat(5000)}</byline></body.head><body.content><p>${'Oslo (a) - '.repeat(5000)}</p></body.content></body></nitf>`;
    expect((await read(brackets)).articles).toHaveLength(1);
  });
});
