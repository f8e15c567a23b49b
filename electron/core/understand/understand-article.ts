import type { Block, FormatId, RawArticle, ReadArticle } from '../domain/article.ts';
import type { ReadTerms } from '../domain/read-terms.ts';
import { joinBrokenSentences, mendingsOf } from './broken-sentences.ts';
import { footCredit } from './credit-lines.ts';
import { takeDeskNotes } from './desk-notes.ts';
import { findDateline, type FoundDateline } from './dateline.ts';
import { readHead } from './head.ts';
import { countWords } from '../text/count-words.ts';
import { settleFields } from './settle-fields.ts';
import { statementsOf } from './statements-of.ts';
import { takeSignOff } from './sign-off.ts';

const FARTHEST_DATELINE = 6;
const LONGEST_BEFORE_DATELINE = 160;
const SHORTEST_OPENING = 30;

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
  const dateline = openingDateline(joined.blocks, starts);
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

/**
 * The dateline at the head of the text; or behind captions and points that were copied with it, where an agency in
 * brackets leaves no doubt. Its span is in the body.
 */
function openingDateline(blocks: readonly Block[], starts: readonly number[]): FoundDateline | undefined {
  for (const [at, { text }] of blocks.slice(0, FARTHEST_DATELINE).entries()) {
    const found = findDateline(text);
    if (found !== undefined && (at === 0 || opensText(found, text))) return shifted(found, starts[at] ?? 0);
    if (text.length > LONGEST_BEFORE_DATELINE) return undefined;
  }
  return undefined;
}

/** Place, an agency we know, and a text behind them: a line of an agency alone closes a text. */
function opensText({ dateline, credits }: FoundDateline, text: string): boolean {
  const goesOn = text.length > dateline.text.length + SHORTEST_OPENING;
  return goesOn && dateline.place !== undefined && credits.agencyCertainty === 'high';
}

function shifted(found: FoundDateline, by: number): FoundDateline {
  const [from, to] = found.dateline.span;
  return { ...found, dateline: { ...found.dateline, span: [from + by, to + by] } };
}
