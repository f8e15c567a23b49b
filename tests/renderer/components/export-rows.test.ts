import { expect, test } from 'vitest';
import { NO_BREAK } from '../../../electron/core/domain/figures.ts';
import type { Statement } from '../../../electron/core/domain/library-article.ts';
import type { SummedChain } from '../../../electron/core/domain/pickup.ts';
import type { Spike } from '../../../electron/core/domain/signals.ts';
import { deletedRows } from '../../../renderer/components/article/deleted-rows.ts';
import { versionRows } from '../../../renderer/components/article/version-rows.ts';
import { backupRows } from '../../../renderer/components/library/backup-rows.ts';
import { movedRows } from '../../../renderer/components/story/moved-rows.ts';
import { markerRows } from '../../../renderer/components/topic/marker-rows.ts';
import { watchRows } from '../../../renderer/components/watch/watch-rows.ts';
import { tagRows } from '../../../renderer/components/article/tag-rows.ts';
import { chainRows } from '../../../renderer/components/pickup/chain-rows.ts';
import {
  changedRows,
  pointRows,
  spikeRows,
  voiceRows,
} from '../../../renderer/components/signals/signal-rows.ts';

const STATEMENT: Statement = {
  ...{ articleId: 7, position: 0, quotedSource: 'Ilse Marwen', kind: 'indirect', form: 'named' },
  ...{ excerpt: 'The dam holds, she said.', source: [[15, 18]], cue: [[19, 23]], content: [[0, 13]] },
  ...{ published: '2026-09-07', outlet: 'Marren Post', stance: 'reporting', confidence: 'high' },
} as unknown as Statement;

const SPIKE: Spike = {
  day: '2026-09-09',
  range: { from: '2026-09-08T00:00', to: '2026-09-11T00:00' },
  volume: { articles: 12, unique: 10 },
  all: { articles: 40, unique: 35 },
  ...{ usual: 2.5, least: 8, compared: [], isUnfinished: false },
};

const CHAIN = {
  ...{ group: 1, rule: 'earliest', origin: { kind: 'none' } },
  lead: { id: 1, headline: 'Dam seeps', outlet: 'Ostra', published: '2026-09-07T05:10' },
  links: [
    {
      ...{ id: 2, headline: 'Dam seeps', outlet: 'Marren Post', published: '2026-09-07T06:50' },
      delay: { kind: 'minutes', minutes: 100, isAbout: false },
      relation: { kind: 'pickup' },
      summary: {
        words: { ofLead: 300, ofPickup: 200, kept: 190, moved: 10, cut: 100, added: 0 },
        ...{ kept: 2 / 3, cuts: 2, additions: 0, moves: 1, headline: 'same', isCreditOther: false },
        ...{ dropped: [], added: [] },
      },
    },
  ],
} as unknown as SummedChain;

