import { phraseFrom } from '../grammar/phrases.ts';
import { clauseEnd } from '../grammar/extents.ts';
import { nounContentEnd } from '../grammar/object-extents.ts';
import type { Range } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';
import { attribute, wordAt, type Cue } from './cue.ts';

/** Without its closing comma: what the sentence is about. */
function subjectRange({ s, subject }: Cue): Range {
  const [start, end] = subject.range;
  return s.doc.word(end - 1) === ',' ? [start, end - 1] : [start, end];
}

/** Index of the chunk "by" that names who acts, before the next clause. */
function agentIndex({ s, after }: Cue): number {
  for (let i = after; i < Math.min(s.chunks.length, after + 8); i += 1) {
    const { kind, verb } = s.chunk(i);
    if (kind === 'prep' && wordAt(s, i) === 'by' && s.chunk(i + 1).kind === 'np') return i;
    if (kind === 'comma' || kind === 'quote' || verb?.isFinite === true) return -1;
  }
  return -1;
}

/** "Roe was criticised by Poe for …", "is expected to …", "was quoted as saying …". */
export function passiveFrame(cue: Cue): Candidate | undefined {
  const { s, lexical, after, surroundings } = cue;
  const { frames, lemma } = lexical;
  if (lemma === 'cite' || lemma === 'quote') return quotedAs(cue);
  const about = subjectRange(cue);
  // "is supposed to", "was meant to": nobody supposes or means it.
  if (/^(?:suppose|mean)$/.test(lemma) && s.chunk(after).verb?.isInfinitive === true) return undefined;
  if (frames.has('that') && s.chunk(after).verb?.isInfinitive === true && !frames.has('addressee')) {
    return attribute(
      cue,
      'passive-to',
      [about, [s.chunk(after).range[0], clauseEnd(s, after, surroundings)]],
      { source: null },
    );
  }
  if (s.chunk(after).kind === 'that' && frames.has('that') && s.doc.word(about[0]) === 'it') {
    return attribute(cue, 'passive-that', [[s.chunk(after).range[0], clauseEnd(s, after, surroundings)]], {
      source: null,
    });
  }
  if (lemma === 'ask' || lemma === 'tell') return askedFrame(cue, about);
  const complement = complementFrame(cue, about);
  if (complement) return complement;
  const heldAs = heldAsFrame(cue, about);
  if (heldAs) return heldAs;
  if (!frames.has('np')) return undefined;
  const by = agentIndex(cue);
  const agent = by < 0 ? undefined : phraseFrom(s, by + 1, { apposition: true });
  if (agent) {
    const stance = frames.get('np') ?? 'reporting';
    const judged = judgedAfter(cue, s.chunkOf(agent.range[1] - 1) + 1);
    const between: readonly Range[] = by > after ? [[s.chunk(after).range[0], s.chunk(by).range[0]]] : [];
    return attribute(cue, 'passive-by', [about, ...between, ...judged], {
      source: agent,
      stance,
      cueEnd: by === after ? s.chunk(by).range[1] : cue.range[1],
    });
  }
  const isJudged =
    frames.get('np') === 'reporting' &&
    ['prep', 'sub'].includes(s.chunk(after).kind) &&
    /^(of|for|as)$/.test(wordAt(s, after));
  if (!isJudged) return undefined;
  return attribute(
    cue,
    'passive-open',
    [about, [s.chunk(after).range[0], nounContentEnd(s, after, surroundings)]],
    { source: null },
  );
}

/** "by the union as reckless", "by Roe for her silence": the judgement behind the one who judges. */
function judgedAfter({ s, surroundings }: Cue, at: number): readonly Range[] {
  const isLink = ['prep', 'sub'].includes(s.chunk(at).kind) && /^(as|of|for|over)$/.test(wordAt(s, at));
  return isLink && at + 1 < s.chunks.length
    ? [[s.chunk(at).range[0], nounContentEnd(s, at, surroundings)]]
    : [];
}

