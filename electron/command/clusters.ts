import { groupDuplicates } from '../core/understand/duplicates/group.ts';
import { clusterStories } from '../core/understand/stories/cluster.ts';
import type { Command } from './command.ts';
import { jsonLines, textOf } from './jsonl.ts';

type Item = { readonly id: string | number; title: string; body: string; date?: string; lang?: string };

async function items(terminal: Parameters<typeof jsonLines>[0]): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const { id, title, body, date, lang } of jsonLines(terminal)) {
    all.push({
      id: typeof id === 'number' ? id : textOf(id),
      title: textOf(title),
      body: textOf(body),
      ...(typeof date === 'string' && { date }),
      ...(typeof lang === 'string' && { lang }),
    });
  }
  return all;
}

/** `duplicates --jsonl`: {id, title, body, date, lang} in, {id, group} out. */
export const duplicates: Command = {
  name: 'duplicates',
  usage: 'duplicates --jsonl  < {"id","title","body","date","lang"} lines',
  async run(_options, { terminal }) {
    for (const grouped of groupDuplicates(await items(terminal))) terminal.out(JSON.stringify(grouped));
    return 0;
  },
};

/** `stories --jsonl`: {id, title, body, date, lang} in arrival order in, {id, story} out; one pass. */
export const stories: Command = {
  name: 'stories',
  usage: 'stories --jsonl  < {"id","title","body","date","lang"} lines, in arrival order',
  async run(_options, { terminal }) {
    for (const clustered of clusterStories(await items(terminal))) terminal.out(JSON.stringify(clustered));
    return 0;
  },
};
