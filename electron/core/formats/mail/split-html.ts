import { cleanLine, endsSentence } from '../../text/clean.ts';
import type { MailLine } from './mail-line.ts';
import { plainLine, roughWords } from './mail-line.ts';
import type { MailStory, SplitMail } from './mail-story.ts';
import {
  bodyWords,
  couldBeHeadline,
  isIdleLine,
  moreLink,
  onceEach,
  onlyLink,
  withoutMore,
} from './mail-story.ts';
import { AD_LINE } from './mail-words.ts';
import { isOutletLike } from './story-meta.ts';

/** Where a story may begin: a linked line, a line set as a title, or the first words of a paragraph. */
type Head = {
  readonly at: number;
  readonly kind: 'linked' | 'titled' | 'lead';
  readonly headline: string;
  readonly link: string | undefined;
};
type Block = Head & {
  readonly look: string;
  readonly lines: readonly MailLine[];
  readonly section: string | undefined;
  readonly isAd: boolean;
};

const SHORTEST_BODY = 6;

/** Cuts an HTML mailing at its repeated boxes of headline, link and text, or finds that it has none. */
export function splitHtml(lines: readonly MailLine[], isMailing: boolean): SplitMail | undefined {
  const blocks = cut(lines, findHeads(lines, isMailing));
  const solid = blocks.filter(
    (block) => !block.isAd && block.link !== undefined && bodyWords(block) >= SHORTEST_BODY,
  );
  const targets = new Set(solid.map(({ link }) => link));
  const bare = blocks.filter(
    (block) => !block.isAd && block.kind === 'linked' && roughWords(block.headline) >= 4,
  );
  const isSplit = targets.size >= (isMailing ? 2 : 3) || (isMailing && bare.length >= 4);
  if (!isSplit) return undefined;
  const looks = new Set(solid.map(({ look }) => look));
  const setAside: string[] = [];
  const stories: MailStory[] = [];
  for (const block of blocks) {
    const hasOwnLook = looks.has(block.look);
    if (block.isAd) setAside.push('advertisement');
    else if (block.link !== undefined && (bodyWords(block) > 0 || roughWords(block.headline) >= 4))
      stories.push(block);
    else if (hasOwnLook && bodyWords(block) >= 20) stories.push(block);
    else if (bodyWords(block) >= 8) setAside.push('text of the mailing');
  }
  const intro = lines.slice(0, blocks[0]?.at ?? 0).reduce((sum, line) => sum + roughWords(line.text), 0);
  if (intro >= 25) setAside.unshift('introduction');
  const once = onceEach(stories);
  return once.length < 2 ? undefined : { stories: once, setAside };
}

function findHeads(lines: readonly MailLine[], isMailing: boolean): readonly Head[] {
  const textSize = commonSize(lines);
  const leads = isMailing ? leadHeads(lines) : [];
  const heads: Head[] = [];
  for (const [at, line] of lines.entries()) {
    const head = leads.find((lead) => lead.at === at) ?? wholeLineHead(line, at, textSize);
    if (head === undefined) continue;
    const last = heads.at(-1);
    // A teaser, or a picture's words, linked like the headline before it.
    if (head.kind === 'linked' && last?.link === head.link && at - (last?.at ?? 0) <= 3) continue;
    // The outlet's name, linked below its headline.
    if (last?.at === at - 1 && isOutletLike(head.headline)) continue;
    heads.push(head);
  }
  return heads;
}

function wholeLineHead(line: MailLine, at: number, textSize: number): Head | undefined {
  if (line.isRule || !couldBeHeadline(line.text)) return undefined;
  const link = line.linkShare >= 0.85 ? onlyLink(line) : undefined;
  const isProse = endsSentence(line.text) && roughWords(line.text) > 24;
  if (link !== undefined && !isProse) return { at, kind: 'linked', headline: line.text, link };
  if (line.linkShare > 0.3 || roughWords(line.text) > 26) return undefined;
  return isTitled(line, textSize) ? { at, kind: 'titled', headline: line.text, link: undefined } : undefined;
}

function isTitled(line: MailLine, textSize: number): boolean {
  return line.level > 0 || line.boldShare >= 0.9 || (line.fontSize ?? 0) >= textSize * 1.2;
}

/** The size most of the text is set in. */
function commonSize(lines: readonly MailLine[]): number {
  const lengths = new Map<number, number>();
  for (const { fontSize, text } of lines) {
    if (fontSize !== undefined) lengths.set(fontSize, (lengths.get(fontSize) ?? 0) + text.length);
  }
  const [common] = [...lengths].sort((a, b) => b[1] - a[1]);
  return common?.[0] ?? 16;
}

