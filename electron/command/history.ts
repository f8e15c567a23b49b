import { HISTORY_KINDS, type HistoryEntry } from '../core/domain/history.ts';
import type { Value } from '../core/domain/table.ts';
import { csvText } from '../core/tables/csv-text.ts';
import { isOn, option, UsageError, type Command, type CommandOptions } from './command.ts';

/**
 * `history --library DIR`: everything the analyst did to what was read, an act a line, oldest first; of one article with
 * `--article N`; as a table with `--csv`. `history undo KIND ID` and `history redo KIND ID` take a correction back and make it again.
 */
export const history: Command = {
  name: 'history',
  usage: 'history [undo KIND ID | redo KIND ID] --library DIR [--article N] [--csv]',
  async run(options, { terminal, openEngine }) {
    const [action = 'list', kindText, idText] = options.positionals;
    if (!['list', 'undo', 'redo'].includes(action)) throw new UsageError('Say undo, redo, or nothing.');
    const { engine, library } = await openEngine(options, action === 'list' ? { access: 'read' } : {});
    try {
      if (action === 'list') {
        const articleId = articleOf(options);
        if (articleId !== undefined && library.article(articleId) === undefined)
          throw new UsageError(`There is no article ${articleId} in this library.`);
        const listed = await engine.request('history.list', articleId === undefined ? {} : { articleId });
        if (!listed.ok) throw new UsageError('The history cannot be read.');
        if (isOn(options, 'csv')) terminal.out(csvText([COLUMNS, ...listed.value.map(cells)]).trimEnd());
        else for (const entry of listed.value) terminal.out(JSON.stringify(entry));
        return 0;
      }
      const kind = HISTORY_KINDS.find((one) => one === kindText);
      if (kind === undefined) throw new UsageError(`KIND is one of ${HISTORY_KINDS.join(', ')}.`);
      const done = await engine.request(action === 'undo' ? 'history.undo' : 'history.redo', {
        kind,
        id: Number(idText),
      });
      if (!done.ok) throw new UsageError(`There is no ${kind} correction of that number to ${action}.`);
      return 0;
    } finally {
      await engine.close();
    }
  },
};

function articleOf(options: CommandOptions): number | undefined {
  const given = option(options, 'article');
  if (given === undefined) return undefined;
  const id = Number(given);
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw new UsageError(`${given} is no number of an article: see \`articles --json\`.`);
}

const COLUMNS = ['id', 'at', 'act', 'kind', 'ref', 'correction', 'why', 'article', 'headline'];

/** What was and what is differ from kind to kind; both stand in one cell, as the lines of JSON have them. */
function cells({ id, at, act, of, ref, articleId, headline }: HistoryEntry): readonly Value[] {
  const { why, ...correction } = of.correction;
  return [id, at, act, of.kind, ref, JSON.stringify(correction), why, articleId, headline];
}
