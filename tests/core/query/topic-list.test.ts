import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TopicColour } from '../../../electron/core/domain/topic.ts';
import {
  readTopicList,
  topicsAsCsv,
  topicsAsText,
  type ListedLine,
} from '../../../electron/core/query/topic-list.ts';

const topicsOf = (lines: readonly ListedLine[]) =>
  lines.map((line) => (line.kind === 'topic' ? [line.name, line.query, line.colour] : line.why));

describe('a list of topics', () => {
  test('is read as analysts write it by hand', () => {
    expect(
      topicsOf(
        readTopicList(
          '# our desk\n\nMarren Dam: marren AND (dam OR wall)\r\nStrike [4]:  headline:strike\n"Roe: statements": said-by:(roe)\n',
        ),
      ),
    ).toEqual([
      ['Marren Dam', 'marren AND (dam OR wall)', undefined],
      ['Strike', 'headline:strike', 4],
      ['Roe: statements', 'said-by:(roe)', undefined],
    ]);
  });

  test('is read from a table, whatever the order of its columns', () => {
    expect(topicsOf(readTopicList('\u{feff}Query;Colour;Name\r\n"dam ""wall""";2;Dam\r\n'))).toEqual([
      ['Dam', 'dam "wall"', 2],
    ]);
  });

  test('says of each line that is no topic why', () => {
    expect(readTopicList('just words\n: dam\nDam:\n')).toEqual([
      { kind: 'refused', line: 1, why: 'There is no colon between a name and a query.' },
      { kind: 'refused', line: 2, why: 'There is no colon between a name and a query.' },
      { kind: 'refused', line: 3, why: 'There is no query.' },
    ]);
    expect(readTopicList(`Dam: ${'x'.repeat(20_001)}`)[0]?.kind).toBe('refused');
  });

  test('holds nothing a spreadsheet would run, and gives it back as it was', () => {
    const topics = [{ name: '=cmd|calc', query: '-strike dam', colour: 1 as TopicColour }];
    const csv = topicsAsCsv(topics);
    expect(csv).not.toMatch(/(?:^|,)[=+\-@]/mu);
    expect(topicsOf(readTopicList(csv))).toEqual([['=cmd|calc', '-strike dam', 1]]);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '""',
        ':',
        '[3]',
        '#',
        "'",
        '=',
        '-',
        ',',
        ';',
        '\n',
        '\r',
        '\t',
        'dam',
        ' ',
        'name',
        '\u2028',
        '\u{feff}',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const anyTopics = fc.array(
  fc
    .record({ name: hostile, query: hostile, colour: fc.constantFrom<TopicColour>(1, 2, 3, 4, 5, 6, 7, 8) })
    .filter(({ name, query }) => oneLine(name) !== '' && oneLine(query) !== ''),
  { maxLength: 6 },
);

test.each([
  ['text', topicsAsText],
  ['CSV', topicsAsCsv],
])('every topic written as %s is read again as it was', (_, write) => {
  fc.assert(
    fc.property(anyTopics, (topics) => {
      expect(topicsOf(readTopicList(write(topics)))).toEqual(
        topics.map(({ name, query, colour }) => [oneLine(name), oneLine(query), colour]),
      );
    }),
    { numRuns: 1000 },
  );
});

test('nothing anybody may paste throws', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      readTopicList(text);
    }),
  );
});
