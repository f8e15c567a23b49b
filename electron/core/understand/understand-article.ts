import type { FormatId, RawArticle, ReadArticle } from '../domain/article.ts';
import type { ReadTerms } from '../domain/read-terms.ts';
import { joinBrokenSentences, mendingsOf } from './broken-sentences.ts';
import { footCredit } from './credit-lines.ts';
import { takeDeskNotes } from './desk-notes.ts';
import { findDateline } from './dateline.ts';
import { readHead } from './head.ts';
import { countWords } from '../text/count-words.ts';
import { settleFields } from './settle-fields.ts';
import { statementsOf } from './statements-of.ts';
import { takeSignOff } from './sign-off.ts';

/** Works out an article from what a format delivered: head, text, dateline, metadata with evidence, attributions. */
export function understandArticle(
  raw: RawArticle,
  format: { readonly id: FormatId; readonly version: number },
  terms: ReadTerms,
): ReadArticle {
  const notes = takeDeskNotes(raw.blocks);
  const head = readHead(notes.rest, raw.stated, raw.isUntitled);
  const signedOff = takeSignOff(head.rest);
  const joined = joinBrokenSentences(signedOff.rest);
  const starts: number[] = [];
  let body = '';
  for (const { text } of joined.blocks) {
    if (body !== '') body += '\n\n';
    starts.push(body.length);
    body += text;
  }
  const first = joined.blocks[0];
  const dateline = first === undefined ? undefined : findDateline(first.text);
  const credit = head.credit ?? signedOff.credit ?? footCredit(joined.blocks);
  const { fields, evidence } = settleFields({
    stated: raw.stated,
    statedEvidence: raw.evidence,
    head,
    notes,
    ...(dateline === undefined ? {} : { dateline }),
    ...(credit === undefined ? {} : { credit }),
    body,
    terms,
  });
  return {
    ...fields,
    authors: fields.authors ?? [],
    format: format.id,
    formatVersion: format.version,
    body,
    wordCount: countWords(body),
    evidence,
    mendings: [
      ...(raw.mendings ?? []),
      ...head.mendings,
      ...mendingsOf(joined, starts),
      ...signedOff.mendings,
    ],
    ...statementsOf({ ...fields, body }),
  };
}
