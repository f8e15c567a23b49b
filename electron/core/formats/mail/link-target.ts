const COUNTING_PARAMETER =
  /^(?:utm_\w+|mc_[ce]id|fbclid|gclid|mkt_tok|cmpid|cmp|s_cid|ns_\w+|xtor|at_(?:medium|campaign)\w*|_hs(?:enc|mi)|vero_id|wt_\w+|ref_?src|oly_\w+_id|trk\w*)$/i;
/** Hosts and paths that only count a click and then lead on; where to, they keep to themselves. */
const COUNTER_HOST =
  /^(?:click|clicks|track|tracking|trk|links?|lnk|l|email|e-?mail|mail|news|newsletter|nl|go|t|r|em|cl|ct|url\d*|u\d+)\d*\.|sendgrid|list-manage|mailchimp|hubspot|mandrill|mailgun|cmail\d|createsend|awstrack|emarsys|inxmail|cleverreach|rapidmail|sendinblue|brevo|mailjet/i;
const COUNTER_PATH =
  /\/(?:ls\/click|wf\/click|track(?:ing)?\/(?:click|click\.php)?|click|CL0|c\/eJ|e\/c|redirect|r)\b|[/?&=][\w-]{60,}/i;
const LEADS_ON = [
  'url',
  'u',
  'q',
  'target',
  'dest',
  'destination',
  'redirect',
  'redirect_url',
  'to',
  'link',
  'goto',
  'r',
];

/**
 * Where a link in a mail leads: counting services that print the address they lead to are seen through, marks that
 * count readers go. A link whose target only the service knows leads nowhere we could name.
 */
export function linkTarget(printed: string): string | undefined {
  let address = printed.trim();
  for (let step = 0; step < 4; step += 1) {
    const inner = innerAddress(address);
    if (inner === undefined) break;
    address = inner;
  }
  const url = parsed(address);
  if (url === undefined || isCounter(url)) return undefined;
  for (const name of [...url.searchParams.keys()])
    if (COUNTING_PARAMETER.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The host of an address without the names that only serve. */
export function hostOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : parsed(address)?.hostname.replace(/^(?:www|m|amp|mobile)\./, '');
}

function isCounter(url: URL): boolean {
  return COUNTER_HOST.test(url.hostname) && COUNTER_PATH.test(url.pathname + url.search);
}

function innerAddress(address: string): string | undefined {
  const guarded = /^https?:\/\/urldefense\.(?:com|proofpoint\.com)\/v3\/__(.+?)__;/i.exec(address)?.[1];
  if (guarded !== undefined) return asAddress(guarded);
  const url = parsed(address);
  if (url === undefined) return undefined;
  if (/urldefense\.proofpoint\.com$/i.test(url.hostname)) {
    return asAddress(decoded((url.searchParams.get('u') ?? '').replace(/-/g, '%').replace(/_/g, '/')));
  }
  for (const name of LEADS_ON) {
    const inner = asAddress(url.searchParams.get(name) ?? '');
    if (inner !== undefined) return inner;
  }
  const inPath = /\/(https?(?::|%3A)(?:\/|%2F)(?:\/|%2F)?[^/]+.*)$/i.exec(url.pathname)?.[1];
  return inPath === undefined || /^web\.archive\.org$/i.test(url.hostname)
    ? undefined
    : asAddress(decoded(inPath).replace(/\/\d\/[\w-]{20,}\/.*$/, ''));
}

function asAddress(text: string): string | undefined {
  return /^https?:\/\/[^\s/]+\.[^\s]+/i.test(text) ? text : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
