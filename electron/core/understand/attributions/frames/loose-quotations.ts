import type { Sentence } from '../grammar/chunks.ts';
import { isReducedParticiple, phraseStart, tokens } from '../grammar/phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import type { QuotedRange, Range, TaggedText } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';

/** A quotation shorter than this (marks included) is a quoted word, and attributes nothing by itself. */
const SHORTEST = 5;

/** A quotation this long is speech even when words follow it. */
const SPEECH = 10;

function usedQuotations(doc: TaggedText, found: readonly Candidate[]): Set<number> {
  const used = new Set<number>();
  for (const { content } of found) {
    for (const [start, end] of content)
      for (let i = start; i < end; i += 1) if (doc.quotation(i) >= 0) used.add(doc.quotation(i));
  }
  return used;
}

/** `Roe put it plainly: "…"`: a colon and a quotation make a cue of any verb with a subject. */
function colonCue(
  doc: TaggedText,
  quotation: QuotedRange,
  sentences: readonly Sentence[],
): Candidate | undefined {
  const [start] = quotation.range;
  if (doc.raw(start - 1) !== ':') return undefined;
  const s = sentences[doc.sentence(start - 1)];
  if (!s) return undefined;
  const last = s.chunkOf(start - 1) < s.chunks.length ? s.chunkOf(start - 1) : s.chunks.length;
  // "The figures are old – Ilse Roe: “…”": a heading, and a name of its own before the colon.
  if (s.chunk(last - 2).kind === 'dash' && s.doc.tag(s.chunk(last - 1).head) === 'PROPN')
    return labelCue(doc, quotation, s, last);
  for (let i = last - 1; i >= 0 && last - i < 8; i -= 1) {
    const { kind, verb, range } = s.chunk(i);
    if (kind === 'comma' || kind === 'semicolon') return undefined;
    if (verb?.isFinite !== true || verb.isPassive || isReducedParticiple(s, i)) continue;
    const source = subjectBefore(s, i);
    if (!source) continue;
    return {
      rule: 'colon-quotation',
      doc,
      sentence: doc.sentence(quotation.range[1] - 1),
      source,
      cue: [range[0], start],
      content: [quotation.range],
      stance: 'reporting',
      lemma: 'put',
      isQuotation: true,
    };
  }
  return labelCue(doc, quotation, s, last);
}

/** `From the report: “…”`, `More from Roe: “…”` */
function opensFrom(s: Sentence, prep: number): boolean {
  if (s.doc.word(s.chunk(prep).head) !== 'from') return false;
  const first = s.chunk(0).kind === 'dash' ? 1 : 0;
  return prep === first || (prep === first + 1 && s.doc.word(s.chunk(first).head) === 'more');
}

/** `ILSE ROE: “…”` and `The mayor: “…”` at a sentence's head, as in interviews and round-ups. */
function labelCue(
  doc: TaggedText,
  quotation: QuotedRange,
  s: Sentence,
  colon: number,
): Candidate | undefined {
  if (s.chunk(colon - 1).kind !== 'np') return undefined;
  const first = phraseStart(s, colon - 1);
  if (first > 0 && s.chunk(first - 1).kind !== 'dash' && !opensFrom(s, first - 1)) return undefined;
  const range = tokens(s, first, colon - 1);
  return {
    rule: 'colon-quotation',
    doc,
    sentence: doc.sentence(quotation.range[1] - 1),
    source: { range, core: range, isRelative: false },
    cue: [range[1], range[1] + 1],
    content: [quotation.range],
    stance: 'reporting',
    lemma: ':',
    isQuotation: true,
  };
}

/** `"…" — Ilse Roe`: the name after the dash is the cue's only sign. */
function dashCue(doc: TaggedText, quotation: QuotedRange): Candidate | undefined {
  const dash = quotation.range[1];
  if (!/^(—|–|--|-)$/.test(doc.raw(dash)) || doc.paragraph(dash) !== doc.paragraph(dash - 1))
    return undefined;
  let end = dash + 1;
  while (
    end - dash < 8 &&
    doc.paragraph(end) === doc.paragraph(dash) &&
    (doc.tag(end) === 'PROPN' || doc.word(end) === 'of')
  )
    end += 1;
  const isShut = doc.paragraph(end) !== doc.paragraph(dash) || /^[,.]$/.test(doc.raw(end));
  if (end === dash + 1 || !isShut) return undefined;
  const range: Range = [dash + 1, end];
  return {
    rule: 'dash-name',
    doc,
    sentence: doc.sentence(dash),
    source: { range, core: range, isRelative: false },
    cue: [dash, dash + 1],
    content: [quotation.range],
    stance: 'reporting',
    lemma: '—',
    isQuotation: true,
  };
}

/** Whether the quotation is a sentence of its own, with no words before or after it. */
function standsAlone(doc: TaggedText, [start, end]: Range): boolean {
  const [from] = doc.sentences[doc.sentence(start)] ?? [-1];
  const [, to] = doc.sentences[doc.sentence(end - 1)] ?? [-1, -1];
  // `“We could win the whole state,” which votes in June.`: speech goes on, and a comment follows it.
  if (
    from === start &&
    end - start >= SPEECH &&
    doc.raw(end - 2) === ',' &&
    /^(which|who|where)$/.test(doc.word(end))
  )
    return true;
  return from === start && (to === end || (to === end + 1 && /^[.?!]$/.test(doc.raw(end))));
}

type Growing = { candidate: Candidate; content: Range[]; last: number };

