import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import initSqlJs from 'sql.js';
import { must } from './api.ts';
import { openLog, openRecord, recordsOf, stateOf, volume } from './import-log.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';
import { page, plainArticle } from './news-files.ts';

/** What changes after an article was read: its text, its reader, the columns of its table, the name of its outlet. */
test.describe.configure({ mode: 'serial' });

const scratch = temporaryFolder('rereading');
const incoming = join(scratch, 'incoming');
const userData = join(scratch, 'profile');
const library = join(scratch, 'library');
let sourceline: Launched;

const FIRST = [
  'The dam above Marren seeps at its northern end, the ministry of works said on Tuesday.',
  'Engineers lowered the reservoir by four metres over the weekend, and nobody was hurt, it said.',
];
const SECOND = [
  'The dam above Marren seeps at its northern end, the ministry of works said on Tuesday.',
  'Engineers lowered the reservoir by six metres over the weekend, and nobody was hurt, it said.',
  'The road to Lowmoor stays closed.',
];
const HEADERS = 'Titel der Meldung,Blatt,Tag,Notiz,Wortlaut';
const table = (headline: string, note: string, fact: string): string =>
  `${HEADERS}\n"${headline}",Lowmoor Echo,2026-09-09,"${note}","${fact}. Work is to begin in the spring and will take two years, the board said on Wednesday evening."\n`;

const drop = (name: string, content: string): void => writeFileSync(join(incoming, name), content);
const imported = (window: Page, name: string) => expect.poll(() => stateOf(window, name)).toBe('imported');

/** Opens the list of all articles and the one with this headline. */
async function openArticle(window: Page, headline: string): Promise<void> {
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Articles' }).click();
  await window.getByRole('complementary', { name: 'Articles' }).getByText(headline).first().click();
  await expect(window.getByRole('heading', { name: headline })).toBeVisible();
}

async function articleOf(window: Page, headline: string) {
  const rows = await must(window, 'articles.list', {
    selection: { filters: [] },
    order: 'newest',
    offset: 0,
    limit: 100,
  });
  const row = rows.find((each) => each.headline === headline);
  return (await must(window, 'articles.get', { id: row?.id ?? -1 })).article;
}

test.beforeAll(async () => {
  mkdirSync(incoming);
  sourceline = await launchSourceline({ userData, library });
  const { window } = sourceline;
  await must(window, 'watches.add', { path: incoming, name: 'Wire desk', defaults: {} });
  await window.reload();
  drop('dam.html', page('Dam above Marren seeps', FIRST));
  drop('ferry.txt', plainArticle('Ferry runs again', 'The crews went back to work'));
  drop(
    'quay.txt',
    plainArticle('Quay of Haverwick rebuilt', 'The old quay is to be taken down', 'The Kestrel'),
  );
  for (const name of ['dam.html', 'ferry.txt', 'quay.txt']) await imported(window, name);
});

test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('a corrected page is a new version of its article, and the log leads to it', async () => {
  const { window } = sourceline;
  const before = await volume(window);
  drop('dam.html', page('Dam above Marren seeps', SECOND));
  await expect.poll(() => stateOf(window, 'dam.html')).toBe('new-version');
  expect(await volume(window)).toEqual(before);
  await openLog(window);
  const pane = await openRecord(window, 'dam.html');
  await expect(pane.getByText('New version of “Dam above Marren seeps”.')).toBeVisible();
  await expect(pane.getByText('version 2', { exact: true })).toBeVisible();
  await pane.getByRole('button', { name: 'Dam above Marren seeps' }).click();
  await expect(window.getByRole('heading', { name: 'Dam above Marren seeps' })).toBeVisible();
});

test('the reader tells the version it shows, and what changed from the one before', async () => {
  const { window } = sourceline;
  const version = window.getByRole('combobox', { name: 'Version' });
  await expect(version.getByRole('option', { selected: true })).toHaveText(/^Version 2 of 2 · /u);
  await window.getByRole('button', { name: 'Show changes' }).click();
  const text = window.getByRole('region', { name: 'Text' });
  await expect(text).toContainText('From version 1 to version 2: 7 words added and 1 word removed.');
  await expect(text.locator('del').filter({ hasText: 'four' })).toBeVisible();
  await expect(text.locator('ins').filter({ hasText: 'six' })).toBeVisible();
  await expect(text.locator('ins').filter({ hasText: 'The road to Lowmoor stays closed.' })).toBeVisible();
  await window.getByRole('button', { name: 'Hide changes' }).click();
  await version.selectOption({ index: 0 });
  await expect(window.getByText('This is version 1 as it was read.')).toBeVisible();
  await expect(text.getByText('by four metres')).toBeVisible();
  await window.getByRole('button', { name: 'Show version 2' }).click();
  await expect(text.getByText('by six metres')).toBeVisible();
});

