import { BODY_NOUNS, DOCUMENT_NOUNS, isPersonNoun } from '../lexicon/who-words.ts';
import type { Range, TaggedText } from '../text/tagged-text.ts';

const COUNTED =
  /^(?:percent|majority|half|many|most|some|others|those|both|all|one|none|few|people|public|men|women|newspaper|magazine|publication|broadcaster)$/;

const isWhoWord = (word: string): boolean =>
  isPersonNoun(word) || BODY_NOUNS.has(word) || DOCUMENT_NOUNS.has(word);

/** Whether the noun phrase can speak or think at all: a name, a pronoun, a person, a body, a document, a number of people. */
export function canSpeak(doc: TaggedText, [start, end]: Range): boolean {
  for (let i = start; i < end; i += 1) if (/^(?:PROPN|NUM|PRON)$/.test(doc.tag(i))) return true;
  // "a candidate on the stage": what hangs on the noun says nothing of who it is.
  let last = start;
  while (last + 1 < end && doc.tag(last + 1) !== 'ADP') last += 1;
  const head = doc.word(last);
  return COUNTED.test(head) || isWhoWord(head) || isWhoWord(head.replace(/s$/, ''));
}