/**
 * Quotations no cue has claimed: they follow a colon or stand before a dash and a name, or they float and belong to
 * the quotation just before in the same paragraph, or to the one they continue over a paragraph.
 */
export function joinLooseQuotations(
  doc: TaggedText,
  sentences: readonly Sentence[],
  found: readonly Candidate[],
): readonly Candidate[] {
  const used = usedQuotations(doc, found);
  const all: Candidate[] = [...found];
  doc.quotations.forEach((quotation, index) => {
    if (
      used.has(index) ||
      quotation.range[1] - quotation.range[0] < SHORTEST ||
      quotation.continues !== undefined
    )
      return;
    const cue = colonCue(doc, quotation, sentences) ?? dashCue(doc, quotation);
    if (!cue) return;
    all.push(cue);
    used.add(index);
  });
  const grown: Growing[] = all.map((candidate) => ({
    candidate,
    content: [...candidate.content],
    last: lastToken(candidate),
  }));
  doc.quotations.forEach((quotation, index) => {
    if (
      used.has(index) ||
      quotation.range[1] - quotation.range[0] < SHORTEST ||
      !standsAlone(doc, quotation.range)
    )
      return;
    const owner = ownerOf(doc, quotation, grown);
    if (!owner) return;
    owner.content.push(quotation.range);
    owner.last = quotation.range[1] - 1;
    used.add(index);
  });
  for (const s of sentences) {
    const owner = quotesOn(doc, s, used) ? speakerBefore(doc, s, all, grown) : undefined;
    if (!owner) continue;
    owner.content.push([s.range[0], s.end]);
    owner.last = s.range[1] - 1;
  }
  return grown.map(({ candidate, content }) =>
    content.length === candidate.content.length ? candidate : { ...candidate, content },
  );
}

function lastToken({ content, cue, source }: Candidate): number {
  return Math.max(cue[1], source?.range[1] ?? 0, ...content.map(([, end]) => end)) - 1;
}

const STATEMENT = /^(?:zero-that|that|clause-post|clause-inverted|according-to|wh)$/;

/** `The plan is dead, she said. “It was never alive.”`: what is quoted right after a statement is the same speaker's. */
function speaksOn({ stance, rule, source }: Candidate): boolean {
  return stance === 'reporting' && STATEMENT.test(rule) && source?.isRelative !== true;
}

/** `She said the plan “is dead.”` or `Poe said that given the odds:` and in the next paragraph a quotation: hers too. */
function leadsOn(doc: TaggedText, { candidate }: Growing, start: number): boolean {
  const isQuoted = (from: number, to: number): boolean => {
    for (let i = from; i < to; i += 1) if (doc.quotation(i) >= 0) return true;
    return false;
  };
  return doc.raw(start - 1) === ':' || candidate.content.some(([from, to]) => isQuoted(from, to));
}

/** A sentence with a stretch of speech in it that no cue has claimed: `Now, “the rest of the town says it is fine.”` */
function quotesOn(doc: TaggedText, { range: [start, end] }: Sentence, used: ReadonlySet<number>): boolean {
  let speaks = false;
  for (let i = start; i < end; i += 1) {
    const quotation = doc.quotations[doc.quotation(i)];
    if (doc.raw(i) === ':') return false;
    if (!quotation || quotation.range[0] !== i || used.has(doc.quotation(i))) continue;
    // `the inn “Under the Three Old Lanterns”`: a name in marks.
    const isSpoken = i <= start + 1 || doc.tag(i - 1) === 'PUNCT' || doc.raw(i + 1) === doc.word(i + 1);
    if (isSpoken && quotation.range[1] - i >= SHORTEST_PART) speaks = true;
  }
  return speaks;
}

/** A quotation within a sentence of the article that is speech and no quoted name. */
const SHORTEST_PART = 6;

/** Who was quoted in the sentence before, when the sentence has nobody of its own. */
function speakerBefore(
  doc: TaggedText,
  s: Sentence,
  all: readonly Candidate[],
  grown: readonly Growing[],
): Growing | undefined {
  const {
    index,
    range: [start, end],
  } = s;
  const isNamed = s.chunk(0).kind === 'quote' && s.chunk(1).verb !== undefined;
  if (isNamed || all.some(({ cue }) => cue[0] < end && cue[1] > start)) return undefined;
  return grown.findLast(
    ({ candidate, last }) =>
      candidate.isQuotation &&
      last < start &&
      doc.sentence(last) === index - 1 &&
      doc.paragraph(last) === doc.paragraph(start),
  );
}

function ownerOf(
  doc: TaggedText,
  { range: [start, end], continues }: QuotedRange,
  grown: readonly Growing[],
): Growing | undefined {
  const isBefore = ({ last }: Growing): boolean =>
    last < start && doc.sentence(last) === doc.sentence(start) - 1;
  // `“Not yet,” she said, adding that the plan was dead. “Ask me again.”`: what she said aloud goes on.
  const before =
    grown.findLast((one) => one.candidate.isQuotation && isBefore(one)) ??
    grown.findLast((one) => speaksOn(one.candidate) && isBefore(one));
  if (!before) return undefined;
  const isSameParagraph = doc.paragraph(before.last) === doc.paragraph(start);
  const fillsParagraph =
    doc.paragraph(end) !== doc.paragraph(start) && doc.paragraph(end - 1) === doc.paragraph(start);
  if (!before.candidate.isQuotation && !isSameParagraph && !leadsOn(doc, before, start)) return undefined;
  return isSameParagraph || continues !== undefined || fillsParagraph ? before : undefined;
}
