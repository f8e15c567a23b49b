import type { AttributionField, AttributionForm, QuotedSource } from '../../../domain/attribution.ts';
import type { Candidate } from '../frames/candidate.ts';
import type { Sentence } from '../grammar/chunks.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { isPersonNoun } from '../lexicon/who-words.ts';
import type { Range, TaggedText } from '../text/tagged-text.ts';
import { Cast, type Entity } from './cast.ts';
import { readMention, type Mention } from './mention.ts';
import { fullNameOf, readRoster } from './roster.ts';

type Resolved = { readonly form: AttributionForm; readonly quotedSource?: QuotedSource };

export type ResolvablePart = {
  readonly field: AttributionField;
  readonly doc: TaggedText;
  readonly candidates: readonly Candidate[];
  readonly sentences: readonly Sentence[];
};

export type Resolver = {
  readonly resolve: (candidate: Candidate) => Resolved;
  /** Whether the article elsewhere shows the source to be one who can speak, and no place or topic ("Port Ansel: …"). */
  readonly isSpeaker: (candidate: Candidate) => boolean;
};

type Seen = {
  readonly core: Range;
  readonly range: Range;
  readonly sentence: number;
  readonly candidate?: Candidate;
};

/** Subjects and quoted sources of a part in reading order; a subject that is quoted appears once, as quoted. */
function whoIsSeen({ candidates, sentences }: ResolvablePart): readonly Seen[] {
  const seen: Seen[] = [];
  for (const candidate of candidates) {
    if (candidate.source)
      seen.push({
        core: candidate.source.core,
        range: candidate.source.range,
        sentence: candidate.sentence,
        candidate,
      });
  }
  const quoted = new Set(seen.map(({ core }) => core[0]));
  for (const s of sentences) {
    s.chunks.forEach((chunk, index) => {
      if (chunk.verb?.isFinite !== true) return;
      const subject = subjectBefore(s, index);
      if (subject && !subject.isRelative && !quoted.has(subject.core[0]))
        seen.push({ core: subject.core, range: subject.range, sentence: s.index });
    });
  }
  return seen.sort((a, b) => a.core[0] - b.core[0]);
}

/** "The mayor of Haverwick, Ilse Roe,": the name behind the description says who it is. */
function apposedName(doc: TaggedText, { core, range }: Seen): Mention | undefined {
  if (range[1] <= core[1] + 1 || doc.word(core[1]) !== ',' || doc.tag(core[1] + 1) !== 'PROPN')
    return undefined;
  const mention = readMention(doc, [core[1] + 1, range[1]]);
  return mention.type === 'proper' && mention.kind === 'person' ? mention : undefined;
}

function describe(cast: Cast, doc: TaggedText, seen: Seen): Entity | undefined {
  const { core, range, sentence, candidate } = seen;
  const mention = readMention(doc, core);
  const at = core[0];
  if (mention.type === 'pronoun')
    return cast.behindPronoun(mention.words[0] ?? '', sentence, at, candidate?.stance === 'reporting');
  const pointsBack =
    mention.type === 'described' && mention.isDefinite && !mention.hasProperModifier && !mention.isPlural;
  const apposed = mention.type === 'described' ? apposedName(doc, seen) : undefined;
  const entity =
    (apposed && cast.named(apposed)) ??
    (pointsBack ? cast.behindDescription(mention, sentence, at) : undefined) ??
    cast.named(mention);
  for (let i = range[0]; i < range[1]; i += 1)
    if (entity.quotedSource.kind === 'person' && isPersonNoun(doc.word(i))) entity.roles.add(doc.word(i));
  return entity;
}

/** Works out, once per article, whom each attribution's source stands for. */
export function createResolver(parts: readonly ResolvablePart[]): Resolver {
  const roster = readRoster(parts.map(({ doc }) => doc));
  const cast = new Cast(roster);
  const resolved = new Map<Candidate, Resolved>();
  for (const part of parts) {
    for (const seen of whoIsSeen(part)) {
      const entity = describe(cast, part.doc, seen);
      if (entity) cast.see(entity, seen.core[0], seen.sentence, seen.candidate !== undefined);
      if (seen.candidate)
        resolved.set(
          seen.candidate,
          entity ? { form: entity.form, quotedSource: entity.quotedSource } : unresolved(part.doc, seen),
        );
    }
  }
  const isSpeaker = (candidate: Candidate): boolean => {
    const quotedSource = resolved.get(candidate)?.quotedSource;
    if (quotedSource?.kind !== 'person' && quotedSource?.kind !== 'unknown')
      return quotedSource !== undefined;
    const words = quotedSource.name.toLowerCase().split(' ');
    return fullNameOf(roster, words) !== undefined || words.some(isPersonNoun);
  };
  return { resolve: (candidate) => resolved.get(candidate) ?? { form: 'unnamed' }, isSpeaker };
}

/** A pronoun nobody stands behind ("we", "you", an "it" at the start) is named as printed. */
function unresolved(doc: TaggedText, { core }: Seen): Resolved {
  const { name, isPlural } = readMention(doc, core);
  return { form: isPlural ? 'collective' : 'unnamed', quotedSource: { name, kind: 'unknown' } };
}
