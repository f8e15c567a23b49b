import { nothing, section, type Page } from './html-page.ts';
import { delayText } from './html-syndication.ts';
import { escape, inside, marked } from './html-text.ts';
import { said } from './html-voices.ts';
import type { Dossier, StoryEvent } from './model.ts';
import { referenced } from './voices.ts';
import { writtenBy } from './words.ts';

function event({ at, kind, words: text, clip }: StoryEvent, { words }: Page): string {
  const { clips, statements } = words.say;
  const named = statements.events[kind];
  const place = clip === undefined ? '' : `<br>${escape(clip.outlet ?? clips.noOutlet)}`;
  const headline = clip === undefined ? escape(text) : inside(`a${clip.id}`, text);
  return `<div class="event"><p class="meta">${at === undefined ? '' : escape(words.short(at))}${place}</p><p>${headline}${named === '' ? '' : ` <em class="tag">${named}</em>`}</p></div>`;
}

/** The lead copy with its text, and what happened when. */
export function storyOf(page: Page): string {
  const { model, words, languageOf } = page;
  const { clips, sections } = words.say;
  const { dossier } = model;
  if (dossier === undefined) return section(sections.story, '', nothing(sections.noStoryChosen));
  const { lead, text, events } = dossier;
  const meta =
    lead === undefined
      ? ''
      : [
          lead.outlet ?? clips.noOutlet,
          writtenBy(lead, words.say),
          words.date(lead.published),
          lead.origin && clips.origin(lead.origin),
        ]
          .filter((part) => part !== undefined && part !== '')
          .map((part) => escape(part ?? ''))
          .join('<br>');
  const copy =
    lead === undefined
      ? nothing(sections.noneOfStory)
      : `<h3${languageOf(lead)}>${inside(`a${lead.id}`, lead.headline)}</h3><div class="prose"${languageOf(lead)}>${text.map((passage) => `<p>${marked(passage)}</p>`).join('')}</div>`;
  const texts = model.volume.unique;
  const shown = events.filter(({ clip }) => clip !== undefined).length;
  const toUnique = (label: string): string => inside('unique', label);
  const note = shown < texts ? sections.textsOf(shown, texts, toUnique) : sections.allTexts(texts, toUnique);
  return `${section(sections.leadCopy, `${sections.earliestText}<br>${meta}`, copy)}
${section(sections.whatHappened, note, events.map((each) => event(each, page)).join(''))}`;
}

/** How the most spread texts went from outlet to outlet, and what was done to them. */
export function chains(page: Page): string {
  const { model, words } = page;
  const { clips, sections, statements: say, tables } = words.say;
  const { heads } = tables;
  const found = model.dossier?.chains ?? [];
  if (found.length === 0) return section(sections.chain, '', nothing(sections.noPickupOfStory));
  const blocks = found.map(({ lead, links, list }) => {
    const steps = links.map(({ id, outlet, headline, delay, summary }) => {
      const changes = [
        summary.headline === 'other' ? say.otherHeadline : undefined,
        summary.cuts > 0 ? say.cuts(summary.cuts) : undefined,
        summary.additions > 0 ? say.additions(summary.additions) : undefined,
        summary.dropped.length > 0 ? say.dropped(summary.dropped.length) : undefined,
      ].filter((part) => part !== undefined);
      return `<tr><th scope="row">${escape(outlet ?? clips.noOutlet)}</th><td class="n">${escape(delayText(delay, words))}</td><td>${inside(`a${id}`, headline ?? clips.noHeadline)}</td><td class="n">${words.share(summary.kept === undefined ? undefined : summary.kept * 100)}</td><td>${changes.length === 0 ? say.unchanged : escape(changes.join(', '))}</td></tr>`;
    });
    return `<h3 class="sub">${inside(list, lead.headline ?? clips.noHeadline)} <span class="faint">${escape(lead.outlet ?? clips.noOutlet)}</span></h3><div class="scroll"><table><thead><tr><th scope="col">${heads.outlet}</th><th scope="col" class="n">${heads.after}</th><th scope="col">${heads.headline}</th><th scope="col" class="n">${heads.wordsKept}</th><th scope="col">${heads.changes}</th></tr></thead><tbody>${steps.join('')}</tbody></table></div>`;
  });
  return section(sections.chain, sections.spreadTexts(found.length), blocks.join(''), true);
}

function bySource({ bySource: sources }: Dossier, page: Page): string {
  const { names, sections, statements: say } = page.words.say;
  const blocks = sources.map(({ name: known, total, statements }) => {
    const name = names.quotedSource(known);
    const lines = statements.map((each, at) => said(each, page, at === 0 ? name : ''));
    const rest = total - statements.length;
    const more = rest > 0 ? `<p class="more">${say.moreOf(rest, escape(name))}</p>` : '';
    return `<div class="voice">${lines.join('')}${more}</div>`;
  });
  return section(
    sections.bySource,
    sections.mostQuoted,
    blocks.length === 0 ? nothing(sections.nobodyInStory) : blocks.join(''),
    true,
  );
}

function contested({ contested: found }: Dossier, page: Page): string {
  const { sections, statements: say } = page.words.say;
  const differing = found.points.filter(({ difference }) => difference !== undefined);
  const bound = found.read < found.total ? `. ${sections.comparedOf(found.read, found.total)}` : '';
  const note = `${sections.differing}${bound}`;
  if (differing.length === 0) return section(sections.contested, note, nothing(sections.noDifference), true);
  const blocks = differing.map(({ words: shared, sides, difference }) => {
    const lines = sides.map(({ statement }) => said(referenced(statement), page));
    return `<div class="point"><h3 class="sub">${escape(shared.join(' · '))} <span class="faint">${difference === undefined ? '' : escape(say.difference(difference))}</span></h3>${lines.join('')}</div>`;
  });
  return section(sections.contested, note, blocks.join(''), true);
}

/** Who said what in the story, side by side, and where they differ. */
export function storyVoices(page: Page): string {
  const { dossier } = page.model;
  return dossier === undefined ? '' : `${bySource(dossier, page)}\n${contested(dossier, page)}`;
}
