// node scripts/word-table.mjs SOTU_FOLDER GUM.jsonl SCOWL_FOLDER > resources/word-classes.json
// Makes the table of how common English words are from free text and word lists; resources/README.md says where they are from.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’&/-]\p{L}[\p{L}\p{M}]*)*/gu;
/** The language of addresses changed: older ones are left out. */
const FIRST_YEAR = 1950;
/** News is the text we compare; there is little of it, so it counts more. */
const NEWS_COUNTS = 4;
/** The word lists count as if so many words of text stood behind them. */
const LISTED_AS_WORDS = 400_000;
const SIZES = [10, 20, 35, 40, 50, 55];
const KINDS = ['english-words', 'american-words', 'british-words', 'english-upper', 'english-contractions'];
/** One very frequent word must not stand for the others of its list. */
const MOST_OF_ONE = 200;
const UNLISTED = 1e-7;
/** Share of running words at which each class begins, commonest last; rarer words are not in the table. */
const CLASSES = [3.2e-6, 1e-5, 3.2e-5, 1e-4, 3.2e-4, 1e-3];

/** @type {Map<string, number>} */
const counts = new Map();
let words = 0;

/**
 * @param {string} text
 * @param {number} times
 */
function count(text, times) {
  for (const [printed] of text.matchAll(WORD)) {
    const word = printed.toLowerCase().replace(/['’]s$/u, '');
    counts.set(word, (counts.get(word) ?? 0) + times);
    words += times;
  }
}

const [addresses, gum, lists] = process.argv.slice(2);
if (addresses === undefined || gum === undefined || lists === undefined)
  throw new Error('usage: word-table.mjs SOTU_FOLDER GUM.jsonl SCOWL_FOLDER');
for (const name of readdirSync(addresses)) {
  if (name.endsWith('.txt') && Number(name.slice(0, 4)) >= FIRST_YEAR)
    count(readFileSync(join(addresses, name), 'utf8'), 1);
}
for (const line of readFileSync(gum, 'utf8').trim().split('\n')) {
  const { text, genre, text_license: licence } = JSON.parse(line);
  if (!licence.includes('BY-SA')) count(text, genre === 'news' ? NEWS_COUNTS : 1);
}

/** @type {Map<string, number>} */
const sizeOf = new Map();
for (const size of SIZES) {
  for (const kind of KINDS) {
    const file = join(lists, `${kind}.${size}`);
    if (!existsSync(file)) continue;
    for (const word of readFileSync(file, 'latin1').trim().toLowerCase().split('\n'))
      if (!sizeOf.has(word) && !word.endsWith("'s")) sizeOf.set(word, size);
  }
}
const shareOfSize = new Map(
  SIZES.map((size) => {
    const listed = [...sizeOf].filter(([, of]) => of === size).map(([word]) => word);
    const found = listed.reduce((sum, word) => sum + Math.min(MOST_OF_ONE, counts.get(word) ?? 0), 0);
    return [size, found / listed.length / words];
  }),
);

/** @param {string} word */
function shareOf(word) {
  const listed = shareOfSize.get(sizeOf.get(word) ?? 0) ?? UNLISTED;
  return ((counts.get(word) ?? 0) + LISTED_AS_WORDS * listed) / (words + LISTED_AS_WORDS);
}

const table = CLASSES.map((from, at) =>
  [...new Set([...counts.keys(), ...sizeOf.keys()])]
    .filter((word) => word.length > 1 && shareOf(word) >= from && shareOf(word) < (CLASSES[at + 1] ?? 1))
    .toSorted()
    .join(' '),
);
console.log(JSON.stringify({ from: CLASSES, words: table }, null, 2));
