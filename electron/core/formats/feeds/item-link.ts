/** Pages that only send on: the address of the article stands in one of their parameters. */
const FORWARDER = /^(?:www\.)?google\.[a-z.]{2,6}$/u;

/** A web address, made absolute against that of the feed; undefined for anything else. */
export function webAddress(printed: string | undefined, base?: string): string | undefined {
  const text = printed?.trim();
  if (text === undefined || text === '') return undefined;
  const url = parsed(text, undefined) ?? parsed(text, base);
  if (url === undefined || !/^https?:$/u.test(url.protocol)) return undefined;
  const forwarded = FORWARDER.test(url.hostname) && url.pathname === '/url' ? url.searchParams : undefined;
  const target = forwarded?.get('url') ?? forwarded?.get('q') ?? undefined;
  if (target !== undefined && /^https?:\/\//u.test(target)) return target;
  // As printed where it is whole: the class would rewrite letters in it.
  return /^https?:\/\//iu.test(text) ? text : url.href;
}

/** Scheme and host of an address: "https://example.org". */
export function siteOf(address: string | undefined): string | undefined {
  const url = address === undefined ? undefined : parsed(address, undefined);
  return url !== undefined && /^https?:$/u.test(url.protocol) ? url.origin : undefined;
}

function parsed(text: string, base: string | undefined): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
