import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { outermost, readAgencyXml } from './agency-xml/agency-yield.ts';
import { readNewsMl1Item } from './agency-xml/newsml1-item.ts';
import { rootOf } from './agency-xml/xml-root.ts';
import type { ArticleFormat } from './article-format.ts';
import type { XmlElement } from './xml/xml-tree.ts';
import { childAt } from './xml/xml-tree.ts';

const ROOTS = new Set(['newsml']);
const ITEMS = new Set(['newsitem']);

/** NewsML 1.0 to 1.2: one or several NewsItems, each with the articles in its components. */
export const newsml1: ArticleFormat = {
  id: 'newsml-1',
  label: FORMAT_LABELS['newsml-1'],
  version: 3,
  extensions: ['xml', 'newsml'],
  recognises: ({ text }) => {
    const root = rootOf(text);
    if (root?.local === 'newsml') return 0.97;
    if (root?.local === 'newsitem' && !/iptc\.org\/std\/nar/i.test(root.tag)) {
      return /<Identification[\s>]/.test(text) && /<NewsComponent[\s>]/.test(text) ? 0.95 : 0;
    }
    const isOther =
      root === undefined || /^(?:nitf|newsmessage|newsitem|rss|rdf|feed|html)$/.test(root.local);
    return !isOther && /<NewsML[\s>]/.test(text) ? 0.94 : 0;
  },
  parse: ({ text }) => {
    const envelopes = new Map<XmlElement, XmlElement | undefined>();
    const itemsIn = (roots: readonly XmlElement[]) => {
      const documents = outermost(roots, ROOTS);
      return (documents.length > 0 ? documents : roots).flatMap((document) => {
        const items = outermost([document], ITEMS);
        for (const item of items) envelopes.set(item, childAt(document, 'newsenvelope'));
        return items;
      });
    };
    return readAgencyXml(text, 'newsml-1', itemsIn, (item) => readNewsMl1Item(item, envelopes.get(item)));
  },
};
