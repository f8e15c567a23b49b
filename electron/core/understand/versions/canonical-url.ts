/** Parameters that say how a reader came to a page, never which page it is. */
const WAYS_IN = /^(?:utm_|fbclid$|gclid$|dclid$|msclkid$|mc_[ce]id$|igshid$|cmpid$|icid$|ref_src$)/u;

/**
 * The address of a page as it is the same however it was reached: without scheme, "www.", trailing slash, fragment and
 * the marks of campaigns. Undefined for what is no address on the web.
 */
export function canonicalUrl(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const kept = [...url.searchParams].filter(([name]) => !WAYS_IN.test(name.toLowerCase()));
  const query = new URLSearchParams(kept).toString();
  const path = url.pathname.replace(/\/+$/u, '');
  const host = url.hostname.replace(/^www\./u, '');
  return `${host}${url.port === '' ? '' : `:${url.port}`}${path}${query === '' ? '' : `?${query}`}`;
}

/** Whether an address names one page, not a whole site: a site's front page carries another article every hour. */
export function namesOnePage(canonical: string): boolean {
  return canonical.includes('/') || canonical.includes('?');
}
