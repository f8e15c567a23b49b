import * as v from 'valibot';
import { REPORT_SECTIONS } from '../core/domain/report.ts';
import { id, selection, text, wall } from './input-parts.ts';

const line = v.pipe(v.string(), v.maxLength(1_000));
const run = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(200_000)),
  bold: v.exactOptional(v.literal(true)),
  italic: v.exactOptional(v.literal(true)),
  clip: v.exactOptional(id),
  href: v.exactOptional(v.pipe(v.string(), v.maxLength(4_000))),
});
const runs = v.pipe(v.array(run), v.maxLength(5_000));
const richText = v.pipe(
  v.array(
    v.variant('type', [
      v.strictObject({ type: v.literal('paragraph'), runs }),
      v.strictObject({
        type: v.picklist(['bullets', 'numbers']),
        items: v.pipe(v.array(runs), v.maxLength(2_000)),
      }),
    ]),
  ),
  v.maxLength(2_000),
);

const look = v.strictObject({
  paper: v.picklist(['A4', 'Letter']),
  locale: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u), v.maxLength(35)),
  colour: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{6}$/u))),
  logo: v.exactOptional(
    v.strictObject({
      type: v.picklist(['image/png', 'image/jpeg']),
      base64: v.pipe(v.string(), v.base64(), v.maxLength(3_000_000)),
      alt: line,
    }),
  ),
  header: v.exactOptional(line),
  footer: v.exactOptional(line),
  desk: v.exactOptional(line),
  analyst: v.exactOptional(line),
  distribution: v.exactOptional(line),
  confidentiality: v.exactOptional(line),
  citation: v.picklist(['house', 'apa', 'chicago', 'harvard', 'ieee']),
});

/** What an analyst may ask a report for; the same for the window, a kept draft and `report --spec`. */
export const reportSpec = v.strictObject({
  kind: v.picklist(['briefing', 'analysis', 'dossier', 'record']),
  title: v.exactOptional(text),
  summary: v.exactOptional(richText),
  outlook: v.exactOptional(richText),
  selection,
  before: v.exactOptional(v.strictObject({ from: wall, to: wall })),
  topics: v.pipe(v.array(id), v.maxLength(10_000)),
  sections: v.exactOptional(
    v.pipe(v.array(v.picklist(REPORT_SECTIONS)), v.maxLength(REPORT_SECTIONS.length)),
  ),
  clipOrder: v.exactOptional(v.picklist(['topic', 'tier', 'date', 'picked'])),
  picked: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({ article: id, heading: v.exactOptional(line), note: v.exactOptional(richText) }),
      ),
      v.maxLength(10_000),
    ),
  ),
  text: v.picklist(['extract', 'full']),
  look: v.exactOptional(look),
});

/** The formats core writes by itself; PDF is the page printed. */
export const ownFormats = ['html', 'docx', 'pptx', 'xlsx', 'md', 'csv', 'json', 'eml', 'ris', 'bib'] as const;