test.each([
  [
    'versions',
    versionRows([
      {
        version: 1,
        isCurrent: false,
        dateArrived: '2026-09-08T10:00:00Z',
        headline: 'Dam',
        path: '/in/1.txt',
      },
      { version: 2, isCurrent: true, dateArrived: '2026-09-09T10:00:00Z', path: '/in/2.txt' },
    ]),
    [
      [1, false, '2026-09-08T10:00:00Z', undefined, 'Dam', '/in/1.txt'],
      [2, true, '2026-09-09T10:00:00Z', undefined, undefined, '/in/2.txt'],
    ],
  ],
  [
    'what moved in a story',
    movedRows({
      articles: [],
      events: [
        {
          ...{ kind: 'split', story: 1, into: 2, moved: [4, 9], words: ['ferry', 'quay'] },
          ...{ between: 0.1, within: 0.4 },
        },
      ],
    }),
    [
      [
        ...['split', 2, '4 9'],
        `2${NO_BREAK}articles went to a story of their own: they speak of ferry, the others of quay; likeness between the two 0.10, within each 0.40.`,
      ],
    ],
  ],
  [
    'backups',
    backupRows([{ path: '/b/1.tar', at: '2026-09-08T10:00:00Z', bytes: 900 }]),
    [['2026-09-08T10:00:00Z', 900, '/b/1.tar']],
  ],
  [
    'event markers',
    markerRows([{ id: 1, label: 'Storm', from: '2026-09' }], () => 'every topic'),
    [['2026-09', undefined, 'Storm', 'every topic', undefined]],
  ],
  [
    'watches',
    watchRows([
      {
        ...{
          id: 1,
          name: 'Desk',
          path: '/in',
          defaults: { outlet: 'Ostra' },
          isPaused: false,
          isRecursive: false,
        },
        ...{ include: ['*.txt'], exclude: [], isPolling: false, state: 'live', waiting: 2, articles: 7 },
        retention: { days: 30, since: 'arrived', keepsStarred: true, keepsTagged: false, keptTopics: [] },
      },
    ]),
    [
      [
        ...['Desk', '/in', 'live', 7, 2, 'without the folders inside · only *.txt', 'Outlet Ostra'],
        '30 days since arrived',
      ],
    ],
  ],
  ['tags', tagRows([{ name: '=dam', articles: 3 }]), [['=dam', 3]]],
  [
    'deleted articles',
    deletedRows([{ id: 1, at: '2026-09-08T10:00:00Z', by: 'retention', isForGood: true, path: '/in/1.txt' }]),
    [
      [
        ...['2026-09-08T10:00:00Z', 'rule of its watch', undefined, undefined, undefined, undefined],
        ...['erased for good', '/in/1.txt'],
      ],
    ],
  ],
  [
    'pickups, the lead copy first',
    chainRows(CHAIN),
    [
      [
        ...['Ostra', 1, 'Dam seeps', '2026-09-07T05:10', 'lead copy'],
        ...[undefined, undefined, undefined, undefined, undefined],
      ],
      [
        ...['Marren Post', 2, 'Dam seeps', '2026-09-07T06:50', '1:40', 100, 200, 300, 66.6667],
        `2${NO_BREAK}cuts, 1 moved`,
      ],
    ],
  ],
  [
    'spikes',
    spikeRows([{ by: 'quoted-source', label: 'Ilse Marwen', spike: SPIKE }]),
    [
      [
        ...['quoted source', 'Ilse Marwen', '2026-09-09', '2026-09-08', '2026-09-10'],
        ...[12, 10, 2.5, 8, 40, undefined],
      ],
    ],
  ],
  [
    'new voices',
    voiceRows([
      {
        ...{ name: 'Ilse Marwen', kind: 'person', first: '2026-09-07', statements: 4, articles: 3 },
        ...{ isNewToLibrary: true, undated: 1 },
      },
    ]),
    [['Ilse Marwen', 'person', '2026-09-07', 4, 3, true, 1]],
  ],
  [
    'who says otherwise',
    changedRows([
      {
        ...{ quotedSource: 'Ilse Marwen', was: STATEMENT, is: STATEMENT, changes: 2 },
        difference: { kind: 'figure', how: 'differs', was: ['12'], is: ['15'] },
      },
    ]),
    [
      [
        ...[
          'Ilse Marwen',
          'gives other figures than an earlier statement: 12 → 15',
          2,
          '2026-09-07',
          'The dam holds',
          7,
          '2026-09-07',
          'The dam holds',
          7,
        ],
      ],
    ],
  ],
  [
    'points in common, a row for each side',
    pointRows([
      {
        words: ['dam', 'holds'],
        sides: [
          { statement: STATEMENT, statements: 3 },
          { statement: { ...STATEMENT, quotedSource: 'Ostra' }, statements: 1 },
        ],
      },
    ]),
    [
      [1, 'dam, holds', undefined, 'Ilse Marwen', '2026-09-07', 'Marren Post', 'The dam holds', 7, 3],
      [1, 'dam, holds', undefined, 'Ostra', '2026-09-07', 'Marren Post', 'The dam holds', 7, 1],
    ],
  ],
])('%s are rows as they are listed, with a column for every cell', (_, { columns, rows }, expected) => {
  expect(rows).toEqual(expected);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});
