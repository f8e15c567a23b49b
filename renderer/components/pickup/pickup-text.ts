import { word } from '#core/domain/word.ts';
import { plainDay } from '#core/domain/date-words.ts';
import { timeOf } from '../date-text.ts';
import { NO_BREAK, counted, inNumber } from '#core/domain/figures.ts';
import { listed } from '#core/domain/listed.ts';
import type {
  ChainCorrection,
  ChainLink,
  Delay,
  GroupMember,
  GroupOrigin,
  KeptChain,
  LeadRule,
  PickupSummary,
} from '#core/domain/pickup.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** What a copy is called where it stands in a row. */
export function outletText({ outlet }: Pick<GroupMember, 'outlet'>): string {
  return outlet ?? 'No outlet';
}

/** "16 Sep 2026, 18:20", "16 Sep 2026, no hour given", "no date". */
export function momentText({ published }: Pick<GroupMember, 'published'>): string {
  if (published === undefined) return 'no date';
  if (published.length < 10) return published;
  const time = timeOf(published);
  return time === undefined ? `${plainDay(published)}, no hour given` : `${plainDay(published)}, ${time}`;
}

/** "1:40", "2 days 3:05": a stretch of minutes as the chain prints it. */
function stretch(minutes: number): string {
  const days = Math.floor(minutes / DAY);
  const clock = `${String(Math.floor((minutes % DAY) / HOUR))}:${String(minutes % HOUR).padStart(2, '0')}`;
  return days === 0 ? clock : `${counted(days, 'day')} ${clock}`;
}

/** How long after the lead copy: "1:40", "about 1:40", "0:20 before", "same day", "+2 days", "no date". */
export function delayText(delay: Delay): string {
  switch (delay.kind) {
    case 'minutes': {
      const about = delay.isAbout ? `${word('about')}${NO_BREAK}` : '';
      const text = stretch(Math.abs(delay.minutes));
      return delay.minutes < 0 ? `${about}${text} before` : `${about}${text}`;
    }
    case 'days':
      if (delay.days === 0) return 'same day, no hour';
      return delay.days < 0
        ? `${counted(Math.abs(delay.days), 'day')} before, no hour`
        : `${counted(delay.days, 'day')}, no hour`;
    case 'unknown':
      return UNKNOWN_TEXT[delay.why];
  }
}

const UNKNOWN_TEXT: Readonly<Record<(Delay & { readonly kind: 'unknown' })['why'], string>> = {
  undated: 'no date',
  'no-day': 'no day given',
  'lead-undated': 'lead copy has no date',
  'lead-no-day': 'lead copy has no day',
};

/** Why this copy leads, as a clause: "the earliest copy that credits Ostra". */
export function ruleText({ rule, origin }: Pick<KeptChain, 'rule' | 'origin'>): string {
  const name = origin.kind === 'agreed' ? origin.name : 'the origin';
  const texts: Readonly<Record<LeadRule, string>> = {
    chosen: 'chosen by hand',
    'published-by-origin': `the earliest that ${name} published itself`,
    'credits-origin': `the earliest that credits ${name}`,
    earliest: 'the earliest in this library',
    'first-arrived': 'none has a date; it arrived first',
  };
  return texts[rule];
}

/** What the copies say of their origin, as a sentence; nothing where none says anything. */
export function originText(origin: GroupOrigin): string | undefined {
  switch (origin.kind) {
    case 'none':
      return undefined;
    case 'agreed': {
      const parts = [
        ...(origin.credits > 0
          ? [
              inNumber(
                origin.credits,
                `#\u00a0copy credits ${origin.name}`,
                `#\u00a0copies credit ${origin.name}`,
              ),
            ]
          : []),
        ...(origin.publishers > 0 ? [`${origin.name} published ${String(origin.publishers)} itself`] : []),
      ];
      return `${listed(parts)}.`;
    }
    case 'conflict':
      return `Copies credit different agencies: ${listed(origin.names.map(({ name, articles }) => `${name} (${String(articles)})`))}.`;
  }
}

/** What was done to the text, shortest first: "new headline, 2 cuts". */
export function changedText(link: Pick<ChainLink, 'relation'> & { readonly summary: PickupSummary }): string {
  const { cuts, additions, moves, headline, isCreditOther, dropped } = link.summary;
  const sources = new Set(
    dropped.flatMap(({ quotedSource, isOnlyOne }) => (isOnlyOne ? (quotedSource ?? []) : [])),
  );
  const parts = [
    ...(link.relation.kind === 'correction' ? ['its own correction'] : []),
    ...(link.relation.kind === 'again' ? ['the same outlet again'] : []),
    ...(headline === 'other' ? ['new headline'] : []),
    ...(cuts > 0 ? [counted(cuts, 'cut')] : []),
    ...(additions > 0 ? [counted(additions, 'addition')] : []),
    ...(moves > 0 ? [`${String(moves)} moved`] : []),
    ...(sources.size > 0 ? [`without ${listed([...sources])}`] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  return isCreditOther ? 'nothing but the credit line' : word('nothing');
}

/** "62 %": whole per cents, and only a text kept whole is 100. */
export function keptText({ kept }: Pick<PickupSummary, 'kept'>): string {
  if (kept === undefined) return '–';
  const whole = kept === 1 ? 100 : Math.min(99, Math.round(kept * 100));
  return `${String(whole)}${NO_BREAK}%`;
}

/** What an outlet kept of the lead copy, in words; headlines alone have none to keep. */
export function changesText(summary: Pick<PickupSummary, 'kept' | 'cuts' | 'additions'>): string {
  if (summary.kept === undefined) return 'the lead copy has no text to compare';
  return `${keptText(summary)} of the words kept · ${counted(summary.cuts, 'cut')}, ${counted(summary.additions, 'addition')}`;
}

/** "The Harrow Post, “Minister denies”: not a copy of Kestrel Daily and Vennes Tribune." */
export function copyWordText({
  articleId,
  isCopy,
  named,
}: Pick<ChainCorrection, 'articleId' | 'isCopy' | 'named'>): string {
  const about = named.find(({ id }) => id === articleId);
  const who =
    about === undefined
      ? 'An article that was deleted'
      : `${outletText(about)}, “${about.headline ?? 'no headline'}”`;
  const others = named.filter(({ id }) => id !== articleId).map(outletText);
  const of = others.length === 0 ? 'articles that were deleted' : listed([...new Set(others)]);
  return `${who}: ${isCopy ? 'a copy' : 'not a copy'} of ${of}.`;
}
