import type { Attribution, AttributionField, Span } from '../../domain/attribution.ts';
import { confidenceOf } from './confidence/confidence.ts';
import { findCandidates } from './find-candidates.ts';
import type { Candidate } from './frames/candidate.ts';
import { kindOf } from './kind.ts';
import { addresseeOf } from './quoted-sources/addressee.ts';
import { createResolver, type ResolvablePart, type Resolver } from './quoted-sources/resolve.ts';
import { blankOutDateline, withoutDateline } from './text/dateline.ts';
import { readText } from './text/read-text.ts';

export type AttributionInput = {
  readonly headline?: string;
  readonly standfirst?: string;
  readonly body: string;
  /** Where the dateline stands in the body; it is no part of any statement. */
  readonly datelineSpan?: Span;
  /** BCP 47; only English is read, so another language yields nothing. */
  readonly language?: string;
};

type Part = ResolvablePart & { readonly isQuoted: (at: number) => boolean };

function readPart(field: AttributionField, text: string, masked: string, headlineEnd: number): Part {
  const doc = { ...readText(masked, headlineEnd), text };
  const quoted = new Uint8Array(text.length);
  for (const { range } of doc.quotations) quoted.fill(1, ...doc.span(range));
  return { field, doc, isQuoted: (at) => quoted[at] === 1, ...findCandidates(doc) };
}

function toAttribution(
  { field, doc, isQuoted }: Part,
  candidate: Candidate,
  resolver: Resolver,
): Attribution {
  const content = candidate.content.map((range) => doc.span(range));
  const resolved = resolver.resolve(candidate);
  const kind = kindOf(doc.text, content, isQuoted);
  const addressee = addresseeOf(candidate);
  return {
    field,
    source: candidate.source ? [doc.span(candidate.source.range)] : [],
    cue: [doc.span(candidate.cue)],
    content,
    kind,
    form: resolved.form,
    stance: candidate.stance,
    ...(resolved.quotedSource && candidate.source ? { quotedSource: resolved.quotedSource } : {}),
    ...(addressee === undefined ? {} : { addressee }),
    confidence: confidenceOf(candidate, kind),
    rule: candidate.rule,
  };
}

function attributionsOfParts(parts: readonly Part[], dateline: string): readonly Attribution[] {
  const resolver = createResolver(parts, dateline);
  return parts.flatMap((part) =>
    part.candidates
      .filter((candidate) => candidate.rule !== 'headline-colon' || resolver.isSpeaker(candidate))
      .map((candidate) => toAttribution(part, candidate, resolver)),
  );
}

/** What the article says somebody said: headline and standfirst first, then the body, each in reading order. */
export function findAttributions(input: AttributionInput): readonly Attribution[] {
  if (input.language !== undefined && !/^en(?:-|$)/i.test(input.language)) return [];
  const parts: Part[] = [];
  const { headline, standfirst, body } = input;
  // Names are introduced in the body; headline and standfirst are resolved with it in view.
  if (headline) parts.push(readPart('headline', headline, headline, headline.length));
  if (standfirst) parts.push(readPart('standfirst', standfirst, standfirst, 0));
  const masked = input.datelineSpan ? blankOutDateline(body, input.datelineSpan) : withoutDateline(body, 0);
  parts.push(readPart('body', body, masked, 0));
  return attributionsOfParts(parts, blanked(body, masked));
}

/** The words that were made blank: the dateline. */
function blanked(text: string, masked: string): string {
  if (text === masked) return '';
  let start = 0;
  while (start < text.length && text[start] === masked[start]) start += 1;
  return text.slice(start, start + LONGEST_PLACE);
}

/** A place at the head of a text is no longer. */
const LONGEST_PLACE = 60;

/** A first line this long or longer is a paragraph and no headline. */
const LONGEST_HEADLINE = 160;

/** The attributions of a whole article given as one string; a short first line is read as its headline. */
export function attributionsOfText(text: string): readonly Attribution[] {
  const firstLine = /^[^\n]*/.exec(text)?.[0] ?? '';
  const isHeadline = firstLine.length < LONGEST_HEADLINE && firstLine.length < text.trimEnd().length;
  const headlineEnd = isHeadline ? firstLine.length : 0;
  const masked = withoutDateline(text, headlineEnd);
  return attributionsOfParts([readPart('body', text, masked, headlineEnd)], blanked(text, masked));
}
