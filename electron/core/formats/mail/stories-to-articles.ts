import type { RawArticle } from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { outletName } from '../../text/outlet-names.ts';
import { statedAuthors } from '../../text/stated-authors.ts';
import { blocksOfLines } from './blocks-of-lines.ts';
import { hostOf, linkTarget } from './link-target.ts';
import type { MailFacts } from './mail-facts.ts';
import { fact, together } from './mail-facts.ts';
import { plainLine } from './mail-line.ts';
import type { MailStory } from './mail-story.ts';
import { couldBeOutlet, isOutletLike, readStoryMeta, type StoryMeta } from './story-meta.ts';

const PRINTED: Evidence = { from: 'text', certainty: 'high', note: 'printed beside the headline' };
const OF_MAIL: Evidence = { from: 'file-metadata', certainty: 'medium', note: 'of the mail' };
const SET: Evidence = { from: 'markup', certainty: 'high' };
/** Where the stories of this mail print their outlet. */
type Places = {
  readonly isOutletFirst: boolean;
  readonly isOutletInHeadline: boolean;
  readonly isOutletInBrackets: boolean;
};

const OUTLET_IN_BRACKETS = /^(.{20,}?)\s*[([]([^()[\]]{2,45})[)\]]\.?$/u;
const OUTLET_TAIL = /^(.{12,}?)\s+[-–—|]\s+([^-–—|]{2,40})$/u;

/** Makes an article of each story; what a story does not print itself comes from the mail, and its evidence says so. */
export function articlesOfStories(stories: readonly MailStory[], mail: MailFacts): readonly RawArticle[] {
  const isOutletFirst = share(stories, ({ lines }) => couldBeOutlet(lines[0]?.text ?? '')) >= 0.6;
  const isOutletInHeadline =
    share(stories, ({ headline }) => couldBeOutlet(OUTLET_TAIL.exec(headline)?.[2] ?? '')) >= 0.7;
  const isOutletInBrackets =
    share(stories, ({ lines }) =>
      couldBeOutlet(OUTLET_IN_BRACKETS.exec(lines.at(-1)?.text ?? '')?.[2] ?? ''),
    ) >= 0.6;
  const places = { isOutletFirst, isOutletInHeadline, isOutletInBrackets };
  const hosts = new Set(
    stories.map(({ link }) => hostOf(link === undefined ? undefined : linkTarget(link))).filter(Boolean),
  );
  // Stories of many houses are gathered: the sender of such a mail published none of them.
  const isGathered = hosts.size > Math.max(2, stories.length / 2) || Object.values(places).some(Boolean);
  return stories.map((story, index) => articleOf(story, places, mail, isGathered, index));
}

function articleOf(
  story: MailStory,
  places: Places,
  mail: MailFacts,
  isGathered: boolean,
  index: number,
): RawArticle {
  const tail = places.isOutletInHeadline ? OUTLET_TAIL.exec(story.headline) : null;
  const headline = tail?.[1] ?? story.headline;
  const { meta, lines } = takeMeta(story, places);
  const url = story.link === undefined ? undefined : linkTarget(story.link);
  const name = meta.outlet ?? tail?.[2];
  const host = hostOf(url);
  const printed =
    name === undefined
      ? undefined
      : { name: outletName(name), ...(host === undefined ? {} : { url: `https://${host}` }) };
  const { outlet, origin, datePublished, language, edition, providerId } = mail.stated;
  const facts = together(
    fact('headline', headline, SET),
    fact('outlet', isGathered ? undefined : outlet, { ...OF_MAIL, note: 'sender of the mail' }),
    fact('outlet', printed, PRINTED),
    fact('origin', isGathered ? undefined : origin, OF_MAIL),
    fact('byline', meta.byline, PRINTED),
    fact('authors', meta.byline === undefined ? undefined : statedAuthors([meta.byline]), PRINTED),
    fact('datePublished', datePublished, { ...OF_MAIL, note: 'when the mail was sent' }),
    fact('datePublished', meta.date, PRINTED),
    fact('url', url, SET),
    fact('section', story.section, PRINTED),
    fact('edition', edition, OF_MAIL),
    fact('language', language, mail.evidence.language ?? OF_MAIL),
    fact('providerId', providerId === undefined ? undefined : `${providerId}#${index + 1}`, OF_MAIL),
  );
  return { blocks: blocksOfLines(lines), ...facts };
}

/** Takes the line of outlet, date and byline out of a story: it stands first, second or last. */
function takeMeta(story: MailStory, places: Places): { meta: StoryMeta; lines: MailStory['lines'] } {
  let meta: StoryMeta = {};
  let lines = story.lines;
  for (let step = 0; step < 2; step += 1) {
    const found = readStoryMeta(lines[0]?.text ?? '', places.isOutletFirst && meta.outlet === undefined);
    if (found === undefined) break;
    meta = { ...found, ...meta };
    lines = lines.slice(1);
  }
  const inBrackets = OUTLET_IN_BRACKETS.exec(lines.at(-1)?.text ?? '');
  if (
    inBrackets?.[2] !== undefined &&
    meta.outlet === undefined &&
    (places.isOutletInBrackets || isOutletLike(inBrackets[2]))
  ) {
    const bare = { ...(lines.at(-1) ?? plainLine('')), text: inBrackets[1] ?? '' };
    return { meta: { ...meta, outlet: inBrackets[2] }, lines: [...lines.slice(0, -1), bare] };
  }
  const last = lines.length < 2 ? undefined : readStoryMeta(lines.at(-1)?.text ?? '', false);
  return last === undefined ? { meta, lines } : { meta: { ...last, ...meta }, lines: lines.slice(0, -1) };
}

function share(stories: readonly MailStory[], holds: (story: MailStory) => boolean): number {
  return stories.length < 3 ? 0 : stories.filter(holds).length / stories.length;
}
