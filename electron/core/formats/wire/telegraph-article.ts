import type { RawArticle } from '../../domain/article.ts';
import { knownAgency } from '../../text/agencies.ts';
import { cleanLine } from '../../text/clean.ts';
import { statedAuthors } from '../../text/stated-authors.ts';
import { withDateline } from '../agency-xml/dateline-of-tag.ts';
import { subjectOf } from '../agency-xml/subjects.ts';
import { statedItem } from '../feeds/stated-item.ts';
import type { WireMessage } from './messages.ts';
import { readTelegraphHead } from './telegraph-message.ts';
import { bareDateline } from './wire-dateline.ts';
import { closingDate } from './wire-dates.ts';
import { readWireHead } from './wire-head.ts';
import { creditInText, readBody } from './wire-lines.ts';
import { standingOf } from './wire-notes.ts';

const MARK = /\s*=\s*$/u;
const LONGEST_CLOSING = 400;

/** One message of the telegraph as an article; undefined when it has neither text nor headline. */
export function telegraphArticle(message: WireMessage): RawArticle | undefined {
  const head = readTelegraphHead(message.header);
  const above = readWireHead(message.text.replace(/^\n+/u, ''), MARK);
  const body = readBody(above.rest);
  const headline = head.headline ?? above.headline;
  if (body.blocks.length === 0 && headline === undefined) return undefined;
  const { blocks, dateline } = withDateline(body.blocks, head.dateline);
  const sender = head.serial?.split(/\s+/u).find((word) => knownAgency(word) !== undefined);
  const agency = sender === undefined ? undefined : knownAgency(sender);
  const notes = [...above.notes, ...body.notes];
  const article = statedItem(
    blocks,
    {
      headline,
      byline: above.byline,
      authors: above.byline === undefined ? undefined : statedAuthors([above.byline]),
      origin: agency === undefined || creditInText(blocks) ? undefined : { name: agency },
      dateline: dateline ?? bareDateline(blocks[0]?.text),
      datePublished: closingDate(cleanLine(message.text.slice(-LONGEST_CLOSING)), message.text),
      slug: head.slug,
      subjects: head.subjects.flatMap((code) => subjectOf(undefined, code, undefined) ?? []),
      editorsNote: notes.length === 0 ? undefined : notes.join('\n'),
      ...standingOf(above.notes),
    },
    {},
    body.mendings,
  );
  // Where no field holds a headline, the first line may still be one.
  if (headline !== undefined) return article;
  const { isUntitled: _, ...open } = article;
  return open;
}
