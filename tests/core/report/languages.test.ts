import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { REPORT_LANGUAGES, reportLanguage } from '#core/domain/report-language.ts';
import type { ReportKind, ReportSpec } from '#core/domain/report.ts';
import { richTextOf } from '#core/domain/rich-text.ts';
import { htmlReport } from '#core/report/html.ts';
import { REPORT_OUTPUTS } from '#core/report/index.ts';
import { localWords } from '#core/report/local-words.ts';
import { PLAIN_LOOK } from '#core/report/look.ts';
import type { ReportModel } from '#core/report/model.ts';
import { filterWords } from '#core/report/selection-words.ts';
import { aReport } from './a-library.ts';

const LOCALES = { de: 'de-DE', fr: 'fr-FR', es: 'es-ES' } as const;
const OTHERS = Object.entries(LOCALES);
const RANGE = { from: '2026-09-05T00:00', to: '2026-09-12T00:00' };

function modelOf(locale: string, spec: Partial<ReportSpec> = {}): ReportModel {
  return aReport({
    kind: 'analysis',
    selection: { filters: [], range: RANGE },
    summary: richTextOf('Es stieg.'),
    look: { ...PLAIN_LOOK, locale },
    ...spec,
  });
}

const OF: Readonly<Record<ReportKind, Partial<ReportSpec>>> = {
  briefing: {},
  analysis: {},
  dossier: { selection: { filters: [{ field: 'story', value: '9', exclude: false }] } },
  record: { selection: { filters: [{ field: 'quoted-source', value: 'Bram Eskil', exclude: false }] } },
};
const KINDS = Object.keys(OF) as readonly ReportKind[];

describe('the language of a report', () => {
  test('is that of chips and kinds: no code is printed', () => {
    const chip = { field: 'language', value: 'de', exclude: true } as const;
    const none = { topics: () => [], watches: () => [], story: () => undefined };
    const said = (locale: string) => filterWords(chip, none, localWords(locale).say);
    expect(['en-GB', ...Object.values(LOCALES)].map(said)).toEqual([
      'language: not German',
      'Sprache: nicht Deutsch',
      'langue\u00a0: sauf allemand',
      'idioma: excepto alemán',
    ]);
    expect(localWords('en-GB').say.names.quotedKinds.igo).toBe('international organisation');
  });

  test('is that of its locale where there are words in it, else English', () => {
    expect(['de', 'de-AT', 'FR-ca', 'es-MX', 'en-US', 'it-IT', 'sv-SE', ''].map(reportLanguage)).toEqual([
      ...['de', 'de', 'fr', 'es', 'en', 'en', 'en', 'en'],
    ]);
  });

  test.each(OTHERS)('a report in %s is as last looked over', async (language, locale) => {
    const output = REPORT_OUTPUTS.find(({ id }) => id === 'md');
    const text = new TextDecoder().decode(await output?.write(modelOf(locale)));
    await expect(text).toMatchFileSnapshot(`golden/analysis.${language}.md`);
  });

  test.each(OTHERS)(
    'a page in %s has the parts and links of the English one, and names its language',
    (language, locale) => {
      const shape = (html: string) => {
        const { document } = parseHTML(html);
        const main = document.querySelector('main');
        return [...(main?.querySelectorAll('section, table, tr, dt, h2, h3, [id], a') ?? [])].map((element) =>
          [element.tagName, element.id, element.getAttribute('href') ?? ''].join(' '),
        );
      };
      for (const kind of KINDS) {
        const html = htmlReport(modelOf(locale, { kind, ...OF[kind] }));
        expect(shape(html)).toEqual(shape(htmlReport(modelOf('en-GB', { kind, ...OF[kind] }))));
        expect(html).toContain(`<html lang="${language}">`);
      }
    },
  );

  test('texts of articles keep their own, and quotes are not touched', () => {
    const html = htmlReport(modelOf('de-DE'));
    expect(html).toContain('<span lang="en" dir="auto">Haverwick ordered to leave</span>');
    expect(html).toMatch(/<p lang="en" dir="auto">“We left at night,”<\/p>/u);
    expect(htmlReport(modelOf('en-GB'))).not.toContain(' lang="en" dir');
  });

  test('is told by Word, slides and mail; data for other programs keep their English keys', async () => {
    const bytes = async (id: string): Promise<Uint8Array> =>
      (await REPORT_OUTPUTS.find((each) => each.id === id)?.write(modelOf('fr-FR'))) ?? new Uint8Array();
    const part = async (id: string, name: string): Promise<string> =>
      strFromU8(unzipSync(await bytes(id))[name] ?? new Uint8Array());
    expect(await part('docx', 'word/styles.xml')).toContain('<w:lang w:val="fr-FR"/>');
    const slide = await part('pptx', 'ppt/slides/slide2.xml');
    expect(slide).toContain('lang="fr-FR"');
    expect(slide).not.toContain('lang="en-US"');
    expect(await part('xlsx', 'xl/workbook.xml')).toContain('name="Part de voix"');
    expect(strFromU8(await bytes('csv'))).toContain('topics,published,zone unknown,outlet');
    expect(Object.keys(JSON.parse(strFromU8(await bytes('json'))) as object)).toContain('quotedSources');
  });
});

