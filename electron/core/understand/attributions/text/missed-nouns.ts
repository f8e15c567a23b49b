import { cueReadings, hasForm } from '../lexicon/cue-verbs.ts';
import type { Token } from './token.ts';

const opensSentence = (before: Token | undefined): boolean => !before || /^[.?!,;“"]$/.test(before.raw);
const mayOpenPhrase = (before: Token | undefined): boolean =>
  opensSentence(before) || /^(?:ADJ|DET|PROPN|NOUN|NUM)$/.test(before?.tag ?? '');

/** Whether the word is tagged as a verb and known as a cue, so that a subject must stand before it. */
const isCue = (token: Token): boolean =>
  token.tag === 'VERB' &&
  cueReadings(token.word).some(({ verb }) => verb.frames.has('that') || verb.frames.has('np'));

/** Words of two kinds that a cue right behind shows to be its subject: "the port's reports show", "Recent polling showed". */
export function isSubjectOfNext(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (!token || !next || (token.tag !== 'VERB' && token.tag !== 'ADV')) return false;
  const { word, tag } = token;
  if (tag === 'ADV') {
    // "less than a third agreed"
    if (/^(?:third|quarter|half|fifth)$/.test(word) && /^(?:a|one|two|three)$/.test(before?.word ?? ''))
      return true;
    // "Most believe that …"
    const counts = /^(?:most|many|few|some|both|all)$/.test(word);
    return (
      counts &&
      (opensSentence(before) || before?.tag === 'CCONJ') &&
      isCue(next) &&
      hasForm(next.word, 'base')
    );
  }
  if (!isCue(next) || !mayOpenPhrase(before)) return false;
  if (word.endsWith('ing')) return hasForm(next.word, 's', 'past') && !hasForm(next.word, 'base');
  const isHelping =
    /^(?:helps|lets|makes|goes|gets|keeps|likes|needs|wants|tries|dares|starts|stops|says|tells)$/;
  return /[^s]s$/.test(word) && !isHelping.test(word) && hasForm(next.word, 'base');
}
