import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReportFormat, ReportSpec } from '../../electron/core/domain/report.ts';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

const scratch = temporaryFolder('report-bytes');
const [incoming, library, out] = ['incoming', 'library', 'out'].map((name) => join(scratch, name)) as [
  string,
  string,
  string,
];
const FORMATS: readonly ReportFormat[] = [
  'html',
  'docx',
  'pptx',
  'xlsx',
  'md',
  'csv',
  'json',
  'eml',
  'ris',
  'bib',
];
const SPEC: ReportSpec = {
  kind: 'analysis',
  title: 'Water: “=1+1” and ä',
  selection: { filters: [] },
  topics: [],
  text: 'extract',
  summary: [{ type: 'paragraph', runs: [{ text: 'The dam held.', bold: true }] }],
  look: { paper: 'A4', locale: 'de-DE', citation: 'apa', colour: '8a1f3d', desk: 'North' },
};
let sourceline: Launched;

test.beforeAll(async () => {
  for (const folder of [incoming, out]) mkdirSync(folder);
  for (const day of [7, 8, 9])
    writeFileSync(
      join(incoming, `${String(day)}.txt`),
      `Dam above Marren seeps, day ${String(day)}\n\nMARREN (Marren Post – ${String(day)} September 2026) – The dam seeps at gauge ${String(day)}, officials said. “We look at it day by day,” minister Ilse Marwen told reporters.\n`,
    );
  sourceline = await launchSourceline({ userData: join(scratch, 'profile'), library });
  await sourceline.app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string };
      const ending = defaultPath.slice(defaultPath.lastIndexOf('.'));
      return Promise.resolve({ canceled: false, filePath: `${folder}/window${ending}` });
    };
  }, out);
  const { window } = sourceline;
  await must(window, 'watches.add', { path: incoming, defaults: {} });
  await expect.poll(async () => (await must(window, 'library.info', undefined)).volume.articles).toBe(3);
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Every word of a PDF: Chromium writes the moment it was printed beside them. */
async function wordsOf(path: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise;
  const words: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  return words.join(' ');
}

test('the command writes the bytes the window writes', async () => {
  const { window } = sourceline;
  const spec = join(out, 'spec.json');
  writeFileSync(spec, JSON.stringify(SPEC));
  const byCommand = (format: ReportFormat): string => {
    const path = join(out, `command.${format}`);
    const args = ['report', '--library', library, '--spec', spec, '--format', format, '--out', path];
    execFileSync(process.execPath, [join('out', 'main', 'cli.js'), ...args], { stdio: 'pipe' });
    return path;
  };
  for (const format of FORMATS) {
    const { path } = await must(window, 'shell.exportReport', { spec: SPEC, format });
    expect(readFileSync(byCommand(format)).equals(readFileSync(path)), format).toBe(true);
  }
  const { path } = await must(window, 'shell.exportReport', { spec: SPEC, format: 'pdf' });
  const words = await wordsOf(path);
  expect(words).toContain('Dam above Marren seeps');
  expect(await wordsOf(byCommand('pdf'))).toBe(words);
});
