import type { ClipRow } from '#contract/report-desk-api.ts';
import type { RowsShown } from '#core/domain/data-export.ts';
import type { ChangeReason, IssuedChanges } from '#core/domain/report-draft.ts';
import { actText, whatText } from '../history/history-text.ts';
import { shownColumns, type ColumnTitles } from '../data/shown-columns.ts';

const WHY: Readonly<Record<Exclude<ChangeReason, 'came' | 'deleted'>, string>> = {
  corrected: 'corrected by hand',
  revised: 'in a newer version',
  reread: 'read again from the file',
  topic: 'a topic asks for something else',
  story: 'the story holds other articles',
  other: 'tags, names or the time zone were changed',
};

function reasonText(change: 'added' | 'removed', why: ChangeReason): Pick<ChangeGroup, 'text' | 'why'> {
  const alone = (text: string) => ({ text, why: text });
  if (why === 'came') return alone(change === 'added' ? 'new in the library' : 'no longer counted');
  if (why === 'deleted') return alone(change === 'added' ? 'restored' : 'deleted');
  return { text: `${change === 'added' ? 'counted now' : 'no longer counted'}: ${WHY[why]}`, why: WHY[why] };
}

/** Articles that changed for one reason; `sign` says whether they came, went, or are counted as before. */
export type ChangeGroup = {
  readonly key: string;
  readonly sign: '+' | '−' | '';
  readonly text: string;
  /** The reason alone. */
  readonly why: string;
  readonly articles: readonly number[];
};

/** Every reason with its articles, those that came first. */
export function changeGroups(changes: IssuedChanges): readonly ChangeGroup[] {
  const { groups, corrected, revised, reread } = changes;
  const asBefore = [
    { key: 'corrected', why: WHY.corrected, articles: corrected },
    { key: 'revised', why: WHY.revised, articles: revised },
    { key: 'reread', why: WHY.reread, articles: reread },
  ];
  return [
    ...groups.map(({ change, why, articles }) => ({
      key: `${change} ${why}`,
      sign: change === 'added' ? ('+' as const) : ('−' as const),
      ...reasonText(change, why),
      articles,
    })),
    ...asBefore
      .filter(({ articles }) => articles.length > 0)
      .map((group) => ({ ...group, sign: '' as const, text: `counted as before, ${group.why}` })),
  ];
}

/** Whether written again the report is what it was, as far as the library tells. */
export function isUnchanged(changes: IssuedChanges): boolean {
  return (
    changeGroups(changes).length + changes.topics.length + changes.acts.length === 0 && !isRegrouped(changes)
  );
}

/** Whether the same articles are other copies of one another now. */
export function isRegrouped({ groups, now, issued }: IssuedChanges): boolean {
  return groups.length === 0 && now.unique !== issued.volume.unique;
}

/** "Marren Dam was version 3 and is 4". */
export function topicText({ name, from, to }: IssuedChanges['topics'][number]): string {
  return to === undefined ? `${name} is gone` : `${name} was version ${String(from)} and is ${String(to)}`;
}

/** An article as a line: what is known of it, or that it is gone. */
export type ChangedArticle = {
  readonly id: number;
  readonly headline: string;
  /** Outlet and day. */
  readonly aside: string;
  readonly isThere: boolean;
};

/** An article of a group, by what is known of it. */
export function changedArticle(
  id: number,
  row: ClipRow | undefined,
  deleted: IssuedChanges['deleted'],
): ChangedArticle {
  const was = deleted.find((one) => one.id === id);
  const aside = [row?.outlet, row?.published?.slice(0, 10)].filter((part) => part !== undefined).join(' · ');
  const headline = row ? (row.headline ?? 'no headline') : (was?.headline ?? `Article ${String(id)}`);
  return { id, headline, aside: row ? aside : 'no longer in the library', isThere: row !== undefined };
}

const COLUMNS: ColumnTitles = [
  ['Change', 18],
  ['Why', 50],
  ['Article', 9],
  ['Headline', 50],
  ['Outlet', 24],
  ['Published', 18],
];
const CHANGE = { '+': 'counted now', '−': 'no longer counted', '': 'counted as before' } as const;

/** Everything that is told, as rows for other programs: a row for each article of each reason, each topic and each act. */
export function changeRows(
  changes: IssuedChanges,
  known: Readonly<Record<number, ClipRow>>,
): Pick<RowsShown, 'columns' | 'rows'> {
  const articles = changeGroups(changes).flatMap(({ sign, why, articles: ids }) =>
    ids.map((id) => {
      const { headline } = changedArticle(id, known[id], changes.deleted);
      return [CHANGE[sign], why, id, headline, known[id]?.outlet, known[id]?.published];
    }),
  );
  const topics = changes.topics.map((topic) => ['topic', topicText(topic), ...NONE]);
  const acts = changes.acts.map((act) => [
    ...['analyst', `${whatText(act)} (${actText(act)})`, act.articleId, act.headline],
    ...[undefined, undefined],
  ]);
  return {
    columns: shownColumns(COLUMNS),
    rows: [...articles, ...topics, ...acts],
  };
}
const NONE = [undefined, undefined, undefined, undefined];
