import type { MediaType, ArticleStatus } from '../../../domain/article.ts';
import type { AttributionForm, AttributionKind } from '../../../domain/attribution.ts';
import { formatName } from '../../../domain/format-labels.ts';
import { englishLanguageName } from '../../../domain/language-names.ts';
import { QUOTED_KIND_WORDS, quotedKindWords } from '../../../domain/quoted-kind-words.ts';
import type { FilterField } from '../../../domain/selection.ts';

export const KINDS: Readonly<Record<AttributionKind, string>> = {
  direct: 'direct',
  indirect: 'indirect',
  mixed: 'mixed',
};

const FORMS: Readonly<Record<AttributionForm, string>> = {
  named: 'named',
  unnamed: 'unnamed',
  collective: 'collective',
  document: 'document',
  media: 'media',
  none: 'none',
};

const STATUSES: Readonly<Record<ArticleStatus, string>> = {
  usable: 'usable',
  corrected: 'corrected',
  updated: 'updated',
  withdrawn: 'withdrawn',
  embargoed: 'embargoed',
};

const FIELDS: Readonly<Record<FilterField, string>> = {
  topic: 'topic',
  outlet: 'outlet',
  origin: 'origin',
  language: 'language',
  format: 'format',
  story: 'story',
  watch: 'watch',
  tag: 'tag',
  'quoted-kind': 'kind of quoted source',
  'quoted-source': 'quoted source',
  'duplicate-group': 'duplicate group',
};

const MEDIA_TYPES: Readonly<Record<MediaType, string>> = {
  newspaper: 'newspaper',
  magazine: 'magazine',
  broadcaster: 'broadcaster',
  online: 'online',
  agency: 'agency',
  trade: 'trade',
  newsletter: 'newsletter',
  institution: 'institution',
};

/** What the things a report tells are called; names in the articles stay as they are. */
export const names = {
  kinds: KINDS,
  forms: FORMS,
  statuses: STATUSES,
  fields: FIELDS,
  /** Beside a clip, and in a table of its own. */
  mediaTypes: MEDIA_TYPES,
  mediaTypeNames: { ...MEDIA_TYPES, online: 'online only', trade: 'trade press' },
  /** In a table, and in a sentence. */
  quotedKinds: QUOTED_KIND_WORDS,
  quotedKind: quotedKindWords,
  format: formatName,
  language: englishLanguageName,
  /** One that the articles do not name; anybody else keeps the name. */
  quotedSource: (name: string) => name,
  /** The row of the articles that give no value: as the library calls it. */
  absent: (label: string) => label,
  query: (query: string) => `query: ${query}`,
  filter: (field: FilterField, value: string, isExcluded: boolean) =>
    `${FIELDS[field]}: ${isExcluded ? 'not ' : ''}${value}`,
};
