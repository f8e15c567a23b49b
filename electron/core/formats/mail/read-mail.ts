import type { ArticleField, RawArticle } from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { FormatYield } from '../article-format.ts';
import { isMessage, sortAttachments } from './attachments.ts';
import { blocksOfLines } from './blocks-of-lines.ts';
import { readBody } from './body-parts.ts';
import { findForwarded, withoutQuotes } from './forwarded.ts';
import type { HeaderFields } from './header-fields.ts';
import type { MailFacts } from './mail-facts.ts';
import { forwardedFacts, headerFacts, isMailingOf, mailingFacts, withLanguage } from './mail-facts.ts';
import { findCalendar, mailWithoutText } from './mail-kind.ts';
import type { MailLine } from './mail-line.ts';
import { roughWords } from './mail-line.ts';
import { ENCLOSED } from './mail-words.ts';
import { readMime } from './mime-part.ts';
import type { SplitMail } from './mail-story.ts';
import { splitHtml } from './split-html.ts';
import { splitPlain } from './split-plain.ts';
import { articlesOfStories } from './stories-to-articles.ts';
import { readSubject } from './subject.ts';
import { trimLines } from './trim-lines.ts';
import { unpackTnef } from './unpack-tnef.ts';

const LONGEST_NOTE = 60;
/** A question and its answer are shorter; a press release is longer. */
const LEAST_QUOTED = 50;
/** No mailing has more; beyond, a mail is kept as it is. */
const MOST_LINES = 10_000;
/** A subject that only says what kind of mail this is. */
const EMPTY_SUBJECT =
  /^(?:press (?:release|statement|information)|media (?:release|statement)|news(?: release)?|statement|(?:presse|medien)(?:mitteilung|information|meldung)|communiqu[ée](?: de presse)?|nota de prensa|comunicado(?: de prensa)?|comunicato(?: stampa)?|persbericht|pressmeddelande|(?:for )?immediate release|zur sofortigen (?:veröffentlichung|verwendung)|pour diffusion immédiate|no subject|kein betreff|\(no subject\))(?:\W.{0,25})?$/iu;

/** Reads one message: the article or the stories it carries, and the files that hang on it. */
export function readMail(bytes: Uint8Array): FormatYield {
  const root = unpackTnef(readMime(bytes));
  const kind = mailWithoutText(root);
  if (kind !== undefined) return { articles: [], refusals: [], setAside: [kind] };
  const body = readBody(root);
  const { members, setAside } = sortAttachments(body.attached);
  const top = unwrap(body.lines, root.headers);
  const lines = top.lines.length > MOST_LINES ? top.lines : trimLines(top.lines);
  const facts = withLanguage(top.facts, root.headers, body.language);
  const rest = { refusals: [], members };
  const isMailing = isMailingOf(root.headers, facts);
  const plainLines =
    body.plainLines === undefined ? undefined : trimLines(unwrap(body.plainLines, root.headers).lines);
  // An invitation is full of links and times, and one thing all the same.
  const split =
    findCalendar(root) === undefined && lines.length <= MOST_LINES
      ? splitMail(lines, plainLines, isMailing)
      : undefined;
  if (split !== undefined) {
    return {
      ...rest,
      articles: articlesOfStories(split.stories, mailingFacts(facts, root.headers)),
      setAside: [...setAside, ...split.setAside],
    };
  }
  const carriesFiles = members.length > 0;
  if (carriesFiles && isCoverNote(lines, body.attached.some(isMessage))) {
    return { ...rest, articles: [], setAside: [...setAside, 'cover note'] };
  }
  const article = articleOf(lines, facts);
  return { ...rest, articles: article === undefined ? [] : [article], setAside };
}

function splitMail(
  lines: readonly MailLine[],
  plainLines: readonly MailLine[] | undefined,
  isMailing: boolean,
): SplitMail | undefined {
  const split = splitHtml(lines, isMailing) ?? splitPlain(lines, isMailing);
  return split ?? (isMailing && plainLines !== undefined ? splitPlain(plainLines, true) : undefined);
}

type Unwrapped = { readonly lines: readonly MailLine[]; readonly facts: MailFacts };

/** Goes through forwarded mails to the one that was meant: its printed headers count. Quotes under a reply go. */
function unwrap(lines: readonly MailLine[], headers: HeaderFields): Unwrapped {
  const subject = readSubject(headers.get('subject'), headers);
  let facts = headerFacts(headers, subject.text);
  let rest = lines;
  for (let step = 0; step < 5; step += 1) {
    const forwarded = findForwarded(rest);
    if (forwarded === undefined) break;
    const noteWords = forwarded.note.reduce((sum, line) => sum + roughWords(line.text), 0);
    const inner = readSubject(forwarded.subject, headers);
    const isOnlyReply = subject.isReply && !subject.isForward;
    // A reply that sends on a whole text with a few words: the text is what the desk was meant to have.
    const outweighs = outweighsNote(forwarded.lines, noteWords);
    const isMeant =
      forwarded.saysForwarded ||
      subject.isForward ||
      (!subject.isReply && noteWords < LONGEST_NOTE) ||
      noteWords < 4 ||
      outweighs;
    if (!isMeant || (isOnlyReply && noteWords >= 15 && !outweighs)) {
      rest = forwarded.note;
      break;
    }
    facts = forwardedFacts(facts, forwarded, inner.text);
    rest = forwarded.lines;
  }
  return { lines: withoutQuotes(rest, subject.isReply), facts };
}

/** Whether what a mail quotes is a text of its own, several times as long as the words above it. */
function outweighsNote(quoted: readonly MailLine[], noteWords: number): boolean {
  const words = quoted.reduce((sum, line) => sum + (line.quoteDepth === 0 ? roughWords(line.text) : 0), 0);
  return noteWords < LONGEST_NOTE / 2 && words >= LEAST_QUOTED && words >= 3 * noteWords;
}

/** A few words that only pass files on. A message with its own text beside attached messages stays an article. */
function isCoverNote(lines: readonly MailLine[], hasMessages: boolean): boolean {
  const words = lines.reduce((sum, line) => sum + roughWords(line.text), 0);
  const text = lines.map((line) => line.text).join(' ');
  return words === 0 || (words <= LONGEST_NOTE && ENCLOSED.test(text)) || (hasMessages && words <= 12);
}

function articleOf(all: readonly MailLine[], { stated, evidence }: MailFacts): RawArticle | undefined {
  const lines = all.filter((line, index) => index > 2 || !EMPTY_SUBJECT.test(line.text) || all.length < 3);
  const blocks = blocksOfLines(lines);
  if (blocks.length === 0 && stated.headline === undefined) return undefined;
  const title = lines.find((line) => line.level > 0 && line.level < 4 && roughWords(line.text) >= 3);
  if (title === undefined || stated.headline === undefined || !EMPTY_SUBJECT.test(stated.headline))
    return { blocks, stated, evidence };
  const markup: Partial<Record<ArticleField, Evidence>> = {
    ...evidence,
    headline: { from: 'markup', certainty: 'medium' },
  };
  return { blocks, stated: { ...stated, headline: title.text }, evidence: markup };
}
