import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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
const KINDS = ['briefing', 'analysis', 'dossier', 'record'] as const;
const PLAIN: Omit<ReportSpec, 'kind' | 'selection'> = {
  title: 'Water: “=1+1” and ä',
  topics: [],
  text: 'extract',
  summary: [{ type: 'paragraph', runs: [{ text: 'The dam held.', bold: true }] }],
  look: { paper: 'A4', locale: 'de-DE', citation: 'apa', colour: '8a1f3d', desk: 'North' },
};
/** The command again and again in one process: as it is built, without starting Node for each of its files. */
const EVERY_FILE = `
  const [cli, list] = process.argv.slice(1);
  for (const [at, args] of JSON.parse(list).entries()) {
    process.argv = [process.execPath, cli, ...args];
    await import(cli + '?' + at);
    if (process.exitCode !== 0) process.exit();
  }`;
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

/** A dossier is of the story all articles tell, a record of the minister. */
async function specs(): Promise<readonly ReportSpec[]> {
  const page = { offset: 0, limit: 1 };
  const { rows } = await must(sourceline.window, 'stories.list', { selection: { filters: [] }, ...page });
  const chip = { exclude: false };
  const filters: Partial<Record<ReportSpec['kind'], ReportSpec['selection']['filters']>> = {
    dossier: [{ ...chip, field: 'story', value: String(rows[0]?.id) }],
    record: [{ ...chip, field: 'quoted-source', value: 'Ilse Marwen' }],
  };
  return KINDS.map((kind) => ({ ...PLAIN, kind, selection: { filters: filters[kind] ?? [] } }));
}

test('the command writes the bytes the window writes: every kind, every format', async () => {
  test.setTimeout(180_000);
  const { window } = sourceline;
  const made = await specs();
  const byCommand = (kind: string, format: string): string => join(out, `${kind}.${format}`);
  const commands = made.flatMap((spec) => {
    const file = join(out, `${spec.kind}-spec.json`);
    writeFileSync(file, JSON.stringify(spec));
    const asked = ['report', '--library', library, '--spec', file];
    return [...FORMATS, 'pdf'].map((format) => [
      ...asked,
      ...['--format', format, '--out', byCommand(spec.kind, format)],
    ]);
  });
  const cli = pathToFileURL(resolve('out', 'main', 'cli.js')).href;
  const script = ['--input-type=module', '--eval', EVERY_FILE, cli, JSON.stringify(commands)];
  execFileSync(process.execPath, script, { stdio: 'pipe' });

  for (const spec of made) {
    for (const format of FORMATS) {
      const { path } = await must(window, 'shell.exportReport', { spec, format });
      const bytes = readFileSync(byCommand(spec.kind, format));
      expect(bytes.equals(readFileSync(path)), `${spec.kind} ${format}`).toBe(true);
    }
    const { path } = await must(window, 'shell.exportReport', { spec, format: 'pdf' });
    const words = await wordsOf(path);
    expect(words).toContain('Dam above Marren seeps');
    expect(await wordsOf(byCommand(spec.kind, 'pdf')), `${spec.kind} pdf`).toBe(words);
  }
});