test('files of an older reader are read again from the kept bytes, and a star stays', async () => {
  await openArticle(sourceline.window, 'Ferry runs again');
  await sourceline.window.getByRole('button', { name: 'Star', exact: true }).click();
  await expect(sourceline.window.getByRole('button', { name: 'Starred' })).toBeVisible();
  const before = await volume(sourceline.window);
  await sourceline.close();

  const file = join(library, 'library.db');
  const sql = await initSqlJs();
  const database = new sql.Database(readFileSync(file));
  database.run("UPDATE import SET format_version = 0 WHERE path LIKE '%ferry.txt' OR path LIKE '%dam.html'");
  writeFileSync(file, database.export());
  database.close();
  // We changed pages behind the app's back, which their checksums would rightly call damage.
  rmSync(`${file}-sums`);
  // The bytes are ours: the file itself need not be there any more.
  rmSync(join(incoming, 'ferry.txt'));

  sourceline = await launchSourceline({ userData, library });
  const { window } = sourceline;
  await openLog(window);
  await expect(window.getByText('3 files were read by an older reader.')).toBeVisible();
  await window.getByRole('button', { name: 'Read them again' }).click();
  await expect(window.getByText(/read by an older reader/u)).toBeHidden();
  await expect.poll(async () => (await must(window, 'imports.outdated', undefined)).files).toBe(0);
  expect(await volume(window)).toEqual(before);
  expect(await recordsOf(window, 'ferry.txt')).toMatchObject([{ state: 'imported', articlesFound: 1 }]);
  await openArticle(window, 'Ferry runs again');
  await expect(window.getByRole('button', { name: 'Starred' })).toBeVisible();
  expect((await articleOf(window, 'Dam above Marren seeps')).versions).toHaveLength(2);
});

test('statements of an older version are found again from the kept words, and corrections stay', async () => {
  const said = async () => (await articleOf(sourceline.window, 'Dam above Marren seeps')).attributions;
  const [first] = await said();
  await must(sourceline.window, 'attribution.correct', {
    articleId: (await articleOf(sourceline.window, 'Dam above Marren seeps')).id,
    position: 0,
    change: { action: 'attribute', to: 'Works ministry of Marren', kind: 'government' },
  });
  await sourceline.close();

  const file = join(library, 'library.db');
  const sql = await initSqlJs();
  const database = new sql.Database(readFileSync(file));
  // What an earlier version may have left: nothing found at all.
  database.run('DELETE FROM attribution; DELETE FROM attribution_read; DELETE FROM article_statements');
  database.run('UPDATE article SET statements_version = 0');
  writeFileSync(file, database.export());
  database.close();
  rmSync(`${file}-sums`);

  sourceline = await launchSourceline({ userData, library });
  const { window } = sourceline;
  expect(await said()).toEqual([]);
  await openLog(window);
  await expect(
    window.getByText('The statements of 3 articles were found by an older version.'),
  ).toBeVisible();
  await window.getByRole('button', { name: 'Find them again' }).click();
  await expect.poll(async () => must(window, 'statements.renewal', undefined)).toEqual({ outdated: 0 });
  await expect(window.getByText(/found by an older version/u)).toBeHidden();
  const [again] = await said();
  expect(again).toMatchObject({
    content: first?.content,
    quotedSource: { name: 'Works ministry of Marren' },
  });
});

