import { CHARTS } from '../charts/index.ts';
import { earlierWords } from './issued-words.ts';
import { clipItem } from './html-clips.ts';
import { richHtml } from './html-rich.ts';
import { nothing, section, type Page } from './html-page.ts';
import { escape, inside, webLink } from './html-text.ts';
import type { StorySection } from './model.ts';
import { eventName, eventWhen } from './report-events.ts';
import { reportPalette } from './report-palette.ts';
import { chartNames, countedWords, volumeRule } from './volume-words.ts';

export function summary({ model: { summary: text }, isCounted, words }: Page): string {
  const say = words.say.sections;
  if (text === undefined) return section(say.summary, '', nothing(say.noSummary));
  return section(say.summary, say.byAnalyst, `<div class="prose">${richHtml(text, isCounted)}</div>`);
}

export function outlook({ model: { outlook: text }, isCounted, words }: Page): string {
  const say = words.say.sections;
  if (text === undefined) return section(say.outlook, '', nothing(say.noOutlook));
  return section(say.outlook, say.byAnalyst, `<div class="prose">${richHtml(text, isCounted)}</div>`);
}

/** Raw and unique over time with the events the analyst marked; drawn a second time for a narrow screen, which shows that one. */
export function volume({ model, words }: Page): string {
  const { timeline, title, look, events } = model;
  const { sections, volume: say } = words.say;
  const note = escape(volumeRule(model, words));
  if (timeline.selected.every(({ articles }) => articles === 0)) {
    return section(sections.volume, note, nothing(sections.noDated));
  }
  const { marks, svg } = CHARTS.volume;
  const caption = { title: say.caption(title, timeline.bin), lines: [] };
  const names = chartNames(model, words);
  const chart = (width: number, height: number, hatch: string): string =>
    svg(marks(timeline, { width, height, events, names }), reportPalette(look), caption, hatch);
  const pictures = `<div class="wide-picture">${chart(520, 148, 'part')}</div><div class="narrow">${chart(330, 148, 'part-narrow')}</div>`;
  const marked = events.map((event) => {
    const where = event.link === undefined ? '' : ` (${webLink(event.link, event.link)})`;
    return `<li><b>${escape(eventWhen(event, words))}</b> ${escape(eventName(event, words))}${where}</li>`;
  });
  const list =
    marked.length === 0
      ? ''
      : `<p class="events">${say.markedHead}</p><ul class="events">${marked.join('')}</ul>`;
  return section(
    sections.volume,
    note,
    `<figure>${pictures}<figcaption>${escape(countedWords(model, words))}</figcaption></figure>${list}`,
  );
}

function story({ row, list, lead }: StorySection, { words, languageOf }: Page): string {
  const { clips } = words.say;
  const meta = [
    lead?.outlet === undefined ? undefined : escape(lead.outlet),
    lead && (lead.origin === undefined ? clips.originNotGiven : clips.origin(escape(lead.origin))),
    escape(words.short(row.first)),
    inside(list, words.volume(row.volume)),
    lead === undefined || lead.pickups === 0
      ? undefined
      : inside(`group-${lead.group}`, clips.pickups(lead.pickups)),
  ].filter((part) => part !== undefined);
  const [text] = lead?.text ?? [];
  const heading = lead === undefined ? escape(row.title) : inside(`a${lead.id}`, lead.headline);
  const own = lead === undefined ? ' dir="auto"' : languageOf(lead);
  return `<div class="item"><div><h3${own}>${heading}</h3>${text === undefined ? '' : `<p${own}>${escape(text)}</p>`}</div><p class="meta">${meta.join('<br>')}</p></div>`;
}

export function stories(page: Page): string {
  const { stories: shown, storyCount } = page.model;
  const say = page.words.say.sections;
  if (shown.length === 0) return section(say.stories, '', nothing(say.noStory));
  const more = storyCount > shown.length ? `<br>${say.storiesOf(shown.length, storyCount)}` : '';
  const note = `${say.byArticles}${more}`;
  return section(say.stories, note, shown.map((each) => story(each, page)).join(''));
}

/** Articles that say of themselves that they were corrected, and what our own earlier figures would be today. */
export function corrections(page: Page): string {
  const { corrections: items, earlier } = page.model;
  const say = page.words.say.sections;
  const none = nothing(say.noCorrection);
  const list = items.map((clip) =>
    clipItem(
      { clip, passages: clip.text.slice(0, 1).map((text) => ({ text, marks: [] })), isFullText: false },
      page,
    ),
  );
  const own = earlier.map((one) => `<li>${escape(earlierWords(one, page.words))}</li>`);
  const figures =
    own.length === 0
      ? ''
      : `<h3 class="sub">${say.earlierFigures}</h3><ul class="plainlist">${own.join('')}</ul>`;
  return section(
    say.corrections,
    items.length === 0 ? '' : say.saySo,
    `${items.length === 0 ? none : list.join('')}${figures}`,
    true,
  );
}

export function method({ model: { method: lines }, words }: Page): string {
  const list = lines.map(
    ({ label, text }) => `<div><dt>${escape(label)}</dt> <dd>${escape(text)}</dd></div>`,
  );
  return `<section class="wide" id="method"><header><h2>${words.say.sections.method}</h2></header><dl class="method">${list.join('')}</dl></section>`;
}
