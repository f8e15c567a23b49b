import type { ArticleFormat } from './article-format.ts';
import { anpa1312 } from './anpa-1312.ts';
import { atom } from './atom.ts';
import { csv } from './csv.ts';
import { doc } from './doc.ts';
import { docx } from './docx.ts';
import { eml } from './eml.ts';
import { europresse } from './europresse.ts';
import { factiva } from './factiva.ts';
import { gzip } from './gzip.ts';
import { html } from './html.ts';
import { iptc7901 } from './iptc-7901.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonTable } from './json-table.ts';
import { jsonl } from './jsonl.ts';
import { markdown } from './markdown.ts';
import { mbox } from './mbox.ts';
import { mhtml } from './mhtml.ts';
import { msg } from './msg.ts';
import { newsml1 } from './newsml-1.ts';
import { newsmlG2 } from './newsml-g2.ts';
import { nexis } from './nexis.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { rss } from './rss.ts';
import { rtf } from './rtf.ts';
import { tar } from './tar.ts';
import { plainText } from './text.ts';
import { tnef } from './tnef.ts';
import { vendorXml } from './vendor-xml.ts';
import { wordpress } from './wordpress.ts';
import { xlsx } from './xlsx.ts';
import { zczc } from './zczc.ts';
import { zip } from './zip.ts';

/** Every format articles may come in. The most certain one reads the file; the earlier wins a tie. */
export const FORMATS: readonly ArticleFormat[] = [
  factiva,
  nexis,
  europresse,
  xlsx,
  csv,
  jsonl,
  jsonTable,
  docx,
  doc,
  odt,
  pdf,
  rtf,
  newsmlG2,
  newsml1,
  nitf,
  vendorXml,
  ninjs,
  jsonFeed,
  wordpress,
  rss,
  atom,
  iptc7901,
  anpa1312,
  zczc,
  mhtml,
  mbox,
  eml,
  msg,
  tnef,
  zip,
  gzip,
  tar,
  html,
  markdown,
  plainText,
];
