import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { readJson } from './feeds/cut-json.ts';
import { collectNinjs } from './feeds/ninjs-items.ts';

/** Names that agency items in JSON have, and tables, feeds and settings have not. */
const MARKS: readonly RegExp[] = [
  'versioncreated',
  'firstcreated',
  'contentcreated',
  'pubstatus',
  'slugline',
  'ednote',
  'usageterms',
  'copyrightholder',
  'copyrightnotice',
  'located',
  'infosources',
  'associations',
  'renditions',
  'representationtype',
  'body_xhtml',
  'body_html',
  'body_text',
  'description_text',
  'descriptions',
  'headlines',
  'bodies',
  'urgency',
].map((name) => new RegExp(`"${name}"\\s*:`, 'iu'));
const NAMED = /"(?:name|schema)"\s*:\s*"[^"]{0,80}ninjs/iu;
const HEAD_LENGTH = 32_768;

/** ninjs 1 to 3, the agencies' items in JSON: one, a list of them, or one to a line. */
export const ninjs: ArticleFormat = {
  id: 'ninjs',
  label: FORMAT_LABELS.ninjs,
  version: 2,
  extensions: ['json', 'ninjs'],
  recognises: ({ text }) => {
    const head = text.slice(0, HEAD_LENGTH);
    if (!/^[\s\ufeff]*(?:\{|\[\s*\{)/u.test(head)) return 0;
    if (NAMED.test(head)) return 0.97;
    const marks = MARKS.filter((mark) => mark.test(head)).length;
    const isItem = /"(?:uri|guid)"\s*:/iu.test(head);
    return marks >= 2 && isItem ? 0.95 : 0;
  },
  parse: ({ text }) => {
    const json = readJson(text);
    if (json === undefined) {
      return err({
        kind: 'malformed',
        format: 'ninjs',
        where: 'the JSON as a whole: it cannot be read, or breaks off before its end',
      });
    }
    const found = collectNinjs(json.value);
    if (!json.isCutOff) return ok(found);
    const where = 'the end: the file breaks off in the middle of an item';
    return ok({ ...found, refusals: [...found.refusals, { kind: 'malformed', format: 'ninjs', where }] });
  },
};
