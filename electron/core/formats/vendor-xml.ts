import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { articleOfItem, hasText } from './agency-xml/agency-item.ts';
import { readAgencyXml } from './agency-xml/agency-yield.ts';
import { flatItems, readFlatItem } from './agency-xml/flat-item.ts';
import { rootOf } from './agency-xml/xml-root.ts';
import type { ArticleFormat } from './article-format.ts';

const HAS_OWN_FORMAT =
  /^(?:html|rss|rdf|feed|opml|nitf|newsml|newsitem|newsmessage|packageitem|svg|urlset|plist|document|workbook|head|body|div|article|main|section|p|h[1-6]|meta|title|span)$/;
const HEADLINE = /<(?:\w+:)?(?:headline|title|rubrik|overskrift|titel|titre|titolo)[\s/>]/i;
const BODY = /<(?:\w+:)?(?:content|body|bodytext|maintext|fulltext|articletext|story|text|brodtext)[\s>]/i;

/** XML of an agency's or publisher's own making, in which one element holds headline and text side by side. */
export const vendorXml: ArticleFormat = {
  id: 'vendor-xml',
  label: FORMAT_LABELS['vendor-xml'],
  version: 3,
  extensions: ['xml'],
  recognises: ({ text }) => {
    const root = rootOf(text);
    if (root === undefined || HAS_OWN_FORMAT.test(root.local)) return 0;
    return HEADLINE.test(text) && BODY.test(text) ? 0.75 : 0;
  },
  parse: ({ text }) =>
    readAgencyXml(text, 'vendor-xml', flatItems, (element) => {
      const item = readFlatItem(element);
      return { articles: hasText(item) ? [articleOfItem(item)] : [] };
    }),
};
