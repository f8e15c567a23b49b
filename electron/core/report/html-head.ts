import { headFigures, leadWords } from './head-words.ts';
import type { Page } from './html-page.ts';
import { escape, inside } from './html-text.ts';
import type { ReportModel } from './model.ts';
import type { LocalWords } from './local-words.ts';

/** What stands left and right over every page, and left under it. */
export function runningWords(
  { libraryName, kind, look, title, period, zone, asOf }: ReportModel,
  words: LocalWords,
): { readonly left: string; readonly right: string; readonly foot: string } {
  const say = words.say.head;
  const state = asOf === undefined ? '' : ` · ${say.asOf(words.asOf(asOf, zone))}`;
  return {
    left: look.header ?? `${look.desk ?? libraryName} · ${say.kinds[kind]}`,
    right: `${words.period(period)}, ${say.zone(zone)}${state}`,
    foot: [look.footer ?? title, look.confidentiality].filter((part) => part !== undefined).join(' · '),
  };
}

/** Who made it and for whom: what the look says, a line each. */
export function imprint(
  { look, fullTexts }: ReportModel,
  { say: { head: say } }: LocalWords,
): readonly (readonly [string, string])[] {
  return [
    [say.desk, look.desk],
    [say.analyst, look.analyst],
    [say.distribution, look.distribution],
    [say.confidentiality, look.confidentiality],
    [say.licence, fullTexts === 0 ? undefined : say.fullTexts(fullTexts)],
  ].flatMap(([label, text]) => (label === undefined || text === undefined ? [] : [[label, text] as const]));
}

/** Title, what the report is of, and its four figures. */
export function head({ model, words }: Page): string {
  const { look } = model;
  const { left, right } = runningWords(model, words);
  const logo =
    look.logo === undefined
      ? ''
      : `<img class="logo" src="data:${look.logo.type};base64,${escape(look.logo.base64)}" alt="${escape(look.logo.alt)}">`;
  const figures = headFigures(model, words).map(
    ({ figure, of, list }) => `<div><b>${inside(list, figure)}</b>${escape(of)}</div>`,
  );
  const made = imprint(model, words).map(
    ([label, text]) => `<div><dt>${label}</dt> <dd>${escape(text)}</dd></div>`,
  );
  return `<div class="run"><span>${escape(left)}</span><span>${escape(right)}</span></div>
${logo}<h1 dir="auto">${escape(model.title)}</h1>
<p class="stand">${escape(leadWords(model, words))}</p>
${made.length === 0 ? '' : `<dl class="made">${made.join('')}</dl>\n`}<div class="figures">${figures.join('')}</div>`;
}
