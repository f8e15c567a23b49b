import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterStories } from '#core/understand/stories/cluster.ts';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';

/** The strengths of an article's terms. */
const strengths = (article: Parameters<typeof articleTermsOf>[0]): Record<string, number> =>
  Object.fromEntries(articleTermsOf(article).map(({ term, strength }) => [term, strength]));

const ITEMS = [
  {
    id: 'dam-1',
    title: 'Gates opened at Marren Dam after seepage',
    body: 'Engineers opened two sluice gates of the Marren Dam on Monday after seepage was found along its eastern flank. Minister Ilka Brandt asked three villages to leave.',
    date: '2026-09-07T09:00',
  },
  {
    id: 'port-1',
    title: 'Dockers strike at Tessen grain terminal',
    body: 'Dockers at the port of Tessen walked out over a plan to automate the grain terminal, their union said. Ships waited in the roads.',
    date: '2026-09-07T12:00',
  },
  {
    id: 'dam-2',
    title: 'Villages below Marren Dam emptied',
    body: 'Families left the Osk valley in buses as water seeped from the Marren Dam. Brandt, the minister, spoke of a precaution; engineers lowered the reservoir.',
    date: '2026-09-08T06:00',
  },
  {
    id: 'port-2',
    title: 'Tessen dockers end strike',
    body: 'The dockers of Tessen went back to work after the port promised to keep forty crane drivers at the grain terminal, the union said.',
    date: '2026-09-10T18:00',
  },
  {
    id: 'dam-3',
    title: 'Leaked report warned of Marren Dam seepage',
    body: 'A report warned Veska Hydro of seepage at the Marren Dam two years ago, documents show. Brandt said the ministry had never seen it.',
    date: '2026-09-11T07:00',
  },
];

function storiesOf(items: typeof ITEMS): readonly string[] {
  const stories = new Map<number, string[]>();
  for (const { id, story } of clusterStories(items)) {
    stories.set(story, [...(stories.get(story) ?? []), String(id)]);
  }
  return [...stories.values()].map((ids) => ids.toSorted().join(' ')).toSorted();
}

