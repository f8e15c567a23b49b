import type { Form, Token } from './token.ts';

/** No word is longer; what is, is one token of unknown kind and never reaches the tagger. */
const LONGEST_WORD = 80;

/**
 * Addresses; initials with their stops; numbers; words with hyphens and apostrophes inside; dashes; runs of stops; any
 * other character. Every repetition is anchored by what follows it, so that no text makes it look twice.
 */
const TOKEN =
  /(?:https?:\/\/|www\.)[^\s"“”()<>[\]]+|\p{Lu}-(?:\p{Lu}\.){2,}|(?:\p{L}\.){2,}-(?:\p{L}\.){2,}|(?:\p{L}\.){2,}(?:-[\p{L}\p{N}]+)*|(?!\d+-\p{L})\d[\d.,:]*\d(?:\p{L}{1,4}(?![\p{L}\p{N}]))?|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:(?:[-‑'’]|\.(?=(?:com|org|net|gov|edu|tv)\b))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|--+|\.{2,}|[?!]{2,}|[@#][\p{L}\p{N}_]+|[^\s]/gu;

const ABBREVIATIONS = new Set(
  `adm gen gov lt col sgt maj pres rep reps sen sens rev hon capt cmdr mr mrs ms dr prof st ft mt jr sr v vs no nos calif mass
   conn pa fla ill mich minn wis wash va tenn tex ariz colo nev ore okla ala ark del ga ind kan ky md mo mont neb inc corp co
   ltd jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun messrs mme supt det cpl pvt
   etc bros dept univ assn ave blvd rd`.split(/\s+/),
);
/** Words in their own right as well: abbreviations only where no new sentence follows. */
const ALSO_WORDS = new Set(
  'no mass wash ill del ore ind pa co mar sun sat wed mon det ave jun jul'.split(' '),
);

/** Ends that are words of their own; the apostrophe may be of either kind. */
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const WITH_IS = new Set('it he she that there what who how where here when why'.split(' '));
const SHOWN_BEFORE_NOT: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', ai: 'is' };
const SHOWN_CLITIC: Readonly<Record<string, string>> = {
  "'m": 'am',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
};

const FORMS = new Map<string, Form>();
/** Distinct spellings remembered; a hostile text cannot make the memory grow for ever. */
const MOST_FORMS = 60_000;
let timesFull = 0;

/** How often the memory of spellings was emptied: the tagger's own memory has grown as much by then. */
export const formsForgotten = (): number => timesFull;

function formOf(raw: string, kind: Form['kind'], shownAs?: string): Form {
  const key = shownAs === undefined ? raw : `${raw} ${shownAs}`;
  const known = FORMS.get(key);
  if (known) return known;
  if (FORMS.size >= MOST_FORMS) {
    FORMS.clear();
    timesFull += 1;
  }
  const form = makeForm(raw, kind, shownAs);
  FORMS.set(key, form);
  return form;
}

/** Plain words by a hash of their letters: most are met again, and are found without cutting a string out of the text. */
const PLAIN_SLOTS = 8192;
const PLAIN: (Form | undefined)[] = new Array<Form | undefined>(PLAIN_SLOTS).fill(undefined);

function plainForm(text: string, start: number, end: number): Form {
  let hash = end - start;
  for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  const slot = (hash ^ (hash >>> 16)) & (PLAIN_SLOTS - 1);
  const known = PLAIN[slot];
  if (known !== undefined && standsAt(text, start, end, known.raw)) return known;
  const form = formOf(text.slice(start, end), 'word');
  PLAIN[slot] = form;
  return form;
}

function standsAt(text: string, start: number, end: number, raw: string): boolean {
  if (raw.length !== end - start) return false;
  for (let i = 0; i < raw.length; i += 1) if (raw.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function makeForm(raw: string, kind: Form['kind'], shownAs: string | undefined): Form {
  const word = raw.toLowerCase().replaceAll('’', "'");
  if (shownAs !== undefined) return { raw, word, shown: shownAs, kind };
  switch (kind) {
    case 'number':
      return { raw, word, shown: /^[\d.,:]+$/.test(raw) ? '7' : raw, kind };
    case 'address':
      return { raw, word, shown: 'website', kind };
    case 'abbreviation':
      // "(D-N.Y.)": the tagger sees the place.
      if (raw[1] === '-') return { raw, word, shown: raw.slice(2), kind };
      return { raw, word, shown: /^(?:\p{L}\.){2,}$/u.test(raw) ? raw : raw.slice(0, -1), kind };
    case 'mark':
      return { raw, word, shown: raw.length > 1 ? '--' : raw, kind };
    case 'word':
      return wordForm(raw, word);
  }
}

function wordForm(raw: string, word: string): Form {
  if (raw.length > LONGEST_WORD) return { raw, word, shown: 'x', kind: 'mark' };
  const parts = raw.split(/[-‑]/);
  const last = parts.at(-1) ?? raw;
  if (parts.length < 2 || last === '')
    return { raw, word, shown: raw.replaceAll('’', "'").replaceAll('.', ''), kind: 'word' };
  const first = parts[0] ?? '';
  const shown = /^\d+$/.test(last) && !/^\d+$/.test(first) ? first : last;
  return { raw, word, shown: shown.replaceAll('’', "'"), left: first, kind: 'word' };
}

const isUpper = (character: string | undefined): boolean =>
  character !== undefined && /\p{Lu}/u.test(character);

/** "Sen. Roe" but not "… said no. The …": the stop belongs to a capitalised abbreviation with text after it. */
function stopBelongs(text: string, start: number, end: number, raw: string): boolean {
  // "then-Sen. Roe"
  const prefix = /^then[-‑](?=\p{Lu})/u.exec(raw)?.[0].length ?? 0;
  if (prefix > 0) return stopBelongs(text, start + prefix, end, raw.slice(prefix));
  const lower = raw.toLowerCase();
  if (raw.length > 6 || !(isUpper(text[start]) || lower === 'v' || lower === 'vs')) return false;
  if (raw.length > 1 && !ABBREVIATIONS.has(lower)) return false;
  if (raw.length === 1 && lower === 'i') return false;
  let next = end + 1;
  while (text[next] === ' ') next += 1;
  if (next >= text.length || text[next] === '\n') return false;
  // "No. 5" is a number; `said, “No.”` is an answer.
  if (lower === 'no' || lower === 'nos') return /\d/.test(text[next] ?? '');
  return !ALSO_WORDS.has(lower) || !isUpper(text[next]);
}

/** Cuts a text into words and marks; hyphenated words and abbreviations with their stop are one piece each. */
export function breakWords(text: string): Token[] {
  const tokens: Token[] = [];
  let reached = -1;
  let paragraph = 0;
  let newline = text.indexOf('\n');
  const add: Add = (start, end, form) => {
    while (newline >= 0 && newline < start) {
      paragraph += 1;
      newline = text.indexOf('\n', start);
    }
    const isSpaced = start > reached;
    tokens.push({ raw: form.raw, word: form.word, tag: 'X', start, end, paragraph, isSpaced, form });
    reached = end;
  };
  for (let at = 0; at < text.length;) {
    const plain = plainEnd(text, at);
    if (plain > at) {
      add(at, plain, plainForm(text, at, plain));
      at = plain;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) {
      at += 1;
      continue;
    }
    if (isSingleMark(code)) {
      add(at, at + 1, formOf(text.charAt(at), 'mark'));
      at += 1;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) break;
    addMatch(text, match.index, match[0], add);
    // An address may be cut short and an abbreviation take its stop: what was read counts.
    at = Math.max(match.index + 1, reached);
  }
  return tokens;
}

const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Most words are plain letters with a space or comma after them: their end, found without a pattern, or `at`. */
function plainEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiLetter(text.charCodeAt(end))) end += 1;
  if (end === at || end - at > LONGEST_WORD) return at;
  switch (text.charCodeAt(end)) {
    case 32: // space
    case 10: // line end
    case 44: // ,
    case 59: // ;
    case 41: // )
    case 34: // "
    case 33: // !
    case 63: // ?
    case 0x201d: // ”
    case 0x2014: // —
      return end - at === 6 && text.startsWith('annot', at + 1) ? at : end;
    default:
      return at;
  }
}

/** , ; ( ) " [ ] “ ” — are marks of one character whatever stands beside them. */
function isSingleMark(code: number): boolean {
  if (code < 128)
    return (
      code === 44 || code === 34 || code === 40 || code === 41 || code === 59 || code === 91 || code === 93
    );
  return code === 0x201c || code === 0x201d || code === 0x2014;
}

type Add = (start: number, end: number, form: Form) => void;

function addMatch(text: string, start: number, raw: string, add: Add): void {
  const end = start + raw.length;
  const code = raw.charCodeAt(0);
  const isLetter = code > 127 ? /^[\p{L}\p{N}]/u.test(raw) : isAsciiLetter(code);
  if (isLetter) addWord(text, start, end, raw, add);
  else if (code >= 48 && code <= 57) add(start, end, formOf(raw, raw.includes('-') ? 'word' : 'number'));
  else if (raw.length > 2 && (code === 64 || code === 35)) add(start, end, formOf(raw, 'address'));
  else add(start, end, formOf(raw, 'mark'));
}

function addWord(text: string, start: number, end: number, raw: string, add: Add): void {
  if (raw.endsWith('.')) {
    add(start, end, formOf(raw, 'abbreviation'));
    return;
  }
  if (raw.includes('://') || raw.startsWith('www.')) {
    const length = raw.replace(/[.,;:!?'’]+$/, '').length;
    add(start, start + length, formOf(raw.slice(0, length), 'address'));
    return;
  }
  if (text[end] === '.' && stopBelongs(text, start, end, raw)) {
    add(start, end + 1, formOf(`${raw}.`, 'abbreviation'));
    return;
  }
  if (raw.length === 6 && raw.toLowerCase() === 'cannot') {
    add(start, start + 3, formOf(raw.slice(0, 3), 'word'));
    add(start + 3, end, formOf(raw.slice(3), 'word'));
    return;
  }
  const hasApostrophe = raw.includes("'") || raw.includes('’');
  const clitic = hasApostrophe && raw.length <= LONGEST_WORD ? CLITIC.exec(raw) : null;
  if (!clitic || clitic.index === 0) {
    add(start, end, formOf(raw, 'word'));
    return;
  }
  const stem = raw.slice(0, clitic.index);
  const ending = clitic[0];
  const lower = ending.toLowerCase().replace('’', "'");
  const at = start + clitic.index;
  const stemLower = stem.toLowerCase();
  add(start, at, formOf(stem, 'word', lower === "n't" ? SHOWN_BEFORE_NOT[stemLower] : undefined));
  const shown = lower === "'s" && WITH_IS.has(stemLower) ? 'is' : (SHOWN_CLITIC[lower] ?? lower);
  add(at, end, formOf(ending, 'word', shown));
}
