import { matchKey } from '../../text/clean.ts';
import { isNode, typesOf } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { textOf } from './page-facts.ts';

/** The outlet a page names, and every name it goes by there (to cut off headlines). */
export type PageOutlet = {
  readonly name?: string;
  readonly witness?: string;
  readonly aliases: readonly string[];
};

/** The end of the page's title, where it is the name of the host spelled out ("… | Kestrel Daily" at kestreldaily.example). */
function nameInTitle(facts: PageFacts): { readonly witness: string; readonly name: string } | undefined {
  const tail = /[|–—·-]\s+([^|–—·]{3,60})$/u.exec(facts.title ?? '')?.[1]?.trim();
  const label = (facts.host ?? '').replace(/^www\./, '').split('.')[0] ?? '';
  const letters = matchKey(tail ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  const isHost = letters.length >= 4 && label.replace(/-/g, '') === letters.replace(/^the(?=.{4})/, '');
  return tail !== undefined && isHost ? { witness: 'the title and the address', name: tail } : undefined;
}

/** "Deutsche Welle (www.example.org)". */
const ADDRESS_IN_BRACKETS = /\s*\((?:https?:\/\/)?[\w-]{1,40}(?:\.[\w-]{1,40}){1,3}\/?\)$/u;

/** Reads who published a page: Open Graph, publisher in JSON-LD, site names. A host name alone names no outlet. */
export function findOutlet(facts: PageFacts): PageOutlet {
  const named = (type: RegExp) =>
    facts.nodes.find((node) => type.test(typesOf(node)) && textOf(node['name']) !== undefined);
  const publisher = facts.refer(facts.article?.['publisher']);
  const candidates: readonly (readonly [string, string | undefined])[] = [
    ['og:site_name', facts.meta('og:site_name')],
    ['JSON-LD publisher', isNode(publisher) ? textOf(publisher['name']) : textOf(publisher)],
    ['microdata publisher', facts.publisherMarked],
    ['JSON-LD WebSite', textOf(named(/WebSite/)?.['name'])],
    ['JSON-LD Organization', textOf(named(/NewsMediaOrganization|^Organization$/i)?.['name'])],
    ['application-name', facts.meta('application-name')],
    ['dc.publisher', facts.meta('dc.publisher') ?? facts.meta('dcterms.publisher')],
    ['meta publisher', facts.meta('publisher')],
    ['publication name', facts.meta('publication') ?? facts.meta('copyright-holder')],
  ];
  const given = candidates.flatMap(([witness, name]) =>
    name === undefined || name.length >= 80 || /^https?:/.test(name)
      ? []
      : [{ witness, name: name.replace(ADDRESS_IN_BRACKETS, '') }],
  );
  const first = given[0] ?? nameInTitle(facts);
  const aliases = [...given.map(({ name }) => name), ...(facts.host === undefined ? [] : [facts.host])];
  return {
    ...(first === undefined ? {} : { name: first.name, witness: first.witness }),
    aliases: [...new Set(aliases.map(matchKey))],
  };
}
