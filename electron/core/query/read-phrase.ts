import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { QueryError } from '../domain/topic.ts';
import type { Phrase, Term, WordField } from './query.ts';
import { tokenise } from './tokenise.ts';
import { FORM_LANGUAGES, formsOf, type FormLanguage } from './word-forms.ts';

/** What holds of the words that stand inside: the field before them, and whether capitals count. */
export type Scope = {
  readonly field?: WordField;
  readonly isCased?: boolean;
  readonly value?: 'language' | 'has' | 'date';
  readonly isInStatement?: boolean;
};

function starError(from: number, isInside: boolean): QueryError {
  return {
    at: from,
    length: 1,
    message: `The * at character ${from + 1} does not stand at the end of a word.`,
    suggestion: `Write the beginning of a word and then the *, as in sanction*${
      isInside ? ', inside the quotation marks too' : ''
    }.`,
  };
}

/** Endings asked for: `sanction~`, or in another language `Sanktion~de`. */
const FORMS = /~(\p{L}*)/gu;

type Forms = { readonly at: number; readonly language: FormLanguage };

function readForms(text: string, textAt: number): Result<readonly Forms[], QueryError> {
  const marks: Forms[] = [];
  for (const match of text.matchAll(FORMS)) {
    // A ~ that follows no letter belongs to the text: "~20 dead".
    if (match.index === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(match.index - 1))) continue;
    const [, code = ''] = match;
    const language = code === '' ? 'en' : FORM_LANGUAGES.find((each) => each === code.toLowerCase());
    if (language === undefined) {
      return err({
        at: textAt + match.index,
        length: match[0].length,
        message: `The endings of “${code}” are not known.`,
        suggestion: `Write ~ for English, or ~ with one of ${FORM_LANGUAGES.slice(1).join(', ')}.`,
      });
    }
    marks.push({ at: match.index, language });
  }
  return ok(marks);
}

/** Folds what was typed into the terms of the index; `undefined` when there is no letter or digit in it. */
export function readPhrase(
  text: string,
  textAt: number,
  isQuoted: boolean,
  { field, isCased }: Scope,
): Result<Phrase | undefined, QueryError> {
  const marks = readForms(text, textAt);
  if (!marks.ok) return marks;
  const bare = text.replaceAll(/(?<=[\p{L}\p{N}])~\p{L}*/gu, (mark) => ' '.repeat(mark.length));
  const tokens = tokenise(bare);
  const ends = new Set(tokens.map((token) => token.end));
  for (let star = bare.indexOf('*'); star >= 0; star = bare.indexOf('*', star + 1)) {
    const isAtEnd = ends.has(star) && (isQuoted || tokens.at(-1)?.end === star);
    if (!isAtEnd) return err(starError(textAt + star, isQuoted));
  }
  if (tokens.length === 0) return ok(undefined);
  const terms = tokens.map((token): Term => {
    const forms = marks.value.find((mark) => mark.at === token.end);
    return {
      text: token.text,
      isPrefix: bare.charAt(token.end) === '*',
      ...(forms && { forms: formsOf(token.text, forms.language) }),
      ...(isCased === true && !forms && { cased: bare.slice(token.start, token.end).normalize('NFC') }),
    };
  });
  return ok({ kind: 'phrase', terms, isQuoted, printed: text.trim(), ...(field ? { field } : {}) });
}
