import type { Delay } from '../domain/pickup.ts';
import { assertNever } from '../result.ts';
import { nothing, section, type Page } from './html-page.ts';
import { escape, inside } from './html-text.ts';
import type { LocalWords } from './local-words.ts';
import type { Syndication } from './model.ts';
import { sentences } from './words.ts';

/** "1 h 35 min", "3 d 2 h"; before the lead copy with its sign. */
export function minutesText(minutes: number, { count, say }: LocalWords): string {
  const { units } = say.statements;
  const all = Math.abs(minutes);
  const [days, hours, rest] = [Math.floor(all / 1440), Math.floor((all % 1440) / 60), all % 60];
  const parts =
    days > 0
      ? [`${count(days)} ${units.days}`, ...(hours > 0 ? [`${hours} ${units.hours}`] : [])]
      : [
          ...(hours > 0 ? [`${hours} ${units.hours}`] : []),
          ...(rest > 0 || hours === 0 ? [`${rest} ${units.minutes}`] : []),
        ];
  return `${minutes < 0 ? '−' : ''}${parts.join(' ')}`;
}

/** How long after the lead copy, in words; what is not known is said. */
export function delayText(delay: Delay, words: LocalWords): string {
  const say = words.say.statements;
  switch (delay.kind) {
    case 'minutes':
      return delay.isAbout ? say.about(minutesText(delay.minutes, words)) : minutesText(delay.minutes, words);
    case 'days':
      return delay.days === 0 ? say.sameDay : say.days(delay.days);
    case 'unknown':
      return say.delayUnknown;
    default:
      return assertNever(delay);
  }
}

/** Where the text came from, in words. */
export function originText(
  { origin, lead }: Pick<Syndication, 'origin' | 'lead'>,
  { say: { clips: say } }: LocalWords,
): string {
  switch (origin.kind) {
    case 'agreed':
      return say.origin(origin.name);
    case 'conflict':
      return say.origins(origin.names.map(({ name, articles }) => `${name} (${articles})`));
    case 'none':
      return lead.origin === undefined ? say.noOrigin : say.origin(lead.origin);
    default:
      return assertNever(origin);
  }
}

/** The texts with most pickups: origin, how many, how soon and what was changed. */
export function syndication(page: Page): string {
  const { model, words } = page;
  const { clips, sections, statements: say, tables } = words.say;
  const { heads, titles } = tables;
  const rows = model.syndication;
  if (rows.length === 0) return section(titles.syndication, '', nothing(sections.noPickup));
  const number = (value: number): string => (value === 0 ? '' : words.count(value));
  const body = rows.map(({ list, lead, origin, pickups, outlets, delay, edits }) => {
    const told = (minutes: number | undefined): string =>
      minutes === undefined ? '–' : minutesText(minutes, words);
    const compared = edits.compared < pickups ? `<br><small>${say.compared(edits.compared)}</small>` : '';
    const cells = [
      inside(list, words.count(pickups)),
      words.count(outlets),
      told(delay?.first),
      told(delay?.median),
      told(delay?.last),
      `${words.share(edits.kept === undefined ? undefined : edits.kept * 100)}${compared}`,
      number(edits.otherHeadline),
      number(edits.withCuts),
      number(edits.withAdditions),
      number(edits.droppedStatements),
    ];
    const where = `${escape(lead.outlet ?? clips.noOutlet)}, ${escape(originText({ origin, lead }, words))}`;
    return `<tr><th scope="row">${inside(`a${lead.id}`, lead.headline)}<br><small>${where}</small></th>${cells.map((cell) => `<td class="n">${cell}</td>`).join('')}</tr>`;
  });
  const group = (title: string, columns: number): string =>
    `<th scope="colgroup" colspan="${columns}">${title}</th>`;
  const columns = [
    heads.pickups,
    heads.outlets,
    heads.first,
    heads.half,
    heads.last,
    heads.wordsKept,
    heads.otherHeadline,
    heads.cut,
    heads.added,
    heads.statementsDropped,
  ];
  const head = `<tr class="over"><td></td><td colspan="2"></td>${group(heads.afterLead, 3)}${group(heads.changed, 5)}</tr><tr><th scope="col">${heads.leadCopy}</th>${columns.map((title) => `<th scope="col" class="n">${title}</th>`).join('')}</tr>`;
  const spread = model.annex.filter(({ isLeadCopy, pickups }) => isLeadCopy && pickups > 0).length;
  const rule = sentences(
    say.spread,
    spread > rows.length ? `${sections.partOf(rows.length, spread)}.` : undefined,
    say.spreadRule,
  );
  const table = `<table class="edits" aria-label="${titles.syndication}"><thead>${head}</thead><tbody>${body.join('')}</tbody></table>`;
  return section(titles.syndication, escape(rule), `<div class="scroll">${table}</div>`, true);
}
