import type { RawArticle } from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { knownAgency } from '../../text/agencies.ts';
import { cleanLine } from '../../text/clean.ts';
import { statedAuthors } from '../../text/stated-authors.ts';
import { statedItem } from '../feeds/stated-item.ts';
import type { IptcHeader } from './iptc-header.ts';
import { areKeywords, readIptcHeader } from './iptc-header.ts';
import type { WireMessage } from './messages.ts';
import { withoutControls } from './messages.ts';
import { closingDate } from './wire-dates.ts';
import { bareDateline } from './wire-dateline.ts';
import { readWireHead } from './wire-head.ts';
import { creditInText, readBody } from './wire-lines.ts';
import { standingOf } from './wire-notes.ts';

const MARK = /\s*=\s*$/u;
const CLOSING_LINES = 6;
const LONGEST_CLOSING = 200;

/** One message of IPTC 7901 as an article; undefined when it has neither text nor headline. */
export function iptcArticle(message: WireMessage): RawArticle | undefined {
  const header = readIptcHeader(message.header);
  const text = withoutControls(message.text).replace(/^\n+/u, '');
  const head = readWireHead(text, MARK);
  // Without a mark keywords may stand where others have the headline.
  const keywords = head.headline === undefined ? leadingKeywords(head.rest) : undefined;
  const body = readBody(keywords?.rest ?? head.rest);
  if (body.blocks.length === 0 && head.headline === undefined) return undefined;
  const lines = `${text}\n${withoutControls(message.trailer)}`
    .split('\n')
    .filter((line) => line.trim() !== '');
  const closing = lines.slice(-CLOSING_LINES).map((line) => cleanLine(line.slice(0, LONGEST_CLOSING)));
  const published = closingDate(closing.join('\n'), text);
  const agency = creditInText(body.blocks) ? undefined : agencyOf(header);
  const notes = [...head.notes, ...body.notes];
  const day = published?.value.slice(0, 10);
  const article = statedItem(
    body.blocks,
    {
      headline: head.headline,
      byline: head.byline,
      authors: head.byline === undefined ? undefined : statedAuthors([head.byline]),
      origin: agency === undefined ? undefined : { name: agency },
      dateline: bareDateline(body.blocks[0]?.text),
      datePublished: published,
      // Numbers begin anew every day.
      providerId:
        header === undefined || day === undefined ? undefined : `${header.service}${header.number} ${day}`,
      slug: [header?.keywords, keywords?.slug].find((slug) => slug !== undefined && slug !== ''),
      subjects: subjectsOf(header),
      editorsNote: notes.length === 0 ? undefined : notes.join('\n'),
      wordCountPrinted: header?.words === 0 ? undefined : header?.words,
      ...standingOf(head.notes),
    },
    published?.zone === 'unknown' ? { datePublished: NO_ZONE } : {},
    body.mendings,
  );
  // Where no mark closes a headline, the first line may still be one.
  if (head.headline !== undefined) return article;
  const { isUntitled: _, ...open } = article;
  return open;
}

function leadingKeywords(text: string): { readonly slug: string; readonly rest: string } | undefined {
  const [, line = '', rest = ''] = /^\s*([^\n]{2,120})\n([\s\S]+)$/u.exec(text) ?? [];
  return areKeywords(line) ? { slug: cleanLine(line).replace(/\/+$/u, ''), rest } : undefined;
}

const NO_ZONE: Evidence = { from: 'file-metadata', certainty: 'high', note: 'No time zone is printed' };

/** The agency the header names, by itself or as its service. */
function agencyOf(header: IptcHeader | undefined): string | undefined {
  const names = header === undefined ? [] : [...header.rest.split(/[\s/]+/u), header.service];
  return names
    .map((name) => (name.length < 2 ? undefined : knownAgency(name)))
    .find((name) => name !== undefined);
}

function subjectsOf(header: IptcHeader | undefined) {
  const words = (header?.keywords ?? '')
    .split('/')
    .map((word) => word.trim())
    .filter(Boolean);
  const named = words.map((name) => ({ name }));
  return header?.category === undefined ? named : [...named, { code: header.category, scheme: 'IPTC 7901' }];
}
