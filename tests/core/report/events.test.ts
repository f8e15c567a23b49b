import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { ReportSpec } from '../../../electron/core/domain/report.ts';
import { htmlReport } from '../../../electron/core/report/html.ts';
import { REPORT_OUTPUTS } from '../../../electron/core/report/index.ts';
import { localWords, wordsOf } from '../../../electron/core/report/local-words.ts';
import { markedWords, volumeSentence } from '../../../electron/core/report/volume-words.ts';
import { aReport } from './a-library.ts';

const WEEK = { from: '2026-09-07T00:00', to: '2026-09-14T00:00' };
const report = (over: Partial<ReportSpec> = {}) =>
  aReport({ kind: 'analysis', selection: { filters: [], range: WEEK }, ...over });
const look = (locale: string) => ({ paper: 'A4', locale, citation: 'house' }) as const;

describe('event markers', () => {
  test('of the time shown are printed; those of a topic only where the report is of it', () => {
    expect(report().events.map(({ label, topic }) => [label, topic])).toEqual([
      ['Order to leave', undefined],
      ['Hearings & votes', 'Port Ansel strike'],
    ]);
    expect(report({ topics: [1] }).events.map(({ label }) => label)).toEqual(['Order to leave']);
    const before = { from: '2026-08-01T00:00', to: '2026-08-08T00:00' };
    expect(report({ selection: { filters: [], range: before } }).events).toEqual([]);
  });

  test('stand in the picture, under it with their link, in the table and in the method', () => {
    const { document } = parseHTML(htmlReport(report()));
    const [wide, narrow] = document.querySelectorAll('figure svg');
    for (const picture of [wide, narrow]) {
      const titles = [...(picture?.querySelectorAll('g > title') ?? [])].map((title) => title.textContent);
      expect(titles).toContain('Order to leave, 8 Sep 2026, 05:30');
    }
    expect(document.querySelector('ul.events')?.textContent).toContain('9 Sep 2026 to 10 Sep 2026');
    expect(document.querySelector('ul.events a')?.getAttribute('href')).toBe('https://example.org/order');
    const rows = [...document.querySelectorAll('tr')].map((row) => row.textContent);
    expect(rows.some((row) => row.includes('8 September 2026') && row.includes('Order to leave'))).toBe(true);
    expect(document.querySelector('#method')?.textContent).toContain('Put on the chart by the analyst');
  });

  test('have names over every line, so that none is crossed out', () => {
    const { document } = parseHTML(htmlReport(report()));
    const picture = document.querySelector('figure svg')?.innerHTML ?? '';
    const lastLine = picture.lastIndexOf('stroke-dasharray="2 2"');
    const names = [...picture.matchAll(/<text[^>]*paint-order="stroke"[^>]*>([^<]*)</gu)];
    expect(names.map(([, name]) => name)).toEqual(['Order to leave', 'Hearings &amp; votes']);
    for (const { index } of names) expect(index).toBeGreaterThan(lastLine);
  });

  test.each(['docx', 'pptx', 'xlsx', 'md', 'json', 'eml'])('are told in %s', async (id) => {
    const output = REPORT_OUTPUTS.find((each) => each.id === id);
    const bytes = (await output?.write(report())) ?? new Uint8Array();
    const text =
      id === 'docx' || id === 'pptx' || id === 'xlsx'
        ? Object.values(unzipSync(bytes))
            .map((part) => strFromU8(part))
            .join('\n')
        : mailText(Buffer.from(bytes).toString('utf8'));
    expect(text).toContain('Order to leave');
    expect(text).toMatch(/Hearings &(amp;)? votes/u);
  });
});

/** The parts of a message are in base64. */
function mailText(text: string): string {
  return text.replaceAll(/(?:^[A-Za-z0-9+/=]{20,}\r?\n)+/gmu, (block) =>
    Buffer.from(block, 'base64').toString('utf8'),
  );
}

describe('the sentence of the chart', () => {
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

  test('is written as the locale writes figures and dates', () => {
    const model = report({ look: look('de-DE') });
    expect(plain(volumeSentence(model, wordsOf(model)))).toContain('7.–13. September 2026');
    expect(plain(volumeSentence(model, wordsOf(model)))).toMatch(/^100,0 % aller Artikel/u);
    expect(plain(htmlReport(model))).toContain('>7. Sept.</text>');
    expect(plain(markedWords(model, localWords('fr-FR')))).toContain(
      '8 septembre 2026, 05:30 : Order to leave',
    );
  });

  test('ranges are contracted in every language; years are told where a report is of none', () => {
    const range = { from: '2026-09-01T00:00', to: '2026-09-09T00:00' };
    expect(localWords('de').period(range)).toBe('1.–8. September 2026');
    expect(localWords('en-US').period(range)).toBe('September 1–8, 2026');
    expect(localWords('es').period(range)).toBe('1–8 de septiembre de 2026');
    expect(localWords('fr').period({ ...range, from: '2026-08-31T00:00' })).toBe(
      '31 août – 8 septembre 2026',
    );
    const open = report({ selection: { filters: [] }, look: look('de-DE') });
    expect(wordsOf(open).short('2026-09-08T05:40')).toBe('8. Sept. 2026, 05:40');
    expect(wordsOf(report()).short('2026-09-08T05:40')).toBe('8 Sep, 05:40');
  });
});