/** "was asked whether …", "was asked by Roe, “…”": who asked is seldom said. */
function askedFrame(cue: Cue, about: Range): Candidate | undefined {
  const { s, surroundings } = cue;
  // "was asked by the moderator whether …"
  const by = wordAt(s, cue.after) === 'by' ? phraseFrom(s, cue.after + 1, { apposition: false }) : undefined;
  const after = by ? s.chunkOf(by.range[1]) : cue.after;
  const source = by ?? null;
  const { kind, verb } = s.chunk(after);
  const word = s.doc.word(s.chunk(after).range[0]);
  const quote = kind === 'comma' ? after + 1 : after;
  if (s.chunk(quote).kind === 'quote')
    return attribute(cue, 'passive-asked', [s.chunk(quote).range], { source, isQuotation: true });
  if (kind === 'wh' || kind === 'that' || /^(whether|if)$/.test(word))
    return attribute(cue, 'passive-asked', [[s.chunk(after).range[0], clauseEnd(s, after, surroundings)]], {
      source,
    });
  if (word === 'about')
    return attribute(
      cue,
      'passive-asked',
      [[s.chunk(after + 1).range[0], nounContentEnd(s, after + 1, surroundings)]],
      { source, ...(by ? {} : { cueEnd: s.chunk(after).range[1] }) },
    );
  return verb?.isInfinitive === true
    ? attribute(cue, 'passive-asked', [about, [s.chunk(after).range[0], clauseEnd(s, after, surroundings)]], {
        source,
      })
    : undefined;
}

/** "was declared the winner", "is considered a rival": what somebody is held to be, and not by whom. */
function complementFrame(cue: Cue, about: Range): Candidate | undefined {
  const { s, after, lexical, surroundings } = cue;
  const isNaming =
    /^(declare|deem|consider|call|dub|label|brand|term|name|proclaim|pronounce|nickname|rate)$/.test(
      lexical.lemma,
    );
  if (!isNaming || agentIndex(cue) >= 0) return undefined;
  if (!['np', 'adj', 'quote', 'mark'].includes(s.chunk(after).kind)) return undefined;
  return attribute(
    cue,
    'passive-complement',
    [about, [s.chunk(after).range[0], nounContentEnd(s, after, surroundings)]],
    { source: null, stance: 'attitude' },
  );
}

/** "is seen as a threat": what somebody or something is held to be, and not by whom. */
function heldAsFrame(cue: Cue, about: Range): Candidate | undefined {
  const { s, after, lexical, surroundings } = cue;
  const stance = lexical.links.get('as');
  if (!stance || wordAt(s, after) !== 'as' || after + 1 >= s.chunks.length || agentIndex(cue) >= 0)
    return undefined;
  return attribute(
    cue,
    'passive-as',
    [about, [s.chunk(after).range[0], nounContentEnd(s, after, surroundings)]],
    { source: null, stance: 'attitude' },
  );
}

/** "was quoted as saying …": the subject is the one who speaks. */
function quotedAs(cue: Cue): Candidate | undefined {
  const { s, after } = cue;
  const saying = s.chunk(after + 1);
  if (wordAt(s, after) !== 'as' || !/^(saying|telling)$/.test(s.doc.word(saying.head))) return undefined;
  const start = after + 2;
  if (start >= s.chunks.length) return quotedBefore(cue, saying.range[1]);
  const content: Range =
    s.chunk(start).kind === 'quote' ? s.chunk(start).range : [s.chunk(start).range[0], clauseEnd(s, start)];
  return attribute(cue, 'quoted-as', [content], {
    cueEnd: saying.range[1],
    stance: 'reporting',
    isQuotation: s.chunk(start).kind === 'quote',
  });
}

/** `“…,” Roe is quoted as saying.` */
function quotedBefore(cue: Cue, cueEnd: number): Candidate | undefined {
  const { s, subject } = cue;
  const quote = s.chunk(s.chunkOf(subject.range[0]) - 1);
  return quote.kind === 'quote'
    ? attribute(cue, 'quoted-as', [quote.range], { cueEnd, stance: 'reporting', isQuotation: true })
    : undefined;
}
