import type { Delay } from '../domain/pickup.ts';
import { assertNever } from '../result.ts';
import { nothing, section, type Page } from './html-page.ts';
import { escape, inside } from './html-text.ts';
import type { LocalWords } from './local-words.ts';
import type { Syndication } from './model.ts';

/** "1 h 35 min", "3 d 2 h"; before the lead copy with its sign. */
export function minutesText(minutes: number, { count }: Pick<LocalWords, 'count'>): string {
  const all = Math.abs(minutes);
  const [days, hours, rest] = [Math.floor(all / 1440), Math.floor((all % 1440) / 60), all % 60];
  const parts =
    days > 0
      ? [`${count(days)} d`, ...(hours > 0 ? [`${hours} h`] : [])]
      : [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])];
  return `${minutes < 0 ? '−' : ''}${parts.join(' ')}`;
}

/** How long after the lead copy, in words; what is not known is said. */
export function delayText(delay: Delay, words: Pick<LocalWords, 'count' | 'counted'>): string {
  switch (delay.kind) {
    case 'minutes':
      return `${delay.isAbout ? 'about ' : ''}${minutesText(delay.minutes, words)}`;
    case 'days':
      return delay.days === 0 ? 'same day' : words.counted(delay.days, 'day');
    case 'unknown':
      return 'delay not known';
    default:
      return assertNever(delay);
  }
}

/** Where the text came from, in words. */
export function originText({ origin, lead }: Pick<Syndication, 'origin' | 'lead'>): string {
  switch (origin.kind) {
    case 'agreed':
      return `origin ${origin.name}`;
    case 'conflict':
      return `origins ${origin.names.map(({ name, articles }) => `${name} (${articles})`).join(', ')}`;
    case 'none':
      return lead.origin === undefined ? 'no origin credited' : `origin ${lead.origin}`;
    default:
      return assertNever(origin);
  }
}

/** The texts with most pickups: origin, how many, how soon and what was changed. */
export function syndication(page: Page): string {
  const { model, words } = page;
  const rows = model.syndication;
  if (rows.length === 0)
    return section('Syndication', '', nothing('No text of this selection was picked up.'));
  const number = (value: number): string => (value === 0 ? '' : words.count(value));
  const body = rows.map(({ list, lead, origin, pickups, outlets, delay, edits }) => {
    const told = (minutes: number | undefined): string =>
      minutes === undefined ? '–' : minutesText(minutes, words);
    const compared =
      edits.compared < pickups ? `<br><small>of ${words.count(edits.compared)} compared</small>` : '';
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
    const where = `${escape(lead.outlet ?? 'no outlet')}, ${escape(originText({ origin, lead }))}`;
    return `<tr><th scope="row">${inside(`a${lead.id}`, lead.headline)}<br><small>${where}</small></th>${cells.map((cell) => `<td class="n">${cell}</td>`).join('')}</tr>`;
  });
  const group = (title: string, columns: number): string =>
    `<th scope="colgroup" colspan="${columns}">${title}</th>`;
  const columns = ['pickups', 'outlets', 'first', 'half', 'last', 'words kept', 'other headline', 'cut', 'added to', 'statements dropped']; // prettier-ignore
  const head = `<tr class="over"><td></td><td colspan="2"></td>${group('after the lead copy', 3)}${group('changed on the way', 5)}</tr><tr><th scope="col">lead copy</th>${columns.map((title) => `<th scope="col" class="n">${title}</th>`).join('')}</tr>`;
  const spread = model.annex.filter(({ isLeadCopy, pickups }) => isLeadCopy && pickups > 0).length;
  const more = spread > rows.length ? ` ${words.count(rows.length)} of ${words.count(spread)}.` : '';
  const rule = `Texts with most pickups.${more} After: until the first, half and the last of the pickups that tell the hour. Changed: how many pickups have another headline, cuts, additions; statements left out by all of them together.`;
  const table = `<table class="edits" aria-label="Syndication"><thead>${head}</thead><tbody>${body.join('')}</tbody></table>`;
  return section('Syndication', escape(rule), `<div class="scroll">${table}</div>`, true);
}
