import type { Difference } from '../domain/signals.ts';
import { assertNever } from '../result.ts';
import { nothing, section, type Page } from './html-page.ts';
import { delayText } from './html-syndication.ts';
import { escape, inside, languageOf, marked } from './html-text.ts';
import { said } from './html-voices.ts';
import type { Dossier, StoryEvent } from './model.ts';
import { referenced } from './voices.ts';
import { writtenBy } from './words.ts';

const NO_STORY = 'No story was chosen: a dossier is of the one story its selection names.';

/** In what statements differ, in words. */
export function differenceText(difference: Difference): string {
  switch (difference.kind) {
    case 'denial':
      return 'one denies';
    case 'figure':
      return `figures: ${difference.was.join(', ')} against ${difference.is.join(', ')}`;
    default:
      return assertNever(difference);
  }
}

const EVENT_WORDS: Readonly<Record<StoryEvent['kind'], string>> = {
  first: 'first in this library',
  text: '',
  corrected: 'corrected',
  withdrawn: 'withdrawn',
  merged: 'stories put together',
  split: 'story parted',
};

function event({ at, kind, words: text, clip }: StoryEvent, { words }: Page): string {
  const named = EVENT_WORDS[kind];
  const place = clip === undefined ? '' : `<br>${escape(clip.outlet ?? 'no outlet')}`;
  const headline = clip === undefined ? escape(text) : inside(`a${clip.id}`, text);
  return `<div class="event"><p class="meta">${at === undefined ? '' : escape(words.short(at))}${place}</p><p>${headline}${named === '' ? '' : ` <em class="tag">${named}</em>`}</p></div>`;
}

/** The lead copy with its text, and what happened when. */
export function storyOf(page: Page): string {
  const { model, words } = page;
  const { dossier } = model;
  if (dossier === undefined) return section('The story', '', nothing(NO_STORY));
  const { lead, text, events } = dossier;
  const meta =
    lead === undefined
      ? ''
      : [
          lead.outlet ?? 'no outlet',
          writtenBy(lead),
          words.date(lead.published),
          lead.origin && `origin ${lead.origin}`,
        ]
          .filter((part) => part !== undefined && part !== '')
          .map((part) => escape(part ?? ''))
          .join('<br>');
  const copy =
    lead === undefined
      ? nothing('No article of this story is in the selection.')
      : `<h3${languageOf(lead)}>${inside(`a${lead.id}`, lead.headline)}</h3><div class="prose"${languageOf(lead)}>${text.map((passage) => `<p>${marked(passage)}</p>`).join('')}</div>`;
  const texts = model.volume.unique;
  const shown = events.filter(({ clip }) => clip !== undefined).length;
  const note =
    shown < texts
      ? `${words.count(shown)} of ${inside('unique', words.counted(texts, 'text'))}: the first and the last`
      : `Texts as they came; ${inside('unique', words.count(texts))} in all`;
  return `${section('Lead copy', `The earliest text of the story<br>${meta}`, copy)}
${section('What happened when', note, events.map((each) => event(each, page)).join(''))}`;
}

/** How the most spread texts went from outlet to outlet, and what was done to them. */
export function chains(page: Page): string {
  const { model, words } = page;
  const found = model.dossier?.chains ?? [];
  if (found.length === 0)
    return section('Chain of pickups', '', nothing('No text of this story was picked up.'));
  const blocks = found.map(({ lead, links, list }) => {
    const steps = links.map(({ id, outlet, headline, delay, summary }) => {
      const changes = [
        summary.headline === 'other' ? 'another headline' : undefined,
        summary.cuts > 0 ? words.counted(summary.cuts, 'cut') : undefined,
        summary.additions > 0 ? words.counted(summary.additions, 'addition') : undefined,
        summary.dropped.length > 0
          ? `${words.counted(summary.dropped.length, 'statement')} dropped`
          : undefined,
      ].filter((part) => part !== undefined);
      return `<tr><th scope="row">${escape(outlet ?? 'no outlet')}</th><td class="n">${escape(delayText(delay, words))}</td><td>${inside(`a${id}`, headline ?? '(no headline)')}</td><td class="n">${words.share(summary.kept === undefined ? undefined : summary.kept * 100)}</td><td>${changes.length === 0 ? 'as it was' : escape(changes.join(', '))}</td></tr>`;
    });
    return `<h3 class="sub">${inside(list, lead.headline ?? '(no headline)')} <span class="faint">${escape(lead.outlet ?? 'no outlet')}</span></h3><div class="scroll"><table><thead><tr><th scope="col">outlet</th><th scope="col" class="n">after</th><th scope="col">headline</th><th scope="col" class="n">words kept</th><th scope="col">changes</th></tr></thead><tbody>${steps.join('')}</tbody></table></div>`;
  });
  const rule = `The ${words.counted(found.length, 'text')} with most pickups, each against its lead copy`;
  return section('Chain of pickups', rule, blocks.join(''), true);
}

function bySource({ bySource: sources }: Dossier, page: Page): string {
  const { words } = page;
  const blocks = sources.map(({ name, total, statements }) => {
    const lines = statements.map((each, at) => said(each, page, at === 0 ? name : ''));
    const rest = total - statements.length;
    const more =
      rest > 0
        ? `<p class="more">${words.counted(rest, 'more statement', 'more statements')} of ${escape(name)} in annex C, repeats among them.</p>`
        : '';
    return `<div class="voice">${lines.join('')}${more}</div>`;
  });
  return section(
    'Statements by quoted source',
    'Most quoted first, each in order of time; near-repeats are left to annex C',
    blocks.length === 0 ? nothing('Nobody is quoted in this story.') : blocks.join(''),
    true,
  );
}

function contested({ contested: found }: Dossier, page: Page): string {
  const { words } = page;
  const differing = found.points.filter(({ difference }) => difference !== undefined);
  const note = `Where quoted sources speak of the same thing and differ, by rule; not checked by a person${found.read < found.total ? `. The newest ${words.count(found.read)} of ${words.count(found.total)} statements were compared` : ''}`;
  if (differing.length === 0)
    return section('Contested points', note, nothing('No statements were found that differ.'), true);
  const blocks = differing.map(({ words: shared, sides, difference }) => {
    const lines = sides.map(({ statement }) => said(referenced(statement), page));
    return `<div class="point"><h3 class="sub">${escape(shared.join(' · '))} <span class="faint">${difference === undefined ? '' : escape(differenceText(difference))}</span></h3>${lines.join('')}</div>`;
  });
  return section('Contested points', note, blocks.join(''), true);
}

/** Who said what in the story, side by side, and where they differ. */
export function storyVoices(page: Page): string {
  const { dossier } = page.model;
  return dossier === undefined ? '' : `${bySource(dossier, page)}\n${contested(dossier, page)}`;
}
