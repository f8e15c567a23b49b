import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { NOBODY_NAMED } from '../../electron/core/domain/attribution.ts';
import { UNNAMED } from '../../electron/core/domain/quoted-source.ts';
import { pseudoWords } from '../../electron/core/domain/pseudo-words.ts';
import { must } from './api.ts';
import { launchSourceline, type Launched } from './launch.ts';

/*
 * The window in a language nobody speaks, made of the catalogue: every word of ours stands in brackets. What stands outside
 * of them is either of the articles, or a text that no translator would ever see.
 */

/** Words as that language says them, without the brackets, which may be about a sign beside them too. */
const said = (english: string): string => String(pseudoWords([english])[0]).slice(1, -1);

/** All that the sample articles, their files and their folders say. */
function contents(folder: string): string {
  return readdirSync(folder)
    .map((name) => {
      const path = join(folder, name);
      return `${name}\n${statSync(path).isDirectory() ? contents(path) : readFileSync(path, 'utf8')}`;
    })
    .join('\n');
}
const ARTICLES = contents(join(ROOT, 'resources/samples')).replaceAll(/\s+/gu, ' ');

/** Names that are the same in every language. */
const NAMES = new Set([
  'Sourceline',
  'Library',
  'Samples',
  'UTC',
  'kB',
  'MB',
  'Ctrl',
  NOBODY_NAMED,
  ...Object.values(UNNAMED),
]);
/** Names of files, of time zones, and of formats with their versions. */
const NAME = /^(?:\S+\.[a-z]{2,4}|[A-Z]\w+\/[\w ./-]+|[\w-]+ \d+(?:, [\w-]+ \d+)+)$/u;

/** Where an article's own words stand, why a field was read so (kept by the engine), sums of bytes, and keys. */
const THEIR_PLACES =
  /span\.(?:cue|who)|button\.note|\.mono|kbd|dd\.(?:value|from)|p\.micro faint|span\. > b\./u;

