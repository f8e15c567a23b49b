import { diffArrays, diffWordsWithSpace } from 'diff';
import type { ReadArticle } from '../../domain/article.ts';
import type { ArticleChanges } from '../../domain/library-article.ts';

type FieldChange = ArticleChanges['fields'][number];
type Piece = FieldChange['pieces'][number];

/** Beyond so many words a paragraph is shown as replaced as a whole: finding the smallest difference takes too long. */
const MOST_WORDS = 4_000;
/** Changes looked for before two texts count as altogether different. */
const MOST_EDITS = 4_000;
const PARAGRAPH_END = /(?<=\n\n)/u;

/** What changed from one version to another, field by field; pieces that are the same or added make the new text. */
export function changesBetween(older: ReadArticle, newer: ReadArticle): readonly FieldChange[] {
  const fields: readonly FieldChange[] = [
    { field: 'headline', pieces: wordChanges(older.headline ?? '', newer.headline ?? '') },
    { field: 'standfirst', pieces: wordChanges(older.standfirst ?? '', newer.standfirst ?? '') },
    { field: 'byline', pieces: wordChanges(older.byline ?? '', newer.byline ?? '') },
    { field: 'body', pieces: textChanges(older.body, newer.body) },
    { field: 'datePublished', pieces: replaced(dateOf(older), dateOf(newer)) },
    { field: 'status', pieces: replaced(older.status ?? '', newer.status ?? '') },
  ];
  return fields.filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'));
}

/** Paragraphs first, then words inside those that took the place of others. */
export function textChanges(older: string, newer: string): readonly Piece[] {
  const runs = diffArrays(older.split(PARAGRAPH_END), newer.split(PARAGRAPH_END), {
    maxEditLength: MOST_EDITS,
  }) as readonly Run[] | undefined;
  if (runs === undefined) return replaced(older, newer);
  const pieces: Piece[] = [];
  for (let at = 0; at < runs.length; at++) {
    const [run, next] = [runs[at], runs[at + 1]];
    const text = run?.value.join('') ?? '';
    if (run?.removed === true && next?.added === true) {
      pieces.push(...wordChanges(text, next.value.join('')));
      at += 1;
    } else {
      pieces.push({ kind: kindOf(run), text });
    }
  }
  return joined(pieces);
}

type Run = { readonly value: readonly string[]; readonly added?: boolean; readonly removed?: boolean };

/** Words and the blanks between them, so that the pieces put together are the texts to the letter. */
function wordChanges(older: string, newer: string): readonly Piece[] {
  if (older === newer) return older === '' ? [] : [{ kind: 'same', text: older }];
  if (words(older) + words(newer) > MOST_WORDS) return replaced(older, newer);
  const found = diffWordsWithSpace(older, newer, { maxEditLength: MOST_EDITS });
  if (found === undefined) return replaced(older, newer);
  return joined(found.map((piece) => ({ kind: kindOf(piece), text: piece.value })));
}

function words(text: string): number {
  return text.split(/\s+/u).length;
}

function kindOf(run: { readonly added?: boolean; readonly removed?: boolean } | undefined): Piece['kind'] {
  if (run?.added === true) return 'added';
  return run?.removed === true ? 'removed' : 'same';
}

function replaced(older: string, newer: string): readonly Piece[] {
  if (older === newer) return older === '' ? [] : [{ kind: 'same', text: older }];
  return joined([
    { kind: 'removed', text: older },
    { kind: 'added', text: newer },
  ]);
}

/** Neighbours of one kind are one piece; empty ones are none. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind) found[found.length - 1] = { ...last, text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}

function dateOf({ datePublished }: ReadArticle): string {
  if (datePublished === undefined) return '';
  return datePublished.zone === 'unknown'
    ? datePublished.value
    : `${datePublished.value} ${datePublished.zone}`;
}
