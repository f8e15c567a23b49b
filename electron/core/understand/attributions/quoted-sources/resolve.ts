import type { AttributionField, AttributionForm, QuotedSource } from '../../../domain/attribution.ts';
import type { Candidate } from '../frames/candidate.ts';
import type { Sentence } from '../grammar/chunks.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { isPersonNoun } from '../lexicon/who-words.ts';
import type { Range, TaggedText } from '../text/tagged-text.ts';
import { Cast, quotedSourceOf, type Entity } from './cast.ts';
import { countryEvidence } from './country-evidence.ts';
import { readMention, type Mention } from './mention.ts';
import { fullNameOf, readRoster } from './roster.ts';

type Found = (Printed & { readonly entity: Entity }) | Resolved;

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

/** "Q:" and "A:" name nobody: they say who asks and who answers. */
function interviewLabel(doc: TaggedText, { core, candidate }: Seen): Resolved | undefined {
  if (candidate?.rule !== 'label' || core[1] !== core[0] + 1) return undefined;
  const label = doc.raw(core[0]);
  if (label !== 'Q' && label !== 'A') return undefined;
  const name = label === 'Q' ? 'interviewer' : 'interviewee';
  return { form: 'unnamed', quotedSource: { name, kind: 'person' } };
}

/** Works out, once per article, whom each attribution's source stands for. */
export function createResolver(parts: readonly ResolvablePart[], dateline: string): Resolver {
  const docs = parts.map(({ doc }) => doc);
  const roster = readRoster(docs);
  const cast = new Cast(roster, countryEvidence(docs, dateline));
  const resolved = new Map<Candidate, Found>();
  for (const part of parts) {
    for (const seen of whoIsSeen(part)) {
      const asked = interviewLabel(part.doc, seen);
      if (seen.candidate && asked) {
        resolved.set(seen.candidate, asked);
        continue;
      }
      const entity = describe(cast, part.doc, seen);
      if (entity) cast.see(entity, seen.core[0], seen.sentence, seen.candidate !== undefined);
      if (seen.candidate)
        resolved.set(
          seen.candidate,
          entity ? { entity, ...printedWith(part.doc, seen, entity) } : unresolved(part.doc, seen),
        );
    }
  }
  const isSpeaker = (candidate: Candidate): boolean => {
    const found = resolved.get(candidate);
    const quotedSource = found && 'entity' in found ? found.entity.quotedSource : found?.quotedSource;
    if (quotedSource?.kind !== 'person' && quotedSource?.kind !== 'unknown')
      return quotedSource !== undefined;
    const words = quotedSource.name.toLowerCase().split(' ');
    return fullNameOf(roster, words) !== undefined || words.some(isPersonNoun);
  };
  const resolve = (candidate: Candidate): Resolved => {
    const found = resolved.get(candidate);
    if (found === undefined) return { form: 'none' };
    if (!('entity' in found)) return found;
    // Only now: an office may be given further down than the first statement.
    const { entity, role, description } = found;
    return {
      form: entity.form,
      quotedSource: { ...quotedSourceOf(entity, role), ...(description ? { description } : {}) },
    };
  };
  return { resolve, isSpeaker };
}

/** What is printed with this one mention: an office in apposition, the whole description of somebody not named. */
type Printed = { readonly role?: string; readonly description?: string };

const LONGEST_ROLE = 80;
const LONGEST_CONDITION = 120;
/** How somebody asked not to be named is no part of the mention, and is told with the description. */
const CONDITION =
  /^,?\s+(?:who\s+(?:asked|declined|refused|requested|wished|wanted|spoke|was not|is not|were not)\b[^,.;“”"]*|(?:speaking |talking )?on (?:the )?condition of anonymity)/;

function printedWith(doc: TaggedText, { core, range }: Seen, entity: Entity): Printed {
  const text = doc.text
    .slice(...doc.span(range))
    .replace(/\s+/g, ' ')
    .replace(/,$/, '');
  if (entity.form === 'unnamed') {
    const at = doc.span(range)[1];
    const condition = CONDITION.exec(doc.text.slice(at, at + LONGEST_CONDITION))?.[0] ?? '';
    const description = `${text}${condition}`.replace(/\s+/g, ' ');
    return description.includes(' ') ? { description } : {};
  }
  if (entity.form !== 'named' || entity.quotedSource.kind !== 'person') return {};
  const mention = readMention(doc, core);
  const after =
    range[1] > core[1] + 1 && doc.word(core[1]) === ',' ? ([core[1] + 1, range[1]] as const) : undefined;
  const isName = mention.type === 'proper';
  const printed = isName ? after : ([core[0], core[1]] as const);
  if (mention.title !== undefined) return note(entity, mention.title);
  if (printed === undefined || mention.type === 'pronoun') return {};
  if (!isName && apposedName(doc, { core, range, sentence: 0 }) === undefined) return {};
  const role = doc.text
    .slice(...doc.span(printed))
    .replace(/\s+/g, ' ')
    .replace(/^(?:an?|the|who (?:is|was) (?:an?|the)?)\s+/i, '')
    .replace(/,$/, '')
    .trim();
  return role.length <= LONGEST_ROLE && hasOffice(doc, printed) ? note(entity, role) : {};
}

function note(entity: Entity, role: string): Printed {
  entity.title ??= role;
  return { role };
}

function hasOffice(doc: TaggedText, [start, end]: Range): boolean {
  for (let i = start; i < end; i += 1) if (isPersonNoun(doc.word(i))) return true;
  return false;
}

/** A pronoun nobody stands behind ("we", "you", an "it" at the start) is named as printed. */
function unresolved(doc: TaggedText, { core }: Seen): Resolved {
  const { name: printed, isPlural } = readMention(doc, core);
  const name = printed === 'I' ? printed : printed.toLowerCase();
  return { form: isPlural ? 'collective' : 'unnamed', quotedSource: { name, kind: 'unknown' } };
}
