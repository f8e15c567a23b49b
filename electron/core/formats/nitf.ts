import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { readAgencyXml, outermost } from './agency-xml/agency-yield.ts';
import { articleOfItem, hasText } from './agency-xml/agency-item.ts';
import { readNitf } from './agency-xml/nitf-item.ts';
import { rootOf } from './agency-xml/xml-root.ts';
import type { ArticleFormat } from './article-format.ts';

const NITF = new Set(['nitf']);

/** NITF, the IPTC's News Industry Text Format, of any version: one document, or several in one file. */
export const nitf: ArticleFormat = {
  id: 'nitf',
  label: FORMAT_LABELS.nitf,
  version: 2,
  extensions: ['xml', 'nitf'],
  recognises: ({ text }) => {
    const root = rootOf(text);
    if (root?.local === 'nitf') return 0.97;
    const isOther =
      root === undefined || /^(?:newsml|newsitem|newsmessage|rss|rdf|feed|html)$/.test(root.local);
    return !isOther && /<nitf[\s>]/i.test(text) ? 0.92 : 0;
  },
  parse: ({ text }) =>
    readAgencyXml(
      text,
      'nitf',
      (roots) => outermost(roots, NITF),
      (element) => {
        const item = readNitf(element);
        return { articles: hasText(item) ? [articleOfItem(item)] : [] };
      },
    ),
};
