import type { Sentence } from '../grammar/chunks.ts';
import { phraseFrom } from '../grammar/phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { cueReadings } from '../lexicon/cue-verbs.ts';
import type { Range } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';
import { wordAt } from './cue.ts';

const LABEL =
  /^(the latest|watch|breaking|exclusive|video|analysis|opinion|updated?|review|live|photos?|editorial|explainer|factbox|timeline|profile|interview|podcast|letters?|obituary|correction|q&a|fact check|column|comment)\b/i;

/** "Ilse Roe: an interview", "The Tidewatch: A Portrait": what the article is, and nothing that was said. */
const GENRE =
  /^(?:an?|the|our|my) (?:\w+ )?(?:interview|conversation|portrait|profile|review|guide|history|timeline|life|obituary|appreciation|explainer|talk)\b/i;

/** "Roe to the guild: …", "Roe at the fair: …": who speaks, without to whom and where. */
function speaksAt(s: Sentence, range: Range): Range {
  const isSetting = s.chunk(1).kind === 'prep' && /^(?:to|at|in|on)$/.test(wordAt(s, 1));
  return isSetting ? s.chunk(0).range : range;
}

/** "Minister: we will not pay": the colon stands for the verb. */
export function headlineColonCues(s: Sentence): readonly Candidate[] {
  const colon = s.chunks.findIndex(({ kind }) => kind === 'colon');
  if (colon < 1 || colon > 4 || colon + 1 >= s.chunks.length) return [];
  const before = s.chunks.slice(0, colon);
  const range: Range = [s.chunk(0).range[0], s.chunk(colon).range[0]];
  const isName = before.every(({ kind }) => kind === 'np' || kind === 'prep' || kind === 'paren');
  const text = s.doc.text.slice(...s.doc.span(range));
  if (!isName || LABEL.test(text) || s.end - s.chunk(colon).range[1] < 3) return [];
  if (GENRE.test(s.doc.text.slice(...s.doc.span([s.chunk(colon).range[1], s.end])).trim())) return [];
  const end = s.chunk(colon + 1).kind === 'quote' ? s.chunk(colon + 1).range[1] : s.end;
  return [
    {
      rule: 'headline-colon',
      doc: s.doc,
      sentence: s.index,
      source: { range, core: speaksAt(s, range), isRelative: false },
      cue: s.chunk(colon).range,
      content: [[s.chunk(colon + 1).range[0], end]],
      stance: 'reporting',
      lemma: ':',
      isQuotation: s.chunk(colon + 1).kind === 'quote',
    },
  ];
}

/** `“I did not see it”: minister`: the quotation first, then who said it. */
export function headlineQuotationCues(s: Sentence): readonly Candidate[] {
  const { doc } = s;
  const quotation = doc.quotations[doc.quotation(s.range[0])]?.range;
  if (quotation?.[0] !== s.range[0] || doc.raw(quotation[1]) !== ':' || quotation[1] >= s.end) return [];
  const source = phraseFrom(s, s.chunkOf(quotation[1]) + 1, { apposition: false });
  if (!source) return [];
  return [
    {
      rule: 'headline-colon',
      doc,
      sentence: s.index,
      source: { ...source, core: s.chunk(s.chunkOf(source.range[0])).range },
      cue: [quotation[1], quotation[1] + 1],
      content: [quotation],
      stance: 'reporting',
      lemma: ':',
      isQuotation: true,
    },
  ];
}

/** Where a headline's statement ends: at "as", "while", "after" with its own clause, or at a pause. */
function headlineEnd(s: Sentence, from: number): number {
  for (let i = from + 1; i < s.chunks.length; i += 1) {
    const { kind } = s.chunk(i);
    const opensClause = kind === 'sub' && /^(as|while|after|amid)$/.test(wordAt(s, i));
    if (opensClause || kind === 'comma' || kind === 'semicolon' || kind === 'dash')
      return s.chunk(i - 1).range[1];
  }
  return s.end;
}

/** "US Says Carried Out Strike as …": headlines drop the subject of what is said. */
export function headlineVerbCues(s: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  s.chunks.forEach((chunk, index) => {
    const reading = cueReadings(s.doc.word(chunk.head)).find(
      ({ verb, forms }) => (forms.has('s') || forms.has('base')) && verb.frames.has('zero'),
    );
    const source = chunk.verb && reading ? subjectBefore(s, index) : undefined;
    const next = s.chunk(index + 1);
    if (!reading || !source || source.isRelative || next.kind !== 'vg' || next.verb?.isInfinitive === true)
      return;
    found.push({
      rule: 'headline-zero',
      doc: s.doc,
      sentence: s.index,
      source,
      cue: chunk.range,
      content: [[next.range[0], headlineEnd(s, index + 1)]],
      stance: reading.verb.frames.get('zero') ?? 'reporting',
      lemma: reading.verb.lemma,
      isQuotation: false,
    });
  });
  return found;
}
