import type { LibraryArticle } from '../domain/library-article.ts';

/** What a reference says of an article; what is not known is absent. */
export type CitedArticle = {
  readonly id: number;
  readonly headline?: string;
  readonly authors: readonly { readonly name: string; readonly isPerson: boolean }[];
  readonly outlet?: string;
  readonly origin?: string;
  /** As printed, cut to its precision: "2019", "2019-09", "2019-09-02", "2019-09-02T05:10". */
  readonly published?: string;
  readonly section?: string;
  readonly page?: string;
  readonly edition?: string;
  readonly language?: string;
  readonly url?: string;
  readonly path: string;
  readonly sha256: string;
};

/** An article of the library as a reference. */
export function ofArticle(article: LibraryArticle): CitedArticle {
  const { id, headline, authors, outlet, origin, datePublished } = article;
  const { section, page, edition, language, url, file } = article;
  return {
    id,
    ...(headline !== undefined && { headline }),
    authors: authors.map(({ name, kind }) => ({ name, isPerson: kind === 'person' })),
    ...(outlet !== undefined && { outlet: outlet.name }),
    ...(origin !== undefined && { origin: origin.name }),
    ...(datePublished !== undefined && { published: datePublished.value }),
    ...(section !== undefined && { section }),
    ...(page !== undefined && { page }),
    ...(edition !== undefined && { edition }),
    ...(language !== undefined && { language }),
    ...(url !== undefined && { url }),
    path: file.path,
    sha256: file.sha256,
  };
}

/** Where the article is kept: what a reference has no field for. */
export function keptAs({ origin, path, sha256 }: CitedArticle): string {
  return [
    ...(origin === undefined ? [] : [`Origin: ${origin}`]),
    `File: ${path}`,
    ...(sha256 === '' ? [] : [`SHA-256: ${sha256}`]),
  ].join('; ');
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/**
 * A person's name with the family name first, by the rule of BibTeX: the last word and the small words before it. A name
 * of one word, or of a body, stays as it is. `suffixAt` is where "Jr." goes: RIS puts it last, BibTeX in the middle.
 */
export function familyNameFirst(
  { name, isPerson }: CitedArticle['authors'][number],
  suffixAt: 'middle' | 'end',
): string {
  const words = name.split(/[\s,]+/u).filter((word) => word !== '');
  if (!isPerson || words.length < 2 || name.includes(',')) return words.join(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? [words.pop() ?? ''] : [];
  let at = words.length - 1;
  while (at > 1 && /^\p{Ll}/u.test(words[at - 1] ?? '')) at -= 1;
  const [family, given] = [words.slice(at).join(' '), words.slice(0, at).join(' ')];
  return (suffixAt === 'end' ? [family, given, ...suffix] : [family, ...suffix, given]).join(', ');
}

/** On one line, without characters a line may not hold. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .trim();
}

/** An address on the web; nothing else is one. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/\S+$/u.test(url) ? url : undefined;
}
