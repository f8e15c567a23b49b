import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { outermost, readAgencyXml } from './agency-xml/agency-yield.ts';
import { G2_ITEMS, readG2Item } from './agency-xml/g2-item.ts';
import { rootOf } from './agency-xml/xml-root.ts';
import type { ArticleFormat } from './article-format.ts';

const OWN_ROOTS = new Set([...G2_ITEMS, 'newsmessage']);

/** NewsML-G2: a single item, a package, or a message of several items. */
export const newsmlG2: ArticleFormat = {
  id: 'newsml-g2',
  label: FORMAT_LABELS['newsml-g2'],
  version: 2,
  extensions: ['xml', 'newsml'],
  recognises: ({ text }) => {
    const root = rootOf(text);
    if (root === undefined) return 0;
    const isG2 = /iptc\.org\/std\/nar|NewsML-G2/i.test(root.tag);
    // NewsML 1 has NewsItem as well, but only inside NewsML, and names its attributes otherwise.
    if (OWN_ROOTS.has(root.local)) return isG2 || /<(?:\w+:)?itemMeta[\s>]/.test(text) ? 0.97 : 0.6;
    if (/^(?:newsml|nitf|rss|rdf|feed|html)$/.test(root.local)) return 0;
    return /<(?:\w+:)?(?:newsItem|newsMessage)\s[^>]{0,1000}(?:iptc\.org\/std\/nar|NewsML-G2)/i.test(text)
      ? 0.93
      : 0;
  },
  parse: ({ text }) => readAgencyXml(text, 'newsml-g2', (roots) => outermost(roots, G2_ITEMS), readG2Item),
};
