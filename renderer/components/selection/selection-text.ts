import { byLocale } from '#core/domain/locale.ts';
import { formatName } from '#core/domain/format-labels.ts';
import { quotedKindWords } from '#core/domain/quoted-kind-words.ts';
import type { Filter, FilterField } from '#core/domain/selection.ts';

/** The word in front of a chip's value. */
export const FIELD_TEXT: Readonly<Record<FilterField, string>> = {
  topic: 'Topic',
  outlet: 'Outlet',
  origin: 'Origin',
  'quoted-source': 'Quoted source',
  'quoted-kind': 'Quotes',
  language: 'Language',
  format: 'Format',
  story: 'Story',
  'duplicate-group': 'Copies of',
  watch: 'Watch',
  tag: 'Tag',
};

const languageNames = byLocale((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

/** A BCP 47 code in words; what is no code stays as it is. */
export function languageName(code: string): string {
  try {
    return languageNames().of(code) ?? code;
  } catch {
    return code;
  }
}

/** What the names of filters by id are looked up in. */
export type Names = {
  readonly topics: readonly { readonly id: number; readonly name: string; readonly colour: number }[];
  readonly watches: readonly { readonly id: number; readonly name: string }[];
  readonly stories: Readonly<Record<string, string>>;
};

/** A chip's value in words. */
export function filterText(filter: Filter, names: Names): string {
  if (filter.value === null) return 'not given';
  const { value } = filter;
  switch (filter.field) {
    case 'topic':
      return names.topics.find((topic) => String(topic.id) === value)?.name ?? `number ${value}`;
    case 'watch':
      return names.watches.find((watch) => String(watch.id) === value)?.name ?? `number ${value}`;
    case 'story':
      return names.stories[value] ?? `number ${value}`;
    case 'language':
      return languageName(value);
    case 'quoted-kind':
      return quotedKindWords(value);
    case 'format':
      return formatName(value);
    case 'duplicate-group':
      return `article ${value}`;
    case 'outlet':
    case 'origin':
    case 'quoted-source':
    case 'tag':
      return value;
  }
}
