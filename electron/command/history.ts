import { HISTORY_KINDS } from '../core/domain/history.ts';
import { option, UsageError, type Command } from './command.ts';

/**
 * `history --library DIR`: everything the analyst did to what was read, an act a line, oldest first; of one article with
 * `--article N`. `history undo KIND ID` and `history redo KIND ID` take a correction back and make it again.
 */
export const history: Command = {
  name: 'history',
  usage: 'history [undo KIND ID | redo KIND ID] --library DIR [--article N]',
  async run(options, { terminal, openEngine }) {
    const [action = 'list', kindText, idText] = options.positionals;
    if (!['list', 'undo', 'redo'].includes(action)) throw new UsageError('Say undo, redo, or nothing.');
    const { engine } = await openEngine(options, action === 'list' ? { access: 'read' } : {});
    try {
      if (action === 'list') {
        const article = option(options, 'article');
        const listed = await engine.request(
          'history.list',
          article === undefined ? {} : { articleId: Number(article) },
        );
        if (!listed.ok) throw new UsageError('The history cannot be read.');
        for (const entry of listed.value) terminal.out(JSON.stringify(entry));
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
