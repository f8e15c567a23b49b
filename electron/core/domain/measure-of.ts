import { assertNever } from '../result.ts';
import type { Measure } from './coverage.ts';
import { count, inNumber, percent, percentOf } from './figures.ts';
import type { Volume } from './selection.ts';

/** What a bar shows: per cent of the base's articles, articles, or unique; absent where there was nothing to share. */
export function measureOf(volume: Volume, base: Volume, measure: Measure): number | undefined {
  switch (measure) {
    case 'share':
      return percentOf(volume.articles, base.articles);
    case 'articles':
    case 'unique':
      return volume[measure];
    default:
      return assertNever(measure);
  }
}

/** The value with its unit: "24.7 %", "48 articles", "29 unique". */
export function measureText(value: number | undefined, measure: Measure): string {
  if (measure === 'share') return percent(value);
  if (value === undefined) return '–';
  if (measure === 'unique') return `${count(value)} unique`;
  return inNumber(value, '# article', '# articles');
}
