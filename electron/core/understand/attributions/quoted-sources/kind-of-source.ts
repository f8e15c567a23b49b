import type { AttributionForm, QuotedSourceKind } from '../../../domain/attribution.ts';
import { OFFICIAL_NOUNS } from '../lexicon/who-words.ts';
import { countryIn } from './gazetteer.ts';
import type { MentionKind } from './mention.ts';

const KINDS: readonly (readonly [QuotedSourceKind, RegExp])[] = [
  ['police', /\b(?:police|gendarmerie|sheriff|constabulary)\b/],
  ['court', /\b(?:court|tribunal|judiciary|jury)\b/],
  ['military', /\b(?:army|navy|military|forces|troops|air force|marines|brigade|division|corps|command)\b/],
  [
    'academic',
    /\b(?:university|universities|institute|college|school|observatory|laborator(?:y|ies)|academy)\b/,
  ],
  ['party', /\b(?:party|democrats|republicans|labour|opposition|bloc|coalition)\b/],
  [
    'government',
    /\b(?:ministry|department|government|administration|cabinet|parliament|congress|senate|council|authority|commission|treasury|embassy|consulate|presidency|agency|inspectorate|office|service|city|county|town|district|coastguard|fire brigade|state|municipality|board|bureau|registry|prosecutor)\b/,
  ],
  [
    'ngo',
    /\b(?:union|association|federation|society|foundation|charity|league|club|movement|campaign|ngo|group of residents|confederation|alliance|rights)\b/,
  ],
  [
    'company',
    /\b(?:company|firm|corp|corporation|inc|ltd|plc|llc|gmbh|bank|group|holdings|airline|airways|motors|energy|power|industries|partners|systems|technologies|operator|utility|railway|terminals|shipping|insurance|brewery|exchange|daughters|sons|brothers)\b|&/,
  ],
];

/** What an organisation is, by the words of its name, the last ones first: the rest say what it is about. */
function kindOfBody(name: string): QuotedSourceKind {
  const words = name.toLowerCase().split(/\s+/);
  const head = words.findIndex((word, at) => at > 0 && /^(?:of|for|in|at)$/.test(word));
  const core = head === -1 ? words : words.slice(0, head);
  for (const word of [...core].reverse()) {
    const kind = KINDS.find(([, pattern]) => pattern.test(word))?.[0];
    if (kind !== undefined) return kind;
  }
  return KINDS.find(([, pattern]) => pattern.test(name.toLowerCase()))?.[0] ?? 'body';
}

/** Words that make an aide or a source one of the state. */
export const OFFICIAL_WORDS =
  /\b(?:official|officials|diplomat|minister|ministry|government|department|administration|embassy|state|council|commission|intelligence|congressional)\b/i;

/** The kind shown for what the article's own words tell. */
export function kindOfSource(
  kind: MentionKind,
  form: AttributionForm,
  name: string,
  noun: string,
): QuotedSourceKind {
  if (kind === 'body') return kindOfBody(name);
  if (kind !== 'person' || form !== 'unnamed') return kind;
  const isOfficial = /^(?:official|diplomat|envoy|ambassador)$/.test(noun) || countryIn(name) !== undefined;
  return isOfficial || (OFFICIAL_NOUNS.has(noun) && OFFICIAL_WORDS.test(name)) ? 'official' : 'person';
}
