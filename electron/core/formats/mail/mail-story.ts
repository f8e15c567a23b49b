import { cleanLine, matchKey } from '../../text/clean.ts';
import { linkTarget } from './link-target.ts';
import type { MailLine } from './mail-line.ts';
import { roughWords } from './mail-line.ts';
import { BUTTON_LINE, FOOT_LINE, MORE_LINE, MORE_TAIL, SERVICE_LINE } from './mail-words.ts';

/** One story of a mailing: its headline, where it leads, the lines under it. */
export type MailStory = {
  readonly headline: string;
  /** The address as printed, before counting services are seen through. */
  readonly link: string | undefined;
  readonly section: string | undefined;
  readonly lines: readonly MailLine[];
};

/** What a mailing was cut into, and in a word each what of it is no story. */
export type SplitMail = { readonly stories: readonly MailStory[]; readonly setAside: readonly string[] };

const NO_ARTICLE_HOST =
  /^https?:\/\/(?:[\w-]+\.)*(?:facebook|twitter|x|linkedin|instagram|youtube|tiktok|pinterest|whatsapp|t|play\.google|apps\.apple|itunes\.apple|bsky|threads)\.(?:com|net|app|me|co)(?:\/|$)/i;

/** Whether words could be a headline: enough of them, not too many, and none of the words of buttons. */
export function couldBeHeadline(text: string): boolean {
  const words = roughWords(text);
  if (text.length < 8 || text.length > 220 || words < 3 || words > 32) return false;
  return ![BUTTON_LINE, MORE_LINE, SERVICE_LINE, FOOT_LINE].some((pattern) => pattern.test(text));
}

/** Whether a line is only buttons, or belongs to the frame of the mail. */
export function isIdleLine(line: MailLine): boolean {
  const idle = [BUTTON_LINE, SERVICE_LINE, FOOT_LINE];
  const isIdle = (text: string) => idle.some((pattern) => pattern.test(text));
  if (isIdle(line.text)) return true;
  return (
    line.links.length > 1 &&
    line.linkShare > 0.8 &&
    line.links.every(({ text }) => isIdle(text) || MORE_LINE.test(text))
  );
}

/** The one address a line links to, when it leads to something that may be an article. */
export function onlyLink(line: MailLine): string | undefined {
  const urls = new Set(line.links.map(({ url }) => url));
  const [url] = urls;
  return urls.size === 1 && url !== undefined && !NO_ARTICLE_HOST.test(url) && !isHomePage(url)
    ? url
    : undefined;
}

function isHomePage(url: string): boolean {
  return /^https?:\/\/[^/?#]+\/?$/.test(linkTarget(url) ?? url);
}

/** Whether a line is a link to go on reading; answers with the address. */
export function moreLink(line: MailLine): string | undefined {
  const last = line.links.at(-1);
  if (last === undefined || NO_ARTICLE_HOST.test(last.url)) return undefined;
  if (MORE_LINE.test(line.text)) return last.url;
  const isLastWords = last.text !== '' && line.text.endsWith(last.text) && MORE_LINE.test(last.text);
  return isLastWords || (line.linkShare === 0 && MORE_TAIL.test(line.text)) ? last.url : undefined;
}

/** A line without the words that only say to go on reading. */
export function withoutMore(line: MailLine): MailLine {
  const last = line.links.at(-1);
  if (MORE_LINE.test(line.text)) return { ...line, text: '' };
  if (last !== undefined && last.text !== '' && line.text.endsWith(last.text) && MORE_LINE.test(last.text)) {
    return { ...line, text: cleanLine(line.text.slice(0, -last.text.length)).replace(/\s*[-–—>|[(]+$/, '') };
  }
  return line;
}

/** Words under a headline that are text of the story. */
export function bodyWords(story: Pick<MailStory, 'lines'>): number {
  return story.lines.reduce((sum, line) => sum + roughWords(line.text), 0);
}

/** Stories once each: what a table of contents or a linked picture repeats goes into the fuller one. */
export function onceEach(stories: readonly MailStory[]): readonly MailStory[] {
  const byKey = new Map<string, MailStory>();
  const names = new Map<string, string>();
  for (const story of stories) {
    const headline = matchKey(story.headline);
    const link = story.link === undefined ? undefined : `link ${linkTarget(story.link) ?? story.link}`;
    const sameLink = link === undefined ? undefined : byKey.get(names.get(link) ?? '');
    const isSame = sameLink !== undefined && isOneStory(sameLink, story, headline);
    const key = isSame ? (names.get(link ?? '') ?? headline) : headline;
    const other = byKey.get(key);
    if (link !== undefined && !names.has(link)) names.set(link, key);
    if (other === undefined) byKey.set(key, story);
    else {
      const fuller = bodyWords(other) >= bodyWords(story) ? other : story;
      // The place of the full text counts, not that of the line that announced it.
      if (fuller === story) byKey.delete(key);
      byKey.set(key, {
        ...fuller,
        link: fuller.link ?? story.link ?? other.link,
        section: fuller.section ?? story.section,
      });
    }
  }
  return [...byKey.values()];
}

/** Two texts of one address are one story when one of them is bare, or one headline holds the other. */
function isOneStory(a: MailStory, b: MailStory, keyB: string): boolean {
  const keyA = matchKey(a.headline);
  return keyA.includes(keyB) || keyB.includes(keyA) || bodyWords(a) === 0 || bodyWords(b) === 0;
}
