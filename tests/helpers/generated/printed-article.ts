import { countWords } from '../../../electron/core/text/count-words.ts';
import type { Dateline, Outlet, PrintedDate, ReadArticle } from '#core/domain/article.ts';
import type { Attribution, Span } from '#core/domain/attribution.ts';
import type { Evidence } from '#core/domain/evidence.ts';
import type { Sentence } from './prose.ts';

/** One article before it is set: what it says, apart from how an outlet prints it. */
export type Manuscript = {
  readonly headline: string;
  readonly paragraphs: readonly (readonly Sentence[])[];
  readonly place: string;
  readonly outlet: string;
  readonly origin?: string;
  readonly author?: string;
  /** Wall-clock time to the minute, at UTC+2. */
  readonly published?: string;
  readonly format: 'text' | 'html';
};

const MARKUP: Evidence = { from: 'markup', certainty: 'high' };
const BYLINE: Evidence = { from: 'byline', certainty: 'high' };
const DATELINE: Evidence = { from: 'dateline', certainty: 'high' };

/** The article as reading its file yields it, with the offsets of every statement. */
export function printedArticle(manuscript: Manuscript): ReadArticle {
  const { headline, outlet, origin, author, published, format } = manuscript;
  const dateline = datelineOf(manuscript);
  let body = dateline.text;
  const attributions: Attribution[] = [];
  manuscript.paragraphs.forEach((sentences, i) => {
    if (i > 0) body += '\n\n';
    sentences.forEach((sentence, j) => {
      if (j > 0) body += ' ';
      const attribution = attributionAt(sentence, body.length);
      if (attribution !== undefined) attributions.push(attribution);
      for (const { text } of sentence.pieces) body += text;
    });
  });
  const datePublished: PrintedDate | undefined =
    published === undefined
      ? undefined
      : { value: published, zone: format === 'html' ? '+02:00' : 'unknown', precision: 'minute' };
  const stated = format === 'html' ? MARKUP : BYLINE;
  const printedOutlet: Outlet = { name: outlet };
  return {
    format,
    formatVersion: 1,
    headline,
    body,
    wordCount: countWords(body),
    outlet: printedOutlet,
    dateline,
    authors: author === undefined ? [] : [{ name: author, kind: 'person' }],
    language: 'en',
    ...(author === undefined ? {} : { byline: `By ${author}` }),
    ...(origin === undefined ? {} : { origin: { name: origin, creditLine: dateline.text.slice(0, -3) } }),
    ...(datePublished === undefined ? {} : { datePublished }),
    evidence: {
      headline: stated,
      outlet: stated,
      dateline: DATELINE,
      language: { from: 'text', certainty: 'high' },
      ...(author === undefined ? {} : { byline: BYLINE, authors: BYLINE }),
      ...(origin === undefined ? {} : { origin: DATELINE }),
      ...(datePublished === undefined ? {} : { datePublished: stated }),
    },
    mendings: [],
    attributions,
  };
}

/** "OSTERLO (Agency) – ", as it stands before the first sentence. */
function datelineOf({ place, origin }: Manuscript): Dateline {
  const text = `${place.toUpperCase()}${origin === undefined ? '' : ` (${origin})`} – `;
  return {
    text,
    span: [0, text.length],
    place: place.toUpperCase(),
    ...(origin === undefined ? {} : { agency: origin }),
  };
}

function attributionAt({ pieces, said }: Sentence, start: number): Attribution | undefined {
  if (said === undefined) return undefined;
  const spans = { source: [] as Span[], cue: [] as Span[], content: [] as Span[] };
  let at = start;
  for (const { text, role } of pieces) {
    if (role !== undefined) spans[role].push([at, at + text.length]);
    at += text.length;
  }
  const { by, kind } = said;
  return {
    field: 'body',
    ...spans,
    kind,
    form: by.form,
    stance: 'reporting',
    quotedSource: { name: by.name, kind: by.kind },
    confidence: 0.9,
    rule: 'generated',
  };
}