/** Every text on screen outside of the brackets, with where it stands. */
const foundIn = ({ window, userData }: Launched): Promise<readonly { text: string; place: string }[]> =>
  window.evaluate((profile) => {
    const APART = 'main,nav,aside,section,table,tbody,form,dialog,footer,header,svg';
    const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-description'];
    const found: { text: string; place: string }[] = [];
    let depth = 0;
    /** What is outside of the brackets, and plain letters inside: words put in that are not of the catalogue. */
    const plainIn = (text: string): readonly string[] => {
      let [outside, inside] = ['', ''];
      for (const sign of text) {
        if (sign === '⟦') depth += 1;
        else if (sign === '⟧') depth -= 1;
        else if (depth === 0) outside += sign;
        if (depth > 0) inside += sign;
      }
      return [outside.trim(), ...(inside.match(/[A-Za-z][A-Za-z .’&-]*[A-Za-z]/gu) ?? [])];
    };
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`.replaceAll(
        / ?svelte-\w+/gu,
        '',
      );
    const place = (element: Element | null): string =>
      element
        ? `${element.parentElement ? `${nameOf(element.parentElement)} > ` : ''}${nameOf(element)}`
        : '';
    const note = (of: string, at: Element | null, what = ''): void => {
      for (const text of plainIn(of.replaceAll(`${profile}/Library backups`, '').replaceAll(profile, '')))
        if (/\p{L}{2}/u.test(text)) found.push({ text, place: `${place(at)}${what}` });
    };
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node instanceof Text) {
        if (node.parentElement?.matches('script,style') === false) note(node.data, node.parentElement);
        continue;
      }
      const element = node as Element;
      const within = depth;
      depth = 0;
      for (const attribute of ATTRIBUTES) {
        note(element.getAttribute(attribute) ?? '', element, ` @${attribute}`);
        depth = 0;
      }
      depth = element.matches(APART) ? 0 : within;
    }
    return found;
  }, userData);

/** What of it is neither of the articles nor a name. */
const englishIn = async (launched: Launched): Promise<readonly string[]> => {
  const isTheirs = (text: string): boolean => {
    const plain = text
      .replaceAll(/\S*[/\\][\S]+/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    return (
      !/\p{L}{2}/u.test(plain) ||
      NAMES.has(plain) ||
      NAME.test(text.trim()) ||
      (ARTICLES.includes(plain) && (/\p{Lu}/u.test(plain) || plain.split(' ').length > 3))
    );
  };
  const isKnown = (text: string): boolean => isTheirs(text) || text.split(/[,·:()“”]|\.\s/u).every(isTheirs);
  const found = (await foundIn(launched)).filter(({ place }) => !THEIR_PLACES.test(place));
  return [
    ...new Set(found.filter(({ text }) => !isKnown(text)).map(({ text, place }) => `${text}   (${place})`)),
  ];
};

test.skip(process.env['SOURCELINE_E2E_TARGET'] === 'packed', 'a packed app does not speak it');

const VIEWS = ['Coverage', 'Attribution', 'Stories', 'Articles', 'Reports', 'Import log', 'Settings'];

let sourceline: Launched;
let firstScreen: readonly string[] = [];
test.beforeAll(async () => {
  test.setTimeout(180_000);
  sourceline = await launchSourceline({ env: { SOURCELINE_WORDS: 'pseudo' } });

  const { window } = sourceline;
  await expect(window.getByRole('button', { name: said('Try with sample articles') })).toBeVisible();
  firstScreen = await englishIn(sourceline);
  await window.getByRole('button', { name: said('Try with sample articles') }).click();
  await expect
    .poll(async () => (await must(window, 'library.info', undefined)).volume.articles, { timeout: 150_000 })
    .toBe(215);
});
test.afterAll(async () => {
  await sourceline.close();
});

test('the first screen is in the words of the catalogue', () => {
  expect(firstScreen).toEqual([]);
});

for (const view of VIEWS) {
  test(`${view} is in the words of the catalogue`, async () => {
    const { window } = sourceline;
    await window
      .getByRole('button', { name: said(view) })
      .first()
      .click();
    await expect(window.getByRole('main').first()).toBeVisible();
    await window.screenshot({ path: test.info().outputPath(`${view}.png`) });
    await expect.poll(() => englishIn(sourceline)).toEqual([]);
  });
}

test('an article with all that is known of it is in the words of the catalogue', async () => {
  const { window } = sourceline;
  await window
    .getByRole('button', { name: said('Articles') })
    .first()
    .click();
  await window.getByRole('option').first().click();
  await expect(window.getByRole('article').first()).toBeVisible();
  await window.screenshot({ path: test.info().outputPath('article.png') });
  await expect.poll(() => englishIn(sourceline)).toEqual([]);
});

/** Sheets over the window, by the key that opens them. */
const SHEETS = { palette: 'Control+k', shortcuts: '?', about: 'Shift+F1', topic: 'Control+n' };
for (const [sheet, key] of Object.entries(SHEETS)) {
  test(`the sheet of ${sheet} is in the words of the catalogue`, async () => {
    const { window } = sourceline;
    await window
      .getByRole('button', { name: said('Coverage') })
      .first()
      .click();
    await window.keyboard.press(key);
    await expect(window.getByRole('dialog')).toBeVisible();
    await window.screenshot({ path: test.info().outputPath(`${sheet}.png`) });
    await expect.poll(() => englishIn(sourceline)).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
  });
}

test('the menu is in the words of the catalogue', async () => {
  const labels = await sourceline.app.evaluate(({ Menu }) => {
    const all = (menu: Electron.Menu | null | undefined): readonly string[] =>
      (menu?.items ?? []).flatMap((item) => [...(item.role ? [] : [item.label]), ...all(item.submenu)]);
    return all(Menu.getApplicationMenu());
  });
  expect(labels).toContain(`⟦${said('Watch a folder…')}⟧`);
  expect(labels.filter((label) => /^[A-Za-z]{2}/u.test(label) && !/^Library/u.test(label))).toEqual([]);
});
