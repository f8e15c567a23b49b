import type { ArticleField, ArticleFields } from '../domain/article.ts';
import type { Evidence } from '../domain/evidence.ts';
import { cleanLine } from '../text/clean.ts';
import { fieldOfKey, statedFields } from './header-lines.ts';

/** What the front matter of a text states. */
export type FrontMatter = {
  readonly stated: ArticleFields;
  readonly evidence: Partial<Record<ArticleField, Evidence>>;
  readonly length: number;
};

const YAML = /^\uFEFF?---[ \t]*(?:\r\n?|\n)([\s\S]{0,20000}?)(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/;
const TOML = /^\uFEFF?\+\+\+[ \t]*(?:\r\n?|\n)([\s\S]{0,20000}?)(?:\r\n?|\n)\+\+\+[ \t]*(?:\r\n?|\n|$)/;
const KEY = /^["']?([A-Za-z][A-Za-z _-]{0,24}?)["']?\s*[:=](?:\s+(\S.{0,2000}))?\s*$/;
const ITEM = /^\s*-\s+(?:name\s*:\s*)?(\S.{0,500})$/i;
const NAME = /^\s+name\s*:\s*(\S.{0,500})$/i;
const FROM_FILE: Evidence = { from: 'file-metadata', certainty: 'high' };

/** Reads the YAML or TOML between the marks at the head of a text: keys we know, one line, folded or a list. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const match = YAML.exec(text) ?? TOML.exec(text);
  if (match === null) return undefined;
  const values = new Map<ArticleField, string>();
  for (const [field, listed] of entriesOf((match[1] ?? '').split(/\r\n?|\n/))) {
    if (!values.has(field) && listed.length > 0) values.set(field, listed.join('; '));
  }
  const stated = statedFields(values);
  const evidence = Object.fromEntries(Object.keys(stated).map((field) => [field, FROM_FILE]));
  return { stated, evidence, length: match[0].length };
}

/** Each key we know with its values; lines below a key that stand further in are its list or its folded text. */
function entriesOf(lines: readonly string[]): readonly (readonly [ArticleField, readonly string[]])[] {
  const entries: (readonly [ArticleField, string[]])[] = [];
  let open: string[] | undefined;
  let isFolded = false;
  for (const line of lines) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const key = KEY.exec(line);
    if (key !== null) {
      const field = fieldOfKey(key[1] ?? '');
      open = field === undefined ? undefined : [];
      isFolded = /^[|>][+-]?\d?$/.test((key[2] ?? '').trim());
      if (field !== undefined && open !== undefined) {
        if (!isFolded) open.push(...valuesOf(key[2] ?? ''));
        entries.push([field, open]);
      }
      continue;
    }
    if (open === undefined) continue;
    if (isFolded && /^\s/.test(line)) open.splice(0, 1, cleanLine(`${open[0] ?? ''} ${line}`));
    else {
      const item = ITEM.exec(line)?.[1] ?? NAME.exec(line)?.[1];
      if (item !== undefined) open.push(...valuesOf(item));
    }
  }
  return entries;
}

/** "[a, b]" as its members, anything else as one value without its quotes. */
function valuesOf(printed: string): readonly string[] {
  const value = printed.trim();
  const members = /^\[(.*)\]$/.exec(value)?.[1];
  const parts = members === undefined ? [value] : (members.match(/"[^"]*"|'[^']*'|[^,]+/g) ?? []);
  return parts.map((part) => cleanLine(part.trim().replace(/^(["'])(.*)\1$/, '$2'))).filter(Boolean);
}
