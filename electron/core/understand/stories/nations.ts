import GAZETTEER from '../../../../resources/gazetteer.json' with { type: 'json' };
import { stemOf } from './stem.ts';

type State = {
  readonly name: string;
  readonly adjectives: readonly string[];
  readonly aliases?: readonly string[];
};

const STATES: readonly State[] = GAZETTEER.states;

/** Parts of the world that are no states, each with what else stands for it. Our own list: add a line. */
const REGIONS = ['europe european eu', 'africa african', 'asia asian', 'england english'];

/** What else such a word is, as often. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['pole']);

const ONE_WORD = /^\p{L}+$/u;
/** A shorter name is letters that stand for one. */
const SHORTEST_NAME = 4;

const plain = (name: string): string => name.toLowerCase().replaceAll('.', '');

let nations: ReadonlyMap<string, string> | undefined;

function readNations(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const put = (name: string, words: readonly string[]): void => {
    for (const word of words)
      if (ONE_WORD.test(word) && !OTHER_WORDS.has(word) && !found.has(stemOf(word)))
        found.set(stemOf(word), stemOf(name));
  };
  for (const { name, adjectives, aliases = [] } of STATES) {
    const names = [name, ...aliases].map(plain);
    const short = names.find((one) => ONE_WORD.test(one) && one.length >= SHORTEST_NAME);
    if (short !== undefined) put(short, [...names, ...adjectives.map(plain)]);
    for (const adjective of adjectives) {
      const [last, ofPeople] = [lastOf(name), lastOf(adjective)];
      if (last !== undefined && ofPeople !== undefined && last.before === ofPeople.before)
        put(last.word, [ofPeople.word]);
    }
  }
  for (const line of REGIONS) {
    const [name = '', ...others] = line.split(' ');
    put(name, others);
  }
  return found;
}

/** The last word of a name of several: South Korea and South Korean begin with the same. */
function lastOf(name: string): { readonly before: string; readonly word: string } | undefined {
  const words = plain(name).split(' ');
  const word = words.pop();
  return word === undefined || words.length === 0 ? undefined : { before: words.join(' '), word };
}

/** One stem for a land and its people (China, Chinese): of one event headlines take either. Other stems are what they are. */
export function nationOf(stem: string): string {
  nations ??= readNations();
  return nations.get(stem) ?? stem;
}
