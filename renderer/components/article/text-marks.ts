import type { Attribution, AttributionField, AttributionKind, Span } from '#core/domain/attribution.ts';
import type { Highlight, NoteField, PlacedNote } from '#core/domain/article-note.ts';
import type { LibraryArticle } from '#core/domain/library-article.ts';
import type { Passage } from './passage.ts';
import type { Marked } from './segments.ts';

/** What a piece of an article's text means to the reader. */
export type TextMark =
  | { readonly kind: 'dateline' }
  | { readonly kind: 'match'; readonly place: number }
  | { readonly kind: 'note'; readonly note: number; readonly highlight?: Highlight }
  /** What is about to be marked. */
  | { readonly kind: 'passage' }
  | {
      readonly kind: 'who' | 'cue' | 'what';
      readonly statement: number;
      readonly manner: AttributionKind;
    };

export type FieldMatch = { readonly field: AttributionField; readonly span: Span };

/** Everything marked in one field of an article: its statements, its dateline, and the matches of the query. */
export function marksIn(
  field: AttributionField,
  article: Pick<LibraryArticle, 'attributions' | 'dateline'>,
  matches: readonly FieldMatch[],
): readonly Marked<TextMark>[] {
  const dateline = field === 'body' ? article.dateline : undefined;
  return [
    ...(dateline ? [{ span: dateline.span, mark: { kind: 'dateline' } as const }] : []),
    ...article.attributions.flatMap((attribution, statement) =>
      attribution.field === field ? statementMarks(attribution, statement) : [],
    ),
    ...matches.flatMap((match, place) =>
      match.field === field ? [{ span: match.span, mark: { kind: 'match', place } as const }] : [],
    ),
  ];
}

/** What the analyst marked in one field, and is about to mark. */
export function noteMarks(
  field: NoteField,
  notes: readonly PlacedNote[],
  passage: Passage | undefined,
): readonly Marked<TextMark>[] {
  const about = passage?.field === field ? passage : undefined;
  return [
    ...notes.flatMap(({ id, highlight, found }): readonly Marked<TextMark>[] =>
      found?.field === field
        ? [
            {
              span: found.span,
              mark: { kind: 'note', note: id, ...(highlight !== undefined && { highlight }) },
            },
          ]
        : [],
    ),
    ...(about ? [{ span: [about.start, about.end] as const, mark: { kind: 'passage' } as const }] : []),
  ];
}

function statementMarks(attribution: Attribution, statement: number): readonly Marked<TextMark>[] {
  const manner = attribution.kind;
  const of = (kind: 'who' | 'cue' | 'what', spans: readonly Span[]): readonly Marked<TextMark>[] =>
    spans.map((span) => ({ span, mark: { kind, statement, manner } }));
  return [
    ...of('who', attribution.source),
    ...of('cue', attribution.cue),
    ...of('what', attribution.content),
  ];
}

const QUOTE = /[“”„"«»]/;

/**
 * Content between quotation marks is washed, content outside is dotted. In a mixed statement each part says for itself
 * which it is: quoted when a quotation mark stands right before it or at its start.
 */
export function isQuoted(manner: AttributionKind, before: string, text: string): boolean {
  if (manner !== 'mixed') return manner === 'direct';
  return QUOTE.test(before) || QUOTE.test(text.slice(0, 1));
}
