import { type GeneratedFile } from './generated/article-file.ts';
import { seededRandom } from './generated/seeded-random.ts';
import { WRAPPINGS } from './generated/wrappings.ts';
import { type GeneratedArticle, generateArticles } from './library-generator.ts';

/** What a generated file must become: how many articles are read from it, and what its record must say. */
export type MixedFile = GeneratedFile & {
  readonly kind: string;
  readonly articles: number;
  readonly state: 'imported' | 'duplicate' | 'excluded' | 'failed';
};

const PLAIN_SHARE = 0.6;
const DUPLICATE_EVERY = 25;
const BROKEN_EVERY = 40;

/** Files that hold no article, each for a reason of its own. */
const BROKEN: readonly (Pick<MixedFile, 'kind' | 'state'> & {
  readonly name: string;
  readonly bytes: Uint8Array;
})[] = [
  { kind: 'empty', state: 'failed', name: 'empty.txt', bytes: new Uint8Array() },
  { kind: 'blank', state: 'failed', name: 'blank.html', bytes: new TextEncoder().encode(' \n\n ') },
  {
    kind: 'binary',
    state: 'failed',
    name: 'data.dat',
    bytes: Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256),
  },
  {
    kind: 'lock file',
    state: 'excluded',
    name: '.~lock.notes.odt#',
    bytes: new TextEncoder().encode(',desk'),
  },
  {
    kind: 'unfinished',
    state: 'excluded',
    name: 'export.docx.crdownload',
    bytes: new TextEncoder().encode('half'),
  },
  { kind: 'picture', state: 'excluded', name: 'photo.jpg', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]) },
];

/** A folder of mixed files as newsrooms have them, the same for the same seed: most plain, some of every other kind. */
export function* mixedFiles({
  count,
  seed,
}: {
  readonly count: number;
  readonly seed: number;
}): Generator<MixedFile> {
  const random = seededRandom(seed);
  const articles = generateArticles({ count: count * 4, seed }).articles[Symbol.iterator]();
  let lastGood: MixedFile | undefined;
  for (let position = 0; position < count; position += 1) {
    const stem = String(position).padStart(6, '0');
    const broken =
      position % BROKEN_EVERY === 7 ? BROKEN[Math.floor(position / BROKEN_EVERY) % BROKEN.length] : undefined;
    if (broken !== undefined) {
      const isByName = broken.state === 'excluded';
      // Bytes of failed files differ, so that each is judged by itself.
      yield {
        ...broken,
        articles: 0,
        name: isByName ? nameBeside(broken.name, stem) : `${stem}-${broken.name}`,
      };
    } else if (position % DUPLICATE_EVERY === 11 && lastGood !== undefined) {
      yield { ...lastGood, kind: 'duplicate', state: 'duplicate', name: `${stem}-copy-${lastGood.name}` };
    } else {
      lastGood =
        random.next() < PLAIN_SHARE ? plain(articles) : wrapped(articles, random.next(), stem, position);
      yield lastGood;
    }
  }
}

function nameBeside(name: string, stem: string): string {
  return name.startsWith('.') ? name.replace(/^(\.~lock\.)/, `$1${stem}-`) : `${stem}-${name}`;
}

function next(articles: Iterator<GeneratedArticle>): GeneratedArticle {
  const drawn = articles.next();
  if (drawn.done === true) throw new Error('The generator ran out of articles');
  return drawn.value;
}

function plain(articles: Iterator<GeneratedArticle>): MixedFile {
  const file = next(articles).file();
  return { ...file, kind: 'plain', articles: 1, state: 'imported' };
}

function wrapped(
  articles: Iterator<GeneratedArticle>,
  share: number,
  stem: string,
  position: number,
): MixedFile {
  const wrapping = WRAPPINGS[Math.floor(share * WRAPPINGS.length)];
  if (wrapping === undefined) return plain(articles);
  const inside = Array.from({ length: wrapping.holds }, (_, index) => {
    const { article } = next(articles);
    // Not every wrapping names outlet and day: without a number of its own, a pickup would be its lead once more.
    return { ...article, body: `${article.body}\n\nThe desk numbered this report ${stem}-${String(index)}.` };
  });
  return {
    name: `${stem}.${wrapping.extension}`,
    bytes: wrapping.wrap(inside, position),
    kind: wrapping.name,
    articles: wrapping.holds,
    state: 'imported',
  };
}