/** Paragraphs that open with their headline, linked or bold, when most paragraphs of the mail do. */
function leadHeads(lines: readonly MailLine[]): readonly Head[] {
  const prose = lines.filter((line) => roughWords(line.text) >= 12 && line.level === 0);
  const heads: Head[] = [];
  for (const [at, line] of lines.entries()) {
    const rest = line.text.slice(line.lead.length);
    const isSetOff = /[.?!:]$/.test(line.lead) || /^\s*[–—:.|-]/.test(rest) || line.boldShare > 0.05;
    if (line.lead.length < 16 || roughWords(rest) < 6 || !isSetOff || !couldBeHeadline(line.lead)) continue;
    const first = line.links[0];
    const isLinked = first !== undefined && line.text.startsWith(first.text);
    const link = isLinked ? first.url : moreLink(line);
    heads.push({
      at,
      kind: 'lead',
      headline: cleanLine(line.lead.replace(/[:–—|-]+$|(?<!\.)\.$/, '')),
      link,
    });
  }
  return heads.length >= 3 && heads.length >= prose.length * 0.5 ? heads : [];
}

function cut(lines: readonly MailLine[], heads: readonly Head[]): readonly Block[] {
  const blocks: Block[] = [];
  const before = lines[(heads[0]?.at ?? 0) - 1];
  let section = before !== undefined && isLabel(before) ? before.text : undefined;
  let isAd = heads[0] !== undefined && labelsAd(lines.slice(0, heads[0].at));
  for (const [index, head] of heads.entries()) {
    const next = heads[index + 1];
    const inside = lines.slice(head.at + 1, next?.at ?? lines.length);
    const first = lines[head.at];
    const opened = head.kind === 'lead' && first !== undefined ? [leadRest(first, head), ...inside] : inside;
    const adAt = opened.findIndex((line) => AD_LINE.test(line.text));
    const own = adAt < 0 ? opened : opened.slice(0, adAt);
    const isSectionTitle =
      head.kind === 'titled' && own.length === 0 && next !== undefined && head.headline.length <= 40;
    if (isSectionTitle) section = head.headline;
    else {
      const { text, label } = bodyOf(own);
      const more = own.map(moreLink).find((link) => link !== undefined);
      blocks.push({
        ...head,
        link: head.link ?? more,
        look: lookOf(head, first),
        lines: text,
        section,
        isAd,
      });
      if (label !== undefined) section = label;
    }
    isAd = adAt >= 0 && labelsAd(opened.slice(adAt));
  }
  return blocks;
}

/** Whether lines before a head are the label of an advertisement that begins with that head. */
function labelsAd(lines: readonly MailLine[]): boolean {
  const at = lines.findLastIndex((line) => AD_LINE.test(line.text));
  return at >= 0 && lines.slice(at + 1).every((line) => line.text === '' || roughWords(line.text) < 6);
}

function lookOf(head: Head, line: MailLine | undefined): string {
  return `${head.kind} ${line?.level ?? 0} ${line?.fontSize ?? 0} ${(line?.boldShare ?? 0) > 0.5 ? 'bold' : ''}`;
}

function leadRest(line: MailLine, head: Head): MailLine {
  const rest = cleanLine(line.text.slice(line.lead.length).replace(/^\s*[–—:.|-]+/, ''));
  return plainLine(rest, {
    links: line.links.filter(
      ({ url }) => url !== head.link || !head.headline.startsWith(line.links[0]?.text ?? ' '),
    ),
  });
}

/** The text of a box without its buttons, and the section label that already belongs to the next. */
function bodyOf(lines: readonly MailLine[]) {
  const text: MailLine[] = [];
  let label: string | undefined;
  for (const line of lines) {
    const bare = withoutMore(line);
    if (bare.isRule || bare.text === '' || isIdleLine(bare)) continue;
    text.push(bare);
  }
  const last = text.at(-1);
  if (last !== undefined && isLabel(last)) {
    label = last.text;
    text.pop();
  }
  return { text, label };
}

function isLabel(line: MailLine): boolean {
  if (line.isRule || AD_LINE.test(line.text)) return false;
  const isShort = line.text.length <= 40 && roughWords(line.text) <= 4 && line.linkShare < 0.2;
  const isLoud = line.level > 0 || line.boldShare > 0.9 || /^[\p{Lu}\s&/·-]{3,}$/u.test(line.text);
  return isShort && isLoud && !/[.!?,;\d]$/.test(line.text);
}