test('columns put right in the trial read of a watch are how its tables are read from then on', async () => {
  const { window } = sourceline;
  drop(
    'monday.csv',
    table('Harbour board votes', 'Two years of work', 'The board voted to widen the outer basin'),
  );
  await expect.poll(() => stateOf(window, 'monday.csv')).toBeDefined();
  await window.getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('button', { name: 'Edit watch Wire desk' }).click();
  const columns = window.getByRole('region', { name: 'Columns of monday.csv' });
  await expect(columns.getByText(/^Guessed from the headers/u)).toBeVisible();
  await columns.getByRole('combobox', { name: 'Notiz is read as' }).selectOption({ label: 'Standfirst' });
  await expect(columns.getByText(/^Set by you/u)).toBeVisible();
  await columns
    .getByRole('combobox', { name: 'Titel der Meldung is read as' })
    .selectOption({ label: 'Headline' });
  await columns.getByRole('combobox', { name: 'Blatt is read as' }).selectOption({ label: 'Outlet' });
  await columns.getByRole('combobox', { name: 'Wortlaut is read as' }).selectOption({ label: 'Text' });
  await columns.getByRole('combobox', { name: 'Tag is read as' }).selectOption({ label: 'Published' });
  await window.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(window.getByRole('heading', { name: 'Settings' })).toBeVisible();

  drop(
    'tuesday.csv',
    table('Fishermen object', 'Forty boats against the plan', 'Fishermen had asked for a smaller plan'),
  );
  await imported(window, 'tuesday.csv');
  await openArticle(window, 'Fishermen object');
  await expect(window.getByText('Forty boats against the plan')).toBeVisible();
  expect(await articleOf(window, 'Fishermen object')).toMatchObject({
    standfirst: 'Forty boats against the plan',
    outlet: { name: 'Lowmoor Echo' },
    datePublished: { value: '2026-09-09' },
  });
});

test('an outlet renamed files its articles under the new name, in list and coverage', async () => {
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('button', { name: 'Names of outlets…' }).click();
  const pane = window.getByRole('complementary', { name: 'Outlet' });
  await window.getByRole('gridcell', { name: 'Harrow Post', exact: true }).click();
  await pane.getByRole('button', { name: 'Edit…' }).click();
  await pane.getByRole('textbox', { name: 'Name', exact: true }).fill('The Harrow Post & Mercury');
  await pane.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByText('The Harrow Post & Mercury is kept.')).toBeVisible();
  await expect(pane.getByText('Harrow Post', { exact: true })).toBeVisible();
  await pane.getByRole('button', { name: '1 article' }).click();
  await expect(
    window.getByRole('complementary', { name: 'Articles' }).getByText('The Harrow Post & Mercury'),
  ).toBeVisible();
  // What comes under the old name from now on is the same outlet.
  drop(
    'road.html',
    page(
      'Road to Lowmoor opens',
      ['The road to Lowmoor is open again, the county said on Wednesday after two days of work.'],
      'road',
    ),
  );
  await imported(window, 'road.html');
  await expect(window.getByText('2 articles · 2 unique').first()).toBeVisible();
});

test('two outlets made one are one in list and coverage', async () => {
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Clear all' }).click();
  await window.getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('button', { name: 'Names of outlets…' }).click();
  const pane = window.getByRole('complementary', { name: 'Outlet' });
  // Of all outlets that are known, only the rows in sight are there to be clicked.
  await window.getByRole('button', { name: /^With articles/u }).click();
  await window.getByRole('gridcell', { name: 'The Kestrel', exact: true }).click();
  await pane.getByRole('button', { name: 'Same as…' }).click();
  await pane.getByRole('combobox', { name: 'The same outlet as' }).click();
  await pane.getByRole('combobox', { name: 'The same outlet as' }).fill('Kestrel Da');
  await pane.getByRole('option', { name: /^Kestrel Daily/u }).click();
  await expect(
    pane.getByText('1 article will be filed under Kestrel Daily; The Kestrel becomes another name of it.'),
  ).toBeVisible();
  await pane.getByRole('button', { name: 'Merge' }).click();
  await expect(window.getByText('The Kestrel is now another name of Kestrel Daily.')).toBeVisible();
  const outlets = await must(window, 'outlets.list', undefined);
  expect(outlets.find(({ name }) => name === 'Kestrel Daily')?.articles).toBe(2);
  const facets = await must(window, 'articles.facets', { selection: { filters: [] }, field: 'outlet' });
  expect(facets.map(({ value }) => value)).not.toContain('The Kestrel');
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Articles' }).click();
  await expect(
    window.getByRole('complementary', { name: 'Articles' }).getByText('The Kestrel', { exact: true }),
  ).toBeHidden();
});
