import type { SummedChain } from '../../domain/pickup.ts';
import type { Library } from '../../ports.ts';
import { compareCopies } from './summary.ts';

/** The chain an article stands in, each copy compared with the lead copy; undefined for an article that is not there. */
export function summedChain(
  library: Pick<Library, 'copyChain' | 'article'>,
  articleId: number,
): SummedChain | undefined {
  const chain = library.copyChain(articleId);
  const lead = chain && library.article(chain.lead.id);
  if (chain === undefined || lead === undefined) return undefined;
  const links = chain.links.flatMap((link) => {
    const pickup = library.article(link.id);
    return pickup === undefined ? [] : [{ ...link, summary: compareCopies(lead, pickup).summary }];
  });
  return { ...chain, links };
}
