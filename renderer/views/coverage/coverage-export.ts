import { escapeXml } from '#core/charts/svg.ts';

/** What a chart carries with it when it leaves the window. */
export type ExportNotes = {
  readonly title: string;
  readonly selection: string;
  readonly measure: string;
  readonly zone: string;
};

const STYLE_NAMES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font',
  'text-anchor',
  'paint-order',
];

/** The chart as a file of its own: computed styles written in, title, selection, measure and zone above and below. */
export function chartSvg(chart: SVGSVGElement, notes: ExportNotes): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const from = [...chart.querySelectorAll<SVGElement>('*')];
  [...copy.querySelectorAll<SVGElement>('*')].forEach((element, i) => {
    const source = from[i];
    if (!source) return;
    const style = getComputedStyle(source);
    for (const name of STYLE_NAMES) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'style', 'tabindex']) element.removeAttribute(name);
  });
  const { width, height } = chart.viewBox.baseVal;
  const root = getComputedStyle(document.body);
  const text = (y: number, size: number, words: string): string =>
    `<text x="0" y="${String(y)}" font-family="sans-serif" font-size="${String(size)}" fill="${root.color}">${escapeXml(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -64 ${String(width + 40)} ${String(height + 108)}" width="${String(width + 40)}" height="${String(height + 108)}">`,
    `<title>${escapeXml(notes.title)}</title>`,
    `<rect x="-20" y="-64" width="100%" height="100%" fill="${root.backgroundColor}"/>`,
    `<g transform="translate(0 -40)">${text(0, 16, notes.title)}${text(18, 11, `${notes.selection} · ${notes.measure}`)}</g>`,
    copy.innerHTML,
    text(height + 24, 10, `Sourceline · times in ${notes.zone}`),
    '</svg>',
  ].join('\n');
}