describe('clusterStories', () => {
  it('parts two events that run side by side, in order of arrival', () => {
    expect(clusterStories(ITEMS)).toEqual([
      { id: 'dam-1', story: 0 },
      { id: 'port-1', story: 1 },
      { id: 'dam-2', story: 0 },
      { id: 'port-2', story: 1 },
      { id: 'dam-3', story: 0 },
    ]);
  });

  it('makes the same stories in whatever order they arrive', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ITEMS, { minLength: ITEMS.length }), (items) => {
        expect(storiesOf(items)).toEqual(['dam-1 dam-2 dam-3', 'port-1 port-2']);
      }),
    );
  });

  it('keeps full reports apart that share little more than places and people', () => {
    const flood = {
      id: 'flood',
      title: 'Flood closes bridges in Tessen',
      body: 'Minister Ilka Brandt closed seven bridges in Tessen on Friday when the river Osk rose after a week of heavy rain. Firefighters pumped cellars dry and carried pensioners from a clinic. Schools stay shut until Wednesday. Meteorologists expect more showers from the hills.',
      date: '2026-09-11',
    };
    const budget = {
      id: 'budget',
      title: 'Brandt defends ministry budget in parliament',
      body: 'Ilka Brandt asked deputies in Tessen for ninety million crowns to hire inspectors and mend canals. Opposition speakers called the sum a bribe to farmers ahead of elections. A vote is planned after the autumn recess. Economists doubt that taxes cover such spending.',
      date: '2026-09-11',
    };
    expect(storiesOf([flood, budget])).toEqual(['budget', 'flood']);
  });

  it('keeps filled-in forms apart that share no more than the manager of both, though he is seldom named', () => {
    const issuers = [
      'Tarvo Energy',
      'Belmora Cement',
      'Quillan Ports',
      'Osterby Rail',
      'Henvik Shipping',
      'Drummel Foods',
    ];
    const issues = issuers.map((issuer, i) => ({
      id: issuer,
      title: `${issuer} issues ${10 + i} billion yen bond`,
      body: `${issuer} is issuing a ${10 + i} billion yen eurobond due 1992 paying 5-1/4 pct and priced at 101-1/2, lead manager Zandovar Oriental said. The bond is available in denominations of one mln yen and will be listed in Luxembourg. Fees comprise 1-1/4 pct selling concession and 5/8 pct for management and underwriting combined. Payment is April ${10 + i}.`,
      date: '2026-09-07T09:00',
    }));
    expect(new Set(clusterStories(issues).map(({ story }) => story)).size).toBe(issuers.length);
  });

  it('starts a new story when weeks have passed, and compares undated articles by words alone', () => {
    const [first, ...others] = ITEMS.filter(({ id }) => id.startsWith('dam'));
    const late = others.map((item) => ({ ...item, date: '2026-12-01' }));
    const undated = others.map((item) => ({ ...item, date: '' }));
    expect(storiesOf([first!, ...late])).toEqual(['dam-1', 'dam-2 dam-3']);
    expect(storiesOf([first!, ...undated])).toEqual(['dam-1 dam-2 dam-3']);
  });

  it.each([
    [
      'de',
      'Der Verein hat nach der Niederlage den Trainer entlassen',
      'Der Fluss ist nach dem Regen über die Ufer getreten',
      'Die Polizei hat in der Nacht nach dem Brand ermittelt',
    ],
    [
      'fr',
      'Le club a limogé son entraîneur après la défaite',
      'La rivière est sortie de son lit après les pluies',
      'La police a ouvert une enquête après un incendie dans une usine',
    ],
    [
      'es',
      'El club despidió a su entrenador después de la derrota',
      'El río se desbordó después de las lluvias',
      'El tribunal rechazó la demanda',
    ],
  ])('makes no story of headlines that share function words only: %s', (lang, ...headlines) => {
    const items = headlines.map((title, id) => ({ id, title, body: '', date: '2026-09-07', lang }));
    expect(new Set(clusterStories(items).map(({ story }) => story)).size).toBe(headlines.length);
  });

  it('leaves articles without words alone', () => {
    const empty = { id: 'empty', title: '', body: ' 1 the and', date: '' };
    expect(storiesOf([empty, { ...empty, id: 'other' }])).toEqual(['empty', 'other']);
  });
});

describe('articleTermsOf', () => {
  it('joins the forms of an English word and drops words that say nothing', () => {
    const terms = strengths({
      headline: 'Engineers opened gates',
      body: 'The engineer is opening a gate.',
    });
    const words = Object.keys(terms).filter((term) => !term.startsWith('#'));
    expect(words.toSorted()).toEqual(['engine', 'gat', 'open']);
  });

  it('weighs headline above lead, lead above the rest, and names above words', () => {
    const lead = `flood in Marren ${'the '.repeat(50)}`;
    const terms = strengths({ headline: 'dam', body: `${lead} maize` });
    expect(terms['dam']).toBeGreaterThan(terms['flood']!);
    expect(terms['marren']).toBeGreaterThan(terms['flood']!);
    expect(terms['flood']).toBeGreaterThan(terms['maiz']!);
  });

  it('leaves other languages unstemmed, and is safe with words that objects know', () => {
    expect(strengths({ body: 'Häuser gebracht houses', language: 'de' })).toHaveProperty('houses');
    const terms = strengths({ body: 'constructor hasownproperty __proto__' });
    expect(terms).toHaveProperty('construct');
  });

  it('is the same each time, of length 1, and bounded on hostile text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (body) => {
        const terms = strengths({ body });
        expect(strengths({ body })).toEqual(terms);
        const length = Math.hypot(...Object.values(terms));
        expect(Object.keys(terms).length === 0 || Math.abs(length - 1) < 0.01).toBe(true);
      }),
    );
    for (const body of ['x'.repeat(1_000_000), 'a1 '.repeat(400_000)]) {
      expect(articleTermsOf({ headline: body, body })).toBeDefined();
    }
  });
});
