import { inflect, type VerbForm } from './inflect.ts';
import { VERB_CLASSES, type Frame, type Stance } from './verb-classes.ts';

/** A cue verb with all it may take; `particle` is the rest of a verb of several words ("out" of "point out"). */
export type CueVerb = {
  readonly lemma: string;
  readonly particle: readonly string[];
  /** What it may take, and whether taking it reports something said or an attitude. */
  readonly frames: ReadonlyMap<Frame, Stance>;
  readonly prepositions: ReadonlyMap<string, Stance>;
  /** Words that must follow the object where the verb takes it only with one of them. */
  readonly links: ReadonlyMap<string, Stance>;
};

/** One way of reading a word as a cue verb. */
export type CueReading = { readonly verb: CueVerb; readonly forms: ReadonlySet<VerbForm> };

type Growing = {
  lemma: string;
  particle: string[];
  frames: Map<Frame, Stance>;
  prepositions: Map<string, Stance>;
  links: Map<string, Stance>;
};

/** A verb in two classes with the same frame reports: the stronger stance stays. */
function give<Key>(map: Map<Key, Stance>, keys: readonly Key[], stance: Stance): void {
  for (const key of keys) if (map.get(key) !== 'reporting') map.set(key, stance);
}

function gatherVerbs(): readonly CueVerb[] {
  const verbs = new Map<string, Growing>();
  for (const { stance, frames, link, verbs: list } of VERB_CLASSES) {
    for (const entry of list.trim().split(/\s+/)) {
      const [name = '', ...prepositions] = entry.split('|');
      const [lemma = '', ...particle] = name.split('-');
      const verb: Growing = verbs.get(name) ?? {
        lemma,
        particle,
        frames: new Map(),
        prepositions: new Map(),
        links: new Map(),
      };
      give(verb.frames, frames, stance);
      give(verb.prepositions, prepositions, stance);
      give(verb.links, link?.split(' ') ?? [], stance);
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

/** Whether the verb's dictionary form is one of saying, with a quotation or a clause ("say", "claim"), and not of showing. */
export function isSpeechVerb(lemma: string): boolean {
  return cueReadings(lemma).some(
    ({ verb }) =>
      verb.particle.length === 0 &&
      verb.frames.get('that') === 'reporting' &&
      (verb.frames.has('quote') || verb.frames.has('addressee')),
  );
}

/** Whether the word may be one of these forms of a cue verb. */
export function hasForm(word: string, ...forms: readonly VerbForm[]): boolean {
  return cueReadings(word).some((reading) => forms.some((form) => reading.forms.has(form)));
}
