import type { Origin, Outlet } from '../../domain/article.ts';
import { knownAgency, soundsLikeAgency } from '../../text/agencies.ts';
import { cleanLine } from '../../text/clean.ts';
import { soundsLikeOutlet } from '../../text/outlet-names.ts';

/**
 * Somebody a file names as publisher, provider, holder of rights, maker or in a credit. A credit counts only where it
 * names an agency we know; whoever provides a text and bears the name of an outlet is the outlet.
 */
export type Party = {
  readonly role: 'publisher' | 'credit' | 'provider' | 'holder' | 'creator';
  readonly printed: string | undefined;
};

/** A code with its vocabulary: "nprov:REUTERS". */
const CODE = /^[\w-]{1,30}:(\S+)$/;

/** Who is behind a text, of the parties a file names, the first that tells. */
export function creditOf(parties: readonly Party[]): { readonly origin?: Origin; readonly outlet?: Outlet } {
  const named = parties.flatMap(({ role, printed }) => {
    const name = printed === undefined ? undefined : partyName(printed);
    return name === undefined
      ? []
      : [{ role, name, printed: cleanLine(printed ?? name).replace(CODE, '$1') }];
  });
  const publisher =
    named.find(({ role, name }) => role === 'publisher' && agencyIn(name) === undefined) ??
    named.find(({ role, name }) => (role === 'provider' || role === 'holder') && isOutlet(name));
  const outlet = publisher === undefined ? {} : { outlet: { name: publisher.name } };
  for (const { role, name, printed } of named) {
    const agency = agencyIn(name);
    if (agency !== undefined) return { ...outlet, origin: { name: agency, creditLine: printed } };
    const isMaker = role === 'provider' || role === 'holder' || (role === 'creator' && isOutlet(name));
    if (publisher === undefined && isMaker) return { origin: { name, creditLine: printed } };
  }
  return outlet;
}

/** The agency a credit names, alone or first among several ("AFP/BELGA", "dpa, AFP"). */
export function agencyIn(credit: string): string | undefined {
  const whole = knownAgency(credit);
  if (whole !== undefined) return whole;
  for (const part of credit.split(/\s*[/,;|+&]\s*|\s+(?:and|und|et)\s+/)) {
    const agency = knownAgency(part);
    if (agency !== undefined) return agency;
  }
  return soundsLikeAgency(credit) ? credit : undefined;
}

/** A name as a person would write it, of a name, a code ("nprov:REUTERS") or a domain ("afp.com"). */
function partyName(printed: string): string | undefined {
  const text = cleanLine(printed);
  if (text === '' || /^https?:/i.test(text) || text.length > 120) return undefined;
  const code = CODE.exec(text)?.[1];
  if (code === undefined && !isCode(text)) return text;
  const bare = (code ?? text).replace(/^www\./i, '');
  const label = /^[\w.-]+\.[a-z]{2,3}$/i.test(bare) ? (bare.split('.')[0] ?? bare) : bare;
  return agencyIn(label) ?? agencyIn(label.toUpperCase());
}

/** A code, domain or address: no name to show, unless it is that of an agency we know. */
function isCode(text: string): boolean {
  return CODE.test(text) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,3}$/i.test(text) || /^\d+$/.test(text);
}

function isOutlet(name: string): boolean {
  return agencyIn(name) === undefined && soundsLikeOutlet(name);
}

/** The agency that signs the last line of a text: "/ritzau/", "(APA)". */
export function signatureIn(line: string | undefined): string | undefined {
  const name = /(?:^|\s)[/(]([^/()\s][^/()]{1,30})[/)]\s*$/u.exec(line?.slice(-60) ?? '')?.[1];
  return name !== undefined && knownAgency(name) !== undefined ? name : undefined;
}

/** The holder in a copyright line: "© 2019 Norvik Newswire. All rights reserved." names Norvik Newswire. */
export function holderIn(notice: string | undefined): string | undefined {
  if (notice === undefined) return undefined;
  const holder = cleanLine(notice)
    .replace(/all rights reserved.*|alle rechte.*|tous droits.*|todos los derechos.*/i, '')
    .replace(/copyright|\(c\)|©|\b(?:19|20)\d\d(?:\s*[-–]\s*(?:\d\d){1,2})?\b/gi, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^[\s,.:;–-]+(?:by\s+)?|[\s,:;–-]+$/gi, '')
    .replace(/(?:, Inc\.?)?[\s.,]*$/i, '');
  const name = cleanLine(holder).replace(/^by\s+/i, '');
  return name === '' || name.length > 60 ? undefined : name;
}
