import { familyNameFirst, keptAs, oneLine, webAddress, type CitedArticle } from './cited-article.ts';

/** Braces count even behind a backslash, so they are written as commands. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

function plain(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\{}~^]/gu, (character) => COMMANDS[character] ?? '')
    .replaceAll(/[$&#%_]/gu, '\\$&');
}

/** Persons by family name; a body is in braces, so that its words are not taken for names. */
function authorText(author: CitedArticle['authors'][number]): string {
  const name = plain(familyNameFirst(author, 'middle'));
  return author.isPerson && !/\band\b/iu.test(name) ? name : `{${name}}`;
}

/** An address stands as it is; braces and backslashes in it as their codes. */
function address(url: string | undefined): string | undefined {
  return webAddress(url)?.replaceAll(/[{}\\]/gu, (character) => encodeURIComponent(character));
}

/** An article as an entry of BibTeX and BibLaTeX. */
export function bibtexEntry(article: CitedArticle): string {
  const { id, headline, authors, outlet, published, page, edition, language } = article;
  const text = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : plain(value);
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', authors.length === 0 ? undefined : authors.map(authorText).join(' and ')],
    // Braces keep the capitals of names and abbreviations.
    ['title', headline === undefined ? undefined : `{${plain(headline)}}`],
    ['journal', text(outlet)],
    ['date', published?.slice(0, 10)],
    ['year', published?.slice(0, 4)],
    ['pages', text(page)],
    ['edition', text(edition)],
    ['langid', text(language)],
    ['url', address(article.url)],
    ['note', plain(keptAs(article))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}},\n`));
  return `@article{sourceline-${id},\n${lines.join('')}}\n\n`;
}
