import type { ArticleFields, ReadArticle } from '../../domain/article.ts';
import { matchKey } from '../../text/clean.ts';
import { canonicalUrl, namesOnePage } from './canonical-url.ts';

/** What names an article across its versions: the number its provider gives it, its address on the web. */
export type Identity = { readonly kind: 'provider' | 'url'; readonly key: string };

/** Under which names an article can be found again. */
export function identitiesOf({ providerId, url }: ArticleFields): readonly Identity[] {
  const found: Identity[] = [];
  if (providerId !== undefined && providerId.trim() !== '') found.push(providerIdentity(providerId));
  const address = url === undefined ? undefined : canonicalUrl(url);
  if (address !== undefined && namesOnePage(address)) found.push({ kind: 'url', key: `url:${address}` });
  return found;
}

/** The name an article has by its provider's number. */
export function providerIdentity(providerId: string): Identity {
  return { kind: 'provider', key: `id:${providerId.trim()}` };
}

/**
 * Whether two articles come from the same hand: the same outlet, or, where neither names one, the same agency. What
 * another outlet printed is a copy of it, never a version.
 */
export function haveSameIssuer(
  one: Pick<ReadArticle, 'outlet' | 'origin'>,
  other: Pick<ReadArticle, 'outlet' | 'origin'>,
): boolean {
  const outlets = [one.outlet?.name, other.outlet?.name];
  if (outlets.some((name) => name !== undefined)) return areSame(...outlets);
  return areSame(one.origin?.name, other.origin?.name);
}

function areSame(...[one, other]: readonly (string | undefined)[]): boolean {
  if (one === undefined || other === undefined) return one === other;
  return matchKey(one) === matchKey(other);
}
