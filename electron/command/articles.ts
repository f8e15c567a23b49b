import type { ArticleRow } from '../core/domain/library-article.ts';
import { csvText } from '../core/tables/csv-text.ts';
import type { Value } from '../core/domain/table.ts';
import { isOn, UsageError, type Command } from './command.ts';
import { queryMistake } from './query-mistake.ts';
import { selectionOf } from './selection.ts';

const PAGE = 1_000;

/** `articles [QUERY] --library DIR`: the articles of a selection, oldest first, all of them. */
export const articles: Command = {
  name: 'articles',
  usage:
    'articles [QUERY] --library DIR [--from --to --outlet --origin --quoted-source --language --topic --story] --json|--csv',
  async run(options, parts) {
    const { engine, library } = await parts.openEngine(options, { access: 'read' });
    try {
      const selection = selectionOf(options, library);
      const rows: ArticleRow[] = [];
      for (let offset = 0; ; offset += PAGE) {
        const page = library.articles(selection, 'oldest', { offset, limit: PAGE });
        if (!page.ok) throw new UsageError(queryMistake(page.error));
        rows.push(...page.value);
        if (page.value.length < PAGE) break;
      }
      if (isOn(options, 'csv')) parts.terminal.out(csvText([COLUMNS, ...rows.map(cells)]).trimEnd());
      else for (const row of rows) parts.terminal.out(JSON.stringify(row));
      return 0;
    } finally {
      await engine.close();
    }
  },
};

const COLUMNS = ['id', 'published', 'zone unknown', 'outlet', 'origin', 'headline', 'lead copy', 'pickups'];

function cells(row: ArticleRow): readonly Value[] {
  return [
    row.id,
    row.published,
    row.isZoneUnknown ? 'yes' : undefined,
    row.outlet,
    row.origin,
    row.headline,
    row.isLeadCopy ? 'yes' : undefined,
    row.pickups,
  ];
}
