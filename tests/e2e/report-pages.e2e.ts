import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReportFormat, ReportKind, ReportSpec } from '../../electron/core/domain/report.ts';
import { must } from './api.ts';
import { violations } from './axe.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

const scratch = temporaryFolder('report-pages');
const [incoming, library] = [join(scratch, 'incoming'), join(scratch, 'library')];
const KINDS: readonly ReportKind[] = ['briefing', 'analysis', 'dossier', 'record'];
let sourceline: Launched;
let story = '';

test.beforeAll(async () => {
  mkdirSync(incoming);
  // Copies of one text in three outlets, and another of the same story.
  for (const outlet of ['Marren Post', 'Kestrel Daily', 'Radio Ardan'])
    writeFileSync(
      join(incoming, `${outlet}.txt`),
      `Dam above Marren seeps, engineers say\n\nMARREN (${outlet} / Ostra – 8 September 2026) – The dam above Marren seeps at three gauges, engineers of the operator said on Tuesday. “We look at it day by day,” minister Ilse Marwen told reporters. The reservoir is to be lowered by four metres.\n`,
    );
  writeFileSync(
    join(incoming, 'later.txt'),
    'Dam above Marren seeps less\n\nMARREN (Marren Post – 10 September 2026) – The dam above Marren seeps less, engineers of the operator said on Thursday. “It is still too much,” minister Ilse Marwen told reporters.\n',
  );
  sourceline = await launchSourceline({ userData: join(scratch, 'profile'), library });
  const { window } = sourceline;
  await must(window, 'watches.add', { path: incoming, defaults: {} });
  await expect.poll(async () => (await must(window, 'library.info', undefined)).volume.articles).toBe(4);
  await must(window, 'markers.save', { label: 'Order to lower the water', from: '2026-09-09' });
  const { rows } = await must(window, 'stories.list', {
    selection: { filters: [] },
    offset: 0,
    limit: 1,
  });
  story = String(rows[0]?.id ?? '');
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

function specOf(kind: ReportKind, locale = 'en-GB'): ReportSpec {
  const filter = {
    briefing: [],
    analysis: [],
    dossier: [{ field: 'story', value: story, exclude: false }],
    record: [{ field: 'quoted-source', value: 'Ilse Marwen', exclude: false }],
  } as const;
  return {
    kind,
    title: `The water at Marren, told in a title that is long enough to need a second line: ${kind}`,
    selection: { filters: filter[kind] },
    topics: [],
    text: 'extract',
    look: { paper: 'A4', locale, citation: 'house' },
    summary: [{ type: 'paragraph', runs: [{ text: 'The dam held.', bold: true }] }],
  };
}

function written(kind: ReportKind, format: ReportFormat, locale?: string): string {
  const [spec, path] = [join(scratch, `${kind}.json`), join(scratch, `${kind}.${format}`)];
  writeFileSync(spec, JSON.stringify(specOf(kind, locale)));
  const args = ['report', '--library', library, '--spec', spec, '--format', format, '--out', path];
  execFileSync(process.execPath, [join('out', 'main', 'cli.js'), ...args], { stdio: 'pipe' });
  return path;
}

const PAGES = [...KINDS.map((kind) => [kind, 'en-GB', 'en'] as const), ['dossier', 'de-DE', 'de'] as const];

for (const [kind, locale, language] of PAGES)
  test(`the page of a ${kind} in ${language} passes axe, charts and all, in light and dark and on a telephone`, async () => {
    const { app } = sourceline;
    const opened = app.waitForEvent('window');
    await app.evaluate(({ BrowserWindow }) => {
      void new BrowserWindow({ show: false, webPreferences: { sandbox: true } }).loadURL('about:blank');
    });
    const page = await opened;
    await page.setContent(readFileSync(written(kind, 'html', locale), 'utf8'));
    await expect(page.locator('h1')).toContainText('The water at Marren');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    // The texts of articles say that they are English where the page is not.
    const own = page.locator('.item h3[lang=en], .prose[lang=en]');
    if (language === 'de') await expect(own.first()).toBeVisible();
    else await expect(own).toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await violations(page), 'narrow').toEqual([]);
    // Nothing runs over the edge of a telephone.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

type Outline = readonly { readonly title: string; readonly items: Outline }[];
const titles = (outline: Outline): readonly string[] =>
  outline.flatMap(({ title, items }) => [title, ...titles(items)]);

for (const kind of ['analysis', 'dossier'] as const)
  test(`the PDF of ${kind} says its title and language, is tagged, outlined and linked, and counts its pages`, async () => {
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(written(kind, 'pdf'))) }).promise;
    const { title = '' } = specOf(kind);
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: title, Language: 'en' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    // Words at the end of a line of a heading stay apart.
    const outline = titles(await pdf.getOutline());
    expect(outline).toEqual(
      expect.arrayContaining([title, 'Method', 'Annex B: which articles each figure counts']),
    );
    let links = 0;
    const [roles, texts] = [new Set<string>(), [] as string[]];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      for (const { subtype, dest, url } of (await page.getAnnotations()) as readonly {
        subtype: string;
        dest?: string | readonly unknown[];
        url?: string;
      }[]) {
        if (subtype !== 'Link' || url !== undefined) continue;
        links++;
        const [place] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? [];
        expect(await pdf.getPageIndex(place as never)).toBeGreaterThanOrEqual(0);
      }
      const collect = (node: unknown): void => {
        const { role, children = [], alt } = node as { role?: string; children?: unknown[]; alt?: string };
        if (role !== undefined)
          roles.add(role === 'Figure' && alt !== undefined ? 'Figure with words' : role);
        children.forEach(collect);
      };
      collect(await page.getStructTree());
      const { items } = await page.getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    expect(links).toBeGreaterThan(20);
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Link'])
      expect([...roles]).toContain(role);
    texts.forEach((text, at) => {
      expect(text).toMatch(new RegExp(`${String(at + 1)}\\s*/\\s*${String(pdf.numPages)}`, 'u'));
      expect(text).toContain('library as of');
    });
  });
