import { endsSentence } from '../../text/clean.ts';
import type { MailLine } from './mail-line.ts';
import { roughWords } from './mail-line.ts';
import type { MailStory, SplitMail } from './mail-story.ts';
import { bodyWords, couldBeHeadline, isIdleLine, onceEach, withoutMore } from './mail-story.ts';
import { AD_LINE, MAILING_NAME } from './mail-words.ts';

/** Cuts a plain-text mailing at its numbers, rules or links, whichever parts it most evenly, or finds that it has none. */
export function splitPlain(lines: readonly MailLine[], isMailing: boolean): SplitMail | undefined {
  const ways = [byNumbers(lines), byRules(lines), byLinks(lines)];
  const split = ways.map(storiesOf).find((found) => isMailingOf(found.stories, isMailing));
  if (split === undefined) return undefined;
  return { stories: onceEach(split.stories), setAside: split.setAside };
}

type Chunk = { readonly lines: readonly MailLine[]; readonly section?: string; readonly isAd?: boolean };

function isMailingOf(stories: readonly MailStory[], isMailing: boolean): boolean {
  const once = onceEach(stories);
  const linked = once.filter((story) => story.link !== undefined);
  const solid = once.filter((story) => bodyWords(story) >= 8);
  const both = linked.filter((story) => bodyWords(story) >= 6);
  if (once.length < 2 || solid.length + linked.length < once.length * 0.8) return false;
  if (isMailing) return both.length >= 2 || solid.length >= 3 || linked.length >= 4;
  return both.length >= 3 && both.length >= once.length * 0.6;
}

function storiesOf(chunks: readonly Chunk[]): SplitMail {
  const stories: MailStory[] = [];
  const setAside: string[] = [];
  for (const { lines, section, isAd } of chunks) {
    const [first, ...rest] = lines.filter((line) => line.text !== '' && !isIdleLine(line));
    if (isAd === true) {
      setAside.push('advertisement');
      continue;
    }
    if (first === undefined) continue;
    const link = lines.flatMap((line) => line.links)[0]?.url;
    const isStory = couldBeHeadline(first.text) && !(endsSentence(first.text) && roughWords(first.text) > 18);
    const text = rest.map(withoutMore).filter((line) => line.text !== '');
    if (isStory && (link !== undefined || text.length > 0))
      stories.push({ headline: first.text, link, section, lines: text });
    else if (roughWords(lines.map((line) => line.text).join(' ')) >= 25) setAside.push('introduction');
  }
  return { stories, setAside };
}

function byNumbers(lines: readonly MailLine[]): readonly Chunk[] {
  if (lines.filter((line) => line.isItem).length < 2) return [];
  return gather(lines, (line, index) => line.isItem && couldBeHeadline(line.text) && index >= 0);
}

function byRules(lines: readonly MailLine[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: MailLine[] = [];
  let section: string | undefined;
  let isAd = false;
  const close = () => {
    const own = open.filter((line) => line.text !== '');
    const [only] = own;
    // A few words alone between rules name the section; "Advertisement" there makes an advertisement of what follows.
    if (own.length === 1 && only !== undefined && only.links.length === 0 && roughWords(only.text) <= 5) {
      if (AD_LINE.test(only.text)) isAd = true;
      else section = only.text;
    } else if (own.length > 0) {
      const { lines: named, label } = withoutLabel(own);
      if (label !== undefined) section = label;
      const saysAd = named[0] !== undefined && AD_LINE.test(named[0].text);
      chunks.push({ lines: named, ...(section === undefined ? {} : { section }), isAd: isAd || saysAd });
      isAd = false;
    }
    open = [];
  };
  for (const line of lines) {
    if (line.isRule) close();
    else open.push(line);
  }
  close();
  return chunks.length < 2 ? [] : chunks;
}

/** Every link ends a story, or every headline carries one: the stories begin after the link, or with it. */
function byLinks(lines: readonly MailLine[]): readonly Chunk[] {
  const linked = lines.filter((line) => line.links.length > 0);
  const onHeadlines = linked.filter((line) => couldBeHeadline(line.text) && !endsSentence(line.text)).length;
  if (onHeadlines > linked.length / 2) {
    return gather(
      lines,
      (line) => line.links.length > 0 && couldBeHeadline(line.text) && !endsSentence(line.text),
    );
  }
  let isOpen = false;
  return gather(lines, (line) => {
    const begins = !isOpen && couldBeHeadline(line.text);
    if (begins) isOpen = true;
    if (line.links.length > 0 || line.isRule) isOpen = false;
    return begins;
  });
}

/** Gathers lines from one beginning to the next; a short line in capitals before a beginning is its section. */
function gather(
  lines: readonly MailLine[],
  begins: (line: MailLine, index: number) => boolean,
): readonly Chunk[] {
  const chunks: { lines: MailLine[]; section?: string; isAd: boolean }[] = [];
  let section: string | undefined;
  let advertisement: MailLine[] | undefined;
  const closeAdvertisement = () => {
    if (advertisement !== undefined && advertisement.length > 0)
      chunks.push({ lines: advertisement, isAd: true });
    advertisement = undefined;
  };
  for (const [index, line] of lines.entries()) {
    if (AD_LINE.test(line.text)) advertisement = [];
    else if (begins(line, index)) {
      const open = { lines: [line], isAd: advertisement?.length === 0 };
      closeAdvertisement();
      chunks.push(section === undefined ? open : { ...open, section });
    } else if (line.isRule) {
      if (advertisement !== undefined && advertisement.length > 0) closeAdvertisement();
    } else if (isLabel(line)) section = line.text;
    // An advertisement without a headline of its own stands below the story before it.
    else if (advertisement !== undefined) advertisement.push(line);
    else chunks.at(-1)?.lines.push(line);
  }
  closeAdvertisement();
  return chunks;
}

function withoutLabel(lines: readonly MailLine[]): { lines: readonly MailLine[]; label?: string } {
  const [first, ...rest] = lines;
  return first !== undefined && rest.length > 0 && isLabel(first)
    ? { lines: rest, label: first.text }
    : { lines };
}

function isLabel(line: MailLine): boolean {
  return (
    line.links.length === 0 &&
    roughWords(line.text) <= 4 &&
    /^[\p{Lu}\s&/·:-]{3,40}$/u.test(line.text) &&
    !AD_LINE.test(line.text) &&
    !MAILING_NAME.test(line.text)
  );
}
