import { escapeXml } from '#core/charts/svg.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import type { ChartFormat } from '../../components/data/export-text.ts';
import { saveFile } from './actions.ts';

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

/** Twice the pixels of the screen's, so that it stands well on paper and on sharp screens. */
const PNG_SCALE = 2;

/** The same picture in pixels; undefined where the system cannot draw it. */
export async function pngOf(svg: string): Promise<Uint8Array | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer());
}

/** Saves the drawing of a chart as SVG or PNG where the analyst says. */
export async function saveChart(
  desk: Desk,
  drawing: SVGSVGElement | null | undefined,
  { name, format, notes }: { name: string; format: ChartFormat; notes: ExportNotes },
): Promise<void> {
  if (!drawing) return;
  const svg = chartSvg(drawing, notes);
  const content = format === 'svg' ? svg : await pngOf(svg);
  if (content === undefined) desk.notices.failed('The chart could not be drawn in pixels. Save it as SVG.');
  else await saveFile(desk, `${name}.${format}`, content);
}
