/** How a verb form may be read; English forms are often several at once ("put", "asked"). */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** Past and participle of the irregular verbs in the lexicon; the participle is given where it differs. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  read: ['read'],
  think: ['thought'],
  know: ['knew', 'known'],
  feel: ['felt'],
  find: ['found'],
  hold: ['held'],
  uphold: ['upheld'],
  hear: ['heard'],
  see: ['saw', 'seen'],
  foresee: ['foresaw', 'foreseen'],
  show: ['showed', 'shown'],
  swear: ['swore', 'sworn'],
  speak: ['spoke', 'spoken'],
  give: ['gave', 'given'],
  make: ['made'],
  begin: ['began', 'begun'],
  go: ['went', 'gone'],
  come: ['came', 'come'],
  keep: ['kept'],
  learn: ['learned'],
  mean: ['meant'],
  understand: ['understood'],
  forget: ['forgot', 'forgotten'],
  seek: ['sought'],
  choose: ['chose', 'chosen'],
  forecast: ['forecast'],
  bet: ['bet'],
  let: ['let'],
  put: ['put'],
  shoot: ['shot'],
  hit: ['hit'],
  take: ['took', 'taken'],
  sing: ['sang', 'sung'],
  strike: ['struck'],
  fight: ['fought'],
  withdraw: ['withdrew', 'withdrawn'],
  leave: ['left'],
  lay: ['laid'],
  set: ['set'],
  cast: ['cast'],
  forbid: ['forbade', 'forbidden'],
  foretell: ['foretold'],
  stand: ['stood'],
  misunderstand: ['misunderstood'],
  get: ['got', 'gotten'],
  mistake: ['mistook', 'mistaken'],
  sell: ['sold'],
  rethink: ['rethought'],
  bring: ['brought'],
  tear: ['tore', 'torn'],
  light: ['lit'],
  stick: ['stuck'],
  cling: ['clung'],
  spit: ['spat'],
  win: ['won'],
  undertake: ['undertook', 'undertaken'],
  send: ['sent'],
  lend: ['lent'],
  pay: ['paid'],
  draw: ['drew', 'drawn'],
  throw: ['threw', 'thrown'],
  have: ['had'],
  break: ['broke', 'broken'],
  run: ['ran', 'run'],
  beg: ['begged'],
};

const DOUBLING = new Set(
  'admit rebut refer permit commit plan slam blog chat quip brag tag jab pan stun vet rap rip regret defer infer confer tip opt submit pen wag beg star tap dub nod sob snap ban bar scrap shun spar rib dun tar plug peg pin spur grin hum wrap strip compel rebut bet run get hit put let forget stun hem plot'.split(
    ' ',
  ),
);

const VOWEL = /[aeiou]/;

function stemBefore(lemma: string, suffix: 'ed' | 'ing'): string {
  if (DOUBLING.has(lemma)) return lemma + (lemma.at(-1) ?? '') + suffix;
  if (lemma.endsWith('ie') && suffix === 'ing') return lemma.slice(0, -2) + 'ying';
  if (lemma.endsWith('ee')) return lemma + (suffix === 'ed' ? 'd' : 'ing');
  if (lemma.endsWith('e')) return lemma.slice(0, -1) + suffix;
  if (suffix === 'ed' && lemma.endsWith('y') && !VOWEL.test(lemma.at(-2) ?? ''))
    return lemma.slice(0, -1) + 'ied';
  if (lemma.endsWith('ic')) return lemma + 'k' + suffix;
  return lemma + suffix;
}

function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (/(s|x|z|ch|sh|o)$/.test(lemma)) return lemma + 'es';
  if (lemma.endsWith('y') && !VOWEL.test(lemma.at(-2) ?? '')) return lemma.slice(0, -1) + 'ies';
  return lemma + 's';
}

/** Every form of a verb with the readings it allows. */
export function inflect(lemma: string): ReadonlyMap<string, ReadonlySet<VerbForm>> {
  const irregular = IRREGULAR[lemma];
  const past = irregular?.[0] ?? stemBefore(lemma, 'ed');
  const participle = irregular?.[1] ?? past;
  const forms = new Map<string, Set<VerbForm>>();
  const add = (form: string, reading: VerbForm): void => {
    const readings = forms.get(form) ?? new Set<VerbForm>();
    forms.set(form, readings.add(reading));
  };
  add(lemma, 'base');
  add(thirdPerson(lemma), 's');
  add(past, 'past');
  add(participle, 'participle');
  add(stemBefore(lemma, 'ing'), 'ing');
  return forms;
}
