import type { ArticleRow, LibraryArticle } from '../domain/library-article.ts';
import type { ReportSpec } from '../domain/report.ts';
import type { Volume } from '../domain/selection.ts';
import type { Library } from '../ports.ts';
import type { Clip } from './model.ts';
import { fullText, headOf } from './passage.ts';

type Facts = Omit<Clip, 'pickups' | 'isLeadCopy'>;

function groupOf(row: ArticleRow, article: LibraryArticle | undefined): number {
  return Math.min(row.id, ...(article?.duplicates.map(({ id }) => id) ?? []));
}

function factsOf(row: ArticleRow, article: LibraryArticle | undefined, text: ReportSpec['text']): Facts {
  const body = article?.body ?? '';
  return {
    id: row.id,
    headline: row.headline ?? '(no headline)',
    ...(row.outlet !== undefined && { outlet: row.outlet }),
    ...(row.origin !== undefined && { origin: row.origin }),
    ...(article?.language !== undefined && { language: article.language }),
    ...(article?.byline !== undefined && { byline: article.byline }),
    authors: article?.authors.map(({ name }) => name) ?? [],
    ...(row.published !== undefined && { published: row.published }),
    isZoneUnknown: row.isZoneUnknown,
    group: groupOf(row, article),
    ...(article?.url !== undefined && { url: article.url }),
    path: article?.file.path ?? '',
    sha256: article?.file.sha256 ?? '',
    reader: article === undefined ? '' : `${article.format} ${article.formatVersion}`,
    ...(article?.status !== undefined && { status: article.status }),
    topics: article?.topics ?? [],
    text: text === 'full' ? fullText(body) : headOf(body),
  };
}

/** Who stands for each group: its lead copy where that was counted, else the earliest copy that was. Rows come newest first. */
function representatives(rows: readonly ArticleRow[], facts: readonly Facts[]): ReadonlyMap<number, number> {
  const chosen = new Map<number, { readonly id: number; readonly isLead: boolean }>();
  facts.forEach(({ id, group }, at) => {
    if (chosen.get(group)?.isLead !== true) chosen.set(group, { id, isLead: rows[at]?.isLeadCopy ?? false });
  });
  return new Map([...chosen].map(([group, { id }]) => [group, id]));
}

/** Makes a clip of every article counted, each read once. Copies are told apart within what is counted. */
export function readClips(
  rows: readonly ArticleRow[],
  library: Pick<Library, 'article'>,
  text: ReportSpec['text'],
): readonly Clip[] {
  const facts = rows.map((row) => factsOf(row, library.article(row.id), text));
  const leads = representatives(rows, facts);
  const sizes = new Map<number, number>();
  for (const { group } of facts) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return facts.map((fact) => ({
    ...fact,
    isLeadCopy: leads.get(fact.group) === fact.id,
    pickups: (sizes.get(fact.group) ?? 1) - 1,
  }));
}

/** Raw and unique count of clips: each duplicate group once. */
export function volumeOf(clips: readonly Clip[]): Volume {
  return { articles: clips.length, unique: new Set(clips.map(({ group }) => group)).size };
}

/** One clip of each duplicate group among these, the representative where it is one of them, in the order given. */
export function onePerGroup(clips: readonly Clip[]): readonly Clip[] {
  const chosen = new Map<number, Clip>();
  for (const clip of clips) if (chosen.get(clip.group)?.isLeadCopy !== true) chosen.set(clip.group, clip);
  return clips.filter((clip) => chosen.get(clip.group)?.id === clip.id);
}
