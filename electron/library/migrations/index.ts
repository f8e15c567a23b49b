import { firstTables } from './0001-first-tables.ts';
import { versionsAndChoices } from './0002-versions-and-choices.ts';
import { ledgerLines } from './0003-ledger.ts';
import { quotedSourcesOfTheLibrary } from './0004-quoted-sources.ts';
import { defaultsInForce } from './0005-defaults-in-force.ts';
import { wordsOfEveryField } from './0006-words.ts';
import { deletionsAndTags } from './0007-deletions-and-tags.ts';
import { termChanges } from './0008-term-changes.ts';
import { formatsAndKinds } from './0009-formats-and-kinds.ts';
import { quotesByArticle } from './0010-quotes-by-article.ts';
import { statementCorrections } from './0011-statement-corrections.ts';
import { retentionExempt } from './0012-retention.ts';
import { fieldCorrections } from './0013-field-corrections.ts';
import { statementsInNumbers } from './0014-statements-in-numbers.ts';
import { keysAtTheEnd } from './0015-known-keys.ts';
import { storiesKept } from './0016-stories-kept.ts';
import { copiesAndOrigins } from './0017-copies.ts';
import { noListOfQuotes } from './0018-no-list-of-quotes.ts';
import { reportDesk } from './0019-report-desk.ts';
import { statementsVersion } from './0020-statements-version.ts';
import { storyTerms } from './0021-story-terms.ts';
import { storyForms } from './0022-story-forms.ts';
import { deskBook } from './0023-desk-book.ts';
import { articlesLeftBehind } from './0024-articles-left-behind.ts';
import { correctionActs } from './0025-correction-acts.ts';
import { copyCorrectionRows } from './0026-copy-corrections.ts';
import { correctedArticles } from './0027-corrected-articles.ts';
import { articleNotes } from './0028-article-notes.ts';
import { quickOpening } from './0029-quick-opening.ts';
import { storyNations } from './0030-story-nations.ts';
import { storyDatelines } from './0031-story-datelines.ts';
import type { Migration } from './migration.ts';

/** Every step of the tables, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  versionsAndChoices,
  ledgerLines,
  quotedSourcesOfTheLibrary,
  defaultsInForce,
  wordsOfEveryField,
  deletionsAndTags,
  termChanges,
  formatsAndKinds,
  quotesByArticle,
  statementCorrections,
  retentionExempt,
  fieldCorrections,
  statementsInNumbers,
  keysAtTheEnd,
  storiesKept,
  copiesAndOrigins,
  noListOfQuotes,
  reportDesk,
  statementsVersion,
  storyTerms,
  storyForms,
  deskBook,
  articlesLeftBehind,
  correctionActs,
  copyCorrectionRows,
  correctedArticles,
  articleNotes,
  quickOpening,
  storyNations,
  storyDatelines,
];
