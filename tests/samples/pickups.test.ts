import { expect, test } from 'vitest';
import type { ReadArticle } from '#core/domain/article.ts';
import type { GroupMember } from '#core/domain/pickup.ts';
import { readBytes } from '../../electron/core/read.ts';
import { copyChain } from '../../electron/core/understand/pickups/chain.ts';
import { ownOrigin } from '../../electron/core/understand/pickups/group-origin.ts';
import { compareCopies, creditPieces } from '../../electron/core/understand/pickups/summary.ts';
import { EXPECTED_CHAINS, type ExpectedPickup } from './expected-chains.ts';
import { EXPECTED_ARTICLES } from './expected-counts.ts';
import { READING_ALL_MS, sampleBytes } from './sample-files.ts';

/** A line of a page that asks for money, which reading leaves in the text. */
const ASKING = 'You have read one of five free articles this month.';

type Read = { readonly file: string; readonly article: ReadArticle };

async function read(file: string): Promise<Read> {
  const [article] = (await readBytes(sampleBytes(file), file, { defaults: {} })).articles;
  if (article === undefined) throw new Error(`${file} has no article`);
  return { file, article };
}

function memberOf({ file, article }: Read, id: number): GroupMember {
  const { outlet, datePublished, status } = article;
  const origin = ownOrigin(article);
  return {
    id,
    isZoneUnknown: datePublished?.zone === 'unknown',
    dateArrived: file,
    ...(outlet !== undefined && { outlet: outlet.name }),
    ...(datePublished !== undefined && { published: datePublished.value }),
    ...(status !== undefined && { status }),
    ...(origin !== undefined && { origin }),
  };
}

function changesOf(lead: ReadArticle, pickup: ReadArticle): readonly string[] {
  const isCredit = creditPieces(lead, pickup);
  const pieces = compareCopies(lead, pickup).difference.body.flatMap((row) => row.pieces);
  return pieces.flatMap((piece) => {
    if (piece.kind === 'same' || isCredit(piece)) return [];
    const text = 'lead' in piece ? lead.body.slice(...piece.lead) : pickup.body.slice(...piece.pickup);
    const sign = { cut: '-', added: '+', 'moved-away': '<', 'moved-here': '>' }[piece.kind];
    return text.startsWith(ASKING) ? [] : [`${sign}${text}`];
  });
}

test(
  'the samples have the lead copies, pickups and changes of their author',
  async () => {
    for (const { group, lead, rule, pickups } of EXPECTED_CHAINS) {
      const files = EXPECTED_ARTICLES.filter((article) => article.group === group).map(({ file }) => file);
      const copies = await Promise.all(files.map(read));
      const chain = copyChain(copies.map(memberOf));
      const first = chain && copies[chain.lead.id];
      const found = chain?.links.map(({ id, delay, relation }): ExpectedPickup => {
        const copy = copies[id];
        const changes = first && copy ? changesOf(first.article, copy.article) : [];
        const minutes = delay.kind === 'minutes' ? delay.minutes : Number.NaN;
        const facts = [copy?.file ?? '', minutes, relation.kind] as const;
        return changes.length === 0 ? facts : [...facts, changes];
      });
      expect([first?.file, chain?.rule, found]).toEqual([lead, rule, pickups]);
    }
  },
  READING_ALL_MS,
);
