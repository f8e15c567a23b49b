import { counted } from '#core/domain/figures.ts';
import { listed } from '#core/domain/listed.ts';
import { shortDay } from '#core/domain/date-words.ts';
import type { ArticleChanges, ArticleVersion } from '#core/domain/library-article.ts';
import { wallInZone } from '#core/domain/wall-time.ts';
import { timeOf } from '../date-text.ts';

type Field = ArticleChanges['fields'][number]['field'];

/** What a changed field is called above its words. */
export const CHANGED_TEXT: Readonly<Record<Field, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  body: 'Text',
  datePublished: 'Published',
  status: 'Status',
};

/** "Version 2 of 3 · 12 Sep 09:14": which version, and when it arrived on the library's clock. */
export function versionText(
  { version, dateArrived }: Pick<ArticleVersion, 'version' | 'dateArrived'>,
  total: number,
  zone: string,
): string {
  const wall = wallInZone(dateArrived, zone);
  return `Version ${String(version)} of ${String(total)} · ${shortDay(wall)} ${timeOf(wall) ?? ''}`;
}

function wordsOf(changes: ArticleChanges, kind: 'added' | 'removed'): number {
  const texts = changes.fields.flatMap(({ pieces }) =>
    pieces.filter((piece) => piece.kind === kind).map(({ text }) => text),
  );
  return texts.flatMap((text) => text.split(/\s+/u)).filter((word) => word !== '').length;
}

/** "From version 2 to version 3: 12 words added, 9 words removed." */
export function changesText(changes: ArticleChanges): string {
  const steps = `From version ${String(changes.from)} to version ${String(changes.to)}`;
  if (changes.fields.length === 0) return `${steps}: no word changed.`;
  const added = wordsOf(changes, 'added');
  const removed = wordsOf(changes, 'removed');
  const parts = [
    ...(added === 0 ? [] : [`${counted(added, 'word')} added`]),
    ...(removed === 0 ? [] : [`${counted(removed, 'word')} removed`]),
  ];
  return `${steps}: ${parts.length === 0 ? 'only spaces changed' : listed(parts)}.`;
}
