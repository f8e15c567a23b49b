import { PAPER, type Palette } from '../charts/palette.ts';
import type { ReportLook } from '../domain/report.ts';

const channels = (colour: string): readonly number[] =>
  [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const hex = (parts: readonly number[]): string =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** A colour mixed with white: 0 is the colour, 1 is white. */
export function tint(colour: string, white: number): string {
  return hex(channels(colour).map((part) => part + (255 - part) * white));
}

/** Relative luminance (WCAG 2): 0 black, 1 white. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The client's colour dark enough to be read on white at 4.5 to 1. */
export function inkOf(colour: string): string {
  let parts = channels(colour);
  while (1.05 / (luminance(parts) + 0.05) < 4.5) parts = parts.map((part) => part * 0.9);
  return hex(parts);
}

/** The palette of a printed chart with the client's colour in the place of the first. */
export function reportPalette({ colour }: ReportLook): Palette {
  if (colour === undefined) return PAPER;
  const [a, b, , d, e, f] = PAPER.heat;
  return {
    ...PAPER,
    series: { ...PAPER.series, 1: `#${colour.toLowerCase()}` },
    heat: [a, b, tint(colour, 0.6), d, e, f],
  };
}
