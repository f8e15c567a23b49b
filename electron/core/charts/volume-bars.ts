import type { CoverageTimeline } from '../domain/coverage.ts';

const AXIS = 26;
const FOOT = 16;
const LABEL_WIDTH = 54;

/** Articles per bin as bars from zero, unique ones dark before them, with absence grey: an SVG for reports. */
export function volumeBars(
  { bins, selected, bin }: CoverageTimeline,
  size: { readonly width: number; readonly height: number },
): string | undefined {
  const highest = Math.max(0, ...selected.map((volume) => volume.articles));
  if (highest === 0) return undefined;
  const step = (size.width - AXIS) / bins.length;
  const base = size.height - FOOT;
  const top = niceTop(highest);
  const y = (value: number) => round(base - (value / top) * (base - 8));
  const gap = Math.min(3, step * 0.28);
  const parts = [top, top / 2]
    .filter(Number.isInteger)
    .map(
      (value) =>
        `<line x1="0" x2="${size.width - AXIS}" y1="${y(value)}" y2="${y(value)}" stroke="#e9ecef"/><text x="${size.width}" y="${y(value) + 3}" text-anchor="end">${value}</text>`,
    );
  for (const [index, { isGap }] of bins.entries()) {
    const x = round(index * step);
    if (isGap)
      parts.push(`<rect x="${x}" y="8" width="${round(step)}" height="${base - 8}" fill="#eceef1"/>`);
    const volume = selected[index];
    if (volume === undefined || volume.articles === 0) continue;
    const bar = (value: number, fill: string) =>
      `<rect x="${round(x + gap / 2)}" y="${y(value)}" width="${round(step - gap)}" height="${round(base - y(value))}" fill="${fill}"/>`;
    parts.push(bar(volume.articles, '#99d0d1'), bar(volume.unique, '#057a7f'));
  }
  parts.push(`<line x1="0" x2="${size.width - AXIS}" y1="${base}" y2="${base}" stroke="#868f9c"/>`);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / step));
  for (const [index, { start }] of bins.entries()) {
    if (index % every === 0)
      parts.push(`<text x="${round(index * step)}" y="${size.height - 3}">${label(start, bin)}</text>`);
  }
  return `<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="Articles per ${bin}, all and unique">${parts.join('')}</svg>`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function label(start: string, bin: CoverageTimeline['bin']): string {
  const month = MONTHS[Number(start.slice(5, 7)) - 1] ?? '';
  if (bin === 'month') return `${month} ${start.slice(0, 4)}`;
  const day = `${Number(start.slice(8, 10))} ${month}`;
  return bin === 'hour' ? `${day} ${start.slice(11, 16)}` : day;
}

/** The next of 1, 2, 5 × 10ⁿ, doubled where that is enough room: a top with a whole half. */
function niceTop(value: number): number {
  if (value <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 5, 10].map((factor) => factor * power).find((top) => top >= value) ?? value;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
