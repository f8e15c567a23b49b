import { summedChain } from '../core/understand/pickups/summed-chain.ts';
import { UsageError, type Command } from './command.ts';

const PAGE = 1_000;

/** `pickups [ID] --library DIR --json`: the duplicate group of an article in time, or every group, one per line. */
export const pickups: Command = {
  name: 'pickups',
  usage: 'pickups [ARTICLE-ID] --library DIR --json',
  async run(options, parts) {
    const [given] = options.positionals;
    const articleId = given === undefined ? undefined : Number(given);
    if (articleId !== undefined && !(Number.isSafeInteger(articleId) && articleId > 0))
      throw new UsageError(`${given ?? ''} is no number of an article: see \`articles --json\`.`);
    const { engine, library } = await parts.openEngine(options, { access: 'read' });
    try {
      const print = (id: number): boolean => {
        const chain = summedChain(library, id);
        if (chain !== undefined) parts.terminal.out(JSON.stringify(chain));
        return chain !== undefined;
      };
      if (articleId !== undefined) {
        if (!print(articleId)) throw new UsageError(`There is no article ${articleId} in this library.`);
        return 0;
      }
      for (let offset = 0; ; offset += PAGE) {
        const { rows, total } = library.copyGroups({}, { offset, limit: PAGE });
        for (const { leadId } of rows) print(leadId);
        if (offset + PAGE >= total) return 0;
      }
    } finally {
      await engine.close();
    }
  },
};
