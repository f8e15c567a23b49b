import type { RowsShown } from '#core/domain/data-export.ts';
import type { Delay, SummedChain } from '#core/domain/pickup.ts';
import type { TableColumn } from '#core/domain/table.ts';
import { changedText, delayText } from './pickup-text.ts';

const COLUMNS: readonly TableColumn[] = [
  { title: 'Outlet', width: 24 },
  { title: 'Article', width: 9 },
  { title: 'Headline', width: 60 },
  { title: 'Published', width: 18, kind: 'moment' },
  { title: 'After the lead copy', width: 22 },
  { title: 'Minutes after', width: 12 },
  { title: 'Words kept', width: 10 },
  { title: 'Words of the lead copy', width: 10 },
  { title: 'Words kept %', width: 10 },
  { title: 'Changed', width: 40 },
];

const minutesOf = (delay: Delay): number | undefined =>
  delay.kind === 'minutes' ? delay.minutes : undefined;

/** A chain of copies as rows for other programs: the lead copy first, then the others as they are listed. */
export function chainRows({ lead, links }: SummedChain): Pick<RowsShown, 'columns' | 'rows'> {
  return {
    columns: COLUMNS,
    rows: [
      [
        ...[lead.outlet, lead.id, lead.headline, lead.published, 'lead copy'],
        ...[undefined, undefined, undefined, undefined, undefined],
      ],
      ...links.map((link) => {
        const { words, kept } = link.summary;
        return [
          ...[link.outlet, link.id, link.headline, link.published, delayText(link.delay)],
          ...[minutesOf(link.delay), words.kept + words.moved, words.ofLead],
          ...[kept === undefined ? undefined : Math.round(kept * 1_000_000) / 10_000, changedText(link)],
        ];
      }),
    ],
  };
}
