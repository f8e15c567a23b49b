import { matchKey } from '../../text/clean.ts';

const SEPARATOR = /\s+[|\-–—•·»›:/]{1,2}\s+|\s*[|｜]\s*|\s+::\s+|--/g;

/** A headline without the site's name at its end (or beginning), where a separator sets it off. */
export function withoutSiteName(
  title: string,
  siteKeys: readonly string[],
  others: readonly string[],
): string {
  const otherKeys = new Set(others.map(matchKey));
  let kept = title;
  for (const match of [...title.matchAll(SEPARATOR)].reverse()) {
    const head = title.slice(0, match.index).trim();
    const tail = title.slice(match.index + match[0].length).trim();
    const [headKey, tailKey] = [matchKey(head), matchKey(tail)];
    if (headKey === '' || tailKey === '') continue;
    const isTail =
      headKey.length > 8 && tailKey.length < 60 && (namesSite(tailKey, siteKeys) || otherKeys.has(headKey));
    if (isTail) kept = head;
    else if (tailKey.length > 8 && siteKeys.includes(headKey) && otherKeys.has(tailKey)) return tail;
  }
  return kept;
}

function namesSite(key: string, siteKeys: readonly string[]): boolean {
  const dense = key.replaceAll(' ', '');
  return siteKeys.some((site) => {
    const denseSite = site.replaceAll(' ', '').replace(/(?:couk|com|de|net|org)$/, '');
    if (site === '' || denseSite === '') return false;
    if (key === site || dense === denseSite) return true;
    return (
      (key.length > 3 && site.includes(key)) ||
      (site.length > 3 && key.includes(site) && key.length < site.length + 14)
    );
  });
}