type Leaf = { readonly path: string; readonly value: unknown };

function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** What a sentence is told, by the name of what it asks for; everything else is a name. */
function told(name: string, many: number, path: string): unknown {
  const volume = { articles: many, unique: many };
  const known: Readonly<Record<string, unknown>> = {
    ...{ link: (words: string) => words, where: 'period', bin: 'day', own: volume, kind: 'briefing' },
    ...{
      field: 'outlet',
      why: 'came',
      difference: { kind: 'denial', how: 'differs' },
      isCopy: true,
      isExcluded: true,
    },
    ...{ isOfPeriod: false, isAfterOthers: true, '{ articles, unique }': volume },
    ...{
      '{ days, selection }': { days: 'D', selection: 'S' },
      change: { action: path.endsWith('.statement') ? 'attribute' : 'merge', from: 'F', to: 'T' },
    },
  };
  if (name in known) return known[name];
  if (['names', 'readers', 'roles', 'gaps', 'authors'].includes(name)) return ['X', 'Y'];
  return NUMBERS.has(name) ? many : 'X';
}

const NUMBERS = new Set(
  'articles all base days others shown total rest statements held clips changes unique texts read topics outlets value undated sources voices repeats pickups printed more imprecise files fields cuts copies additions watches page tier version spread'.split(
    ' ',
  ),
);

/** Parameters as they are written; those that are taken apart stay whole. */
function parameters(sentence: (...all: never[]) => unknown): readonly string[] {
  const code = String(sentence);
  const inside = code.startsWith('function')
    ? code.slice(code.indexOf('(') + 1, code.indexOf(')'))
    : code.slice(0, code.indexOf('=>'));
  return [...inside.matchAll(/\{[^}]*\}|[\w$]+/gu)].map(([name]) => name.replaceAll(/\s+/gu, ' '));
}

type Sentence = (...all: readonly unknown[]) => unknown;

function called(catalogue: string, many: number): ReadonlyMap<string, string> {
  const english = leaves(localWords('en-GB').say);
  const own = new Map(leaves(localWords(catalogue).say).map(({ path, value }) => [path, value]));
  return new Map(
    english.map(({ path, value }) => {
      const other = own.get(path);
      if (typeof other !== 'function') return [path, String(other)];
      const asked = parameters(value as (...all: never[]) => unknown);
      return [path, String((other as Sentence)(...asked.map((name) => told(name, many, path))))];
    }),
  );
}

describe('every catalogue', () => {
  test.each(REPORT_LANGUAGES)(
    '%s says something whole for 0, 1, 2 and 1,000, and nothing that markup would take',
    (language) => {
      for (const many of [0, 1, 2, 1000]) {
        const said = called(language, many);
        expect(said.size).toBeGreaterThan(300);
        for (const [path, text] of said) {
          expect(text, path).not.toMatch(/undefined|NaN|\[object|function|=>/u);
          // Citations are made safe where they are printed, and join names with blanks.
          if (!path.startsWith('.citations')) expect(text, path).not.toMatch(/[<>&"']|\s{2}|^\s.*\s$/u);
        }
      }
    },
  );

  test('tells one from many in its own way: French takes nothing for one', () => {
    const pickups = (locale: string) =>
      [0, 1, 2].map((many) => localWords(locale).say.clips.pickups(many).replace('\u00a0', ' '));
    expect(pickups('de-DE')).toEqual(['0 Übernahmen', '1 Übernahme', '2 Übernahmen']);
    expect(pickups('fr-FR')).toEqual(['0 reprise', '1 reprise', '2 reprises']);
    expect(pickups('es-ES')).toEqual(['0 reproducciones', '1 reproducción', '2 reproducciones']);
  });

  test('French keeps a blank that does not break before its marks', () => {
    for (const [path, text] of called('fr-FR', 2))
      expect(text, path).not.toMatch(/[^\u00a0\d][:;!?»]|«[^\u00a0]/u);
  });
});

/** Stretches of English that a report in another language would not say: three words or more, or a title of ours. */
function english(): readonly string[] {
  return [...new Set([...called('en-GB', 7)].flatMap(([, text]) => text.split(/[\d:;.“”()]|\bX\b|\bY\b/u)))]
    .map((text) => text.trim())
    .filter((text) => text.split(/\s+/u).length >= 3);
}

function plainText(id: string, bytes: Uint8Array): string {
  if (!['docx', 'pptx', 'xlsx'].includes(id)) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]*>/gu, ' '))
    .join(' ');
}

describe('a report in another language', () => {
  test.each(OTHERS)('in %s says nothing in English but the words of others', async (_, locale) => {
    const known = english();
    expect(known.length).toBeGreaterThan(150);
    for (const kind of KINDS)
      for (const { id, write } of REPORT_OUTPUTS) {
        if (['csv', 'ris', 'bib', 'eml'].includes(id)) continue;
        const text = plainText(id, await write(modelOf(locale, { kind, ...OF[kind] }))).replaceAll(
          '\u00a0',
          ' ',
        );
        expect(
          known.filter((words) => text.includes(words)),
          `${kind} ${id}`,
        ).toEqual([]);
        expect(text, 'the explanation of a query').not.toContain('articles with');
      }
  });
});
