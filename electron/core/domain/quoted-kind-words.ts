import type { QuotedSourceKind } from './attribution.ts';

/** Kinds of quoted sources in words. */
export const QUOTED_KIND_WORDS: Readonly<Record<QuotedSourceKind, string>> = {
  person: 'person',
  official: 'official',
  government: 'government',
  military: 'military',
  police: 'police',
  court: 'court',
  igo: 'international organisation',
  ngo: 'NGO',
  party: 'party',
  company: 'company',
  academic: 'academic',
  body: 'organisation',
  group: 'group',
  document: 'document',
  media: 'media',
  unknown: 'kind not told',
};

/** A kind of quoted source in words; what is none stays as it is. */
export function quotedKindWords(kind: string): string {
  return new Map<string, string>(Object.entries(QUOTED_KIND_WORDS)).get(kind) ?? kind;
}
