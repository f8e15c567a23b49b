import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupDuplicates } from '#core/understand/duplicates/group.ts';

const DAM =
  'Engineers opened two sluice gates of the Marren Dam on Monday after seepage was found along its flank, the ministry said. Families in three villages were asked to leave. The operator lowered the reservoir over the weekend.';
const PORT =
  'Dockers at the port of Tessen walked out at noon over a plan to automate the grain terminal, their union said. Ships waited in the roads. The harbour master expected the strike to end by Friday at the latest.';
const VOTE =
  'Parliament passed the water bill by a narrow margin after a debate that lasted until dawn. Two members of the ruling party voted against it. The president has ten days to sign it or send it back.';

const ITEMS = [
  { id: 'dam-1', title: 'Gates opened', body: DAM, date: '2026-09-07' },
  { id: 'dam-2', title: 'Dam leaks', body: DAM, date: '2026-09-07T12:00:00Z' },
  { id: 'dam-3', title: 'Short', body: DAM.split(' The operator')[0], date: null },
  { id: 'port-1', title: 'Dockers strike', body: PORT, date: '2026-09-08' },
  { id: 'port-2', title: 'Port stands still', body: `${PORT} More follows.`, date: '2026-09-08' },
  { id: 'vote', title: 'Water bill passed', body: VOTE, date: '2026-09-08' },
  { id: 'empty', title: null, body: '', date: 'some day' },
];

function membersOf(items: typeof ITEMS): readonly string[] {
  const groups = new Map<number, string[]>();
  for (const { id, group } of groupDuplicates(items)) {
    groups.set(group, [...(groups.get(group) ?? []), String(id)]);
  }
  return [...groups.values()].map((ids) => ids.toSorted().join(' ')).toSorted();
}

describe('groupDuplicates', () => {
  it('answers in order of arrival and names a group after its first item', () => {
    expect(groupDuplicates(ITEMS)).toEqual([
      { id: 'dam-1', group: 0 },
      { id: 'dam-2', group: 0 },
      { id: 'dam-3', group: 0 },
      { id: 'port-1', group: 3 },
      { id: 'port-2', group: 3 },
      { id: 'vote', group: 5 },
      { id: 'empty', group: 6 },
    ]);
  });

  it('tells of which earlier items each is a copy, what was kept and which facts were replaced', () => {
    const text = Array.from(
      { length: 12 },
      (_, at) => `${PORT.split('.')[at % 3]} again on pier ${at + 20}.`,
    ).join(' ');
    const told: unknown[] = [];
    const items = [
      { id: 'a', title: 'Dockers strike', body: text, date: '2026-09-08' },
      { id: 'b', title: 'Other', body: VOTE, date: '2026-09-08' },
      { id: 'c', title: 'Dockers strike', body: text.replace('pier 23', 'pier 99'), date: '2026-09-08' },
    ];
    groupDuplicates(items, (copies) => told.push(copies));
    expect(told).toEqual([
      [],
      [],
      [
        {
          articleId: 0,
          reason: 'corrected',
          kept: expect.closeTo(0.99, 1) as number,
          replaced: { numbers: 1, dates: 0, names: 0 },
        },
      ],
    ]);
  });

  it('makes the same groups in whatever order they arrive', () => {
    const expected = ['dam-1 dam-2 dam-3', 'empty', 'port-1 port-2', 'vote'];
    fc.assert(
      fc.property(fc.shuffledSubarray(ITEMS, { minLength: ITEMS.length }), (items) => {
        expect(membersOf(items)).toEqual(expected);
      }),
    );
  });
});
