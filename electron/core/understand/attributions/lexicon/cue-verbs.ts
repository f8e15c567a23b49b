import { inflect, type VerbForm } from './inflect.ts';
import { VERB_CLASSES, type Frame, type Stance } from './verb-classes.ts';

/** A cue verb with all it may take; `particle` is the rest of a verb of several words ("out" of "point out"). */
export type CueVerb = {
  readonly lemma: string;
  readonly particle: readonly string[];
  readonly stance: Stance;
  readonly frames: ReadonlySet<Frame>;
  readonly prepositions: ReadonlySet<string>;
};

/** One way of reading a word as a cue verb. */
export type CueReading = { readonly verb: CueVerb; readonly forms: ReadonlySet<VerbForm> };

type Growing = {
  lemma: string;
  particle: string[];
  stance: Stance;
  frames: Set<Frame>;
  prepositions: Set<string>;
};

function gatherVerbs(): readonly CueVerb[] {
  const verbs = new Map<string, Growing>();
  for (const { stance, frames, verbs: list } of VERB_CLASSES) {
    for (const entry of list.trim().split(/\s+/)) {
      const [name = '', ...prepositions] = entry.split('|');
      const [lemma = '', ...particle] = name.split('-');
      const verb = verbs.get(name) ?? { lemma, particle, stance, frames: new Set(), prepositions: new Set() };
      if (stance === 'reporting') verb.stance = stance;
      for (const frame of frames) verb.frames.add(frame);
      for (const preposition of prepositions) verb.prepositions.add(preposition);
      verbs.set(name, verb);
    }
  }
  return [...verbs.values()];
}

function indexByForm(verbs: readonly CueVerb[]): ReadonlyMap<string, readonly CueReading[]> {
  const index = new Map<string, CueReading[]>();
  for (const verb of verbs) {
    for (const [form, forms] of inflect(verb.lemma)) {
      index.set(form, [...(index.get(form) ?? []), { verb, forms }]);
    }
  }
  // Verbs with a particle first: "hit out at" must not be read as "hit".
  for (const readings of index.values())
    readings.sort((a, b) => b.verb.particle.length - a.verb.particle.length);
  return index;
}

const BY_FORM = indexByForm(gatherVerbs());

/** The cue verbs a lower-cased word may be a form of, those with the longest particle first. */
export function cueReadings(word: string): readonly CueReading[] {
  return BY_FORM.get(word) ?? [];
}

/** Whether the word can introduce or follow a quotation ("said", "asked"). */
export function takesQuotation(word: string): boolean {
  return cueReadings(word).some(({ verb }) => verb.particle.length === 0 && verb.frames.has('quote'));
}

/** Whether the word may be one of these forms of a cue verb. */
export function hasForm(word: string, ...forms: readonly VerbForm[]): boolean {
  return cueReadings(word).some((reading) => forms.some((form) => reading.forms.has(form)));
}
