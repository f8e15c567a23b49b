import type { FormatId, RawArticle } from '../../domain/article.ts';
import type { ImportError } from '../../domain/import-record.ts';
import { err, ok, type Result } from '../../result.ts';
import type { FormatYield } from '../article-format.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { leftOutRefusals } from '../xml/own-entities.ts';
import { parseXml } from '../xml/xml-tree.ts';

/** What one item of an agency file comes to: articles, or a word for why it holds none. */
export type ItemYield = { readonly articles: readonly RawArticle[]; readonly setAside?: string };

/** Where a file breaks off: what was read before it is kept, and this said. */
const CUT_OFF = 'its end: the file is cut off';

/** Reads every item of an XML file; an end that is missing is told, whatever could be read before it. */
export function readAgencyXml(
  text: string,
  format: FormatId,
  itemsIn: (roots: readonly XmlElement[]) => readonly XmlElement[],
  readItem: (item: XmlElement) => ItemYield,
): Result<FormatYield, ImportError> {
  const tree = parseXml(text);
  if (tree === undefined) return err({ kind: 'malformed', format, where: 'its first element' });
  const articles: RawArticle[] = [];
  const refusals: ImportError[] = [];
  const setAside: string[] = [];
  const items = itemsIn(tree.roots);
  for (const [index, item] of items.entries()) {
    const found = readItem(item);
    articles.push(...found.articles);
    if (found.articles.length > 0) continue;
    const isWhereItBreaks = tree.isCutOff && index === items.length - 1;
    if (found.setAside !== undefined) setAside.push(found.setAside);
    else if (!isWhereItBreaks) refusals.push({ kind: 'no-text', format });
  }
  if (tree.isCutOff) refusals.push({ kind: 'malformed', format, where: CUT_OFF });
  refusals.push(...leftOutRefusals(tree.leftOut));
  return ok({ articles, refusals, ...(setAside.length === 0 ? {} : { setAside }) });
}

/** All outermost elements of certain names, anywhere in the file. */
export function outermost(roots: readonly XmlElement[], locals: ReadonlySet<string>): readonly XmlElement[] {
  return roots.flatMap((root) =>
    locals.has(root.local)
      ? [root]
      : outermost(
          root.children.filter((child) => typeof child !== 'string'),
          locals,
        ),
  );
}
