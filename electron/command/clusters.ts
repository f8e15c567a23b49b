import type { StoryDecision } from '../core/domain/story.ts';
import type { Copy } from '../core/understand/duplicates/find-copies.ts';
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

/**
 * `duplicates --jsonl`: {id, title, body, date, lang} in, {id, group, copies} out. The copies are the earlier articles it is a
 * copy of: why, the share of the shorter text that both have, and how many facts were replaced.
 */
export const duplicates: Command = {
  name: 'duplicates',
  usage: 'duplicates --jsonl  < {"id","title","body","date","lang"} lines',
  async run(_options, { terminal }) {
    const read = await items(terminal);
    const found: (readonly Copy[])[] = [];
    const groups = groupDuplicates(read, (copies) => found.push(copies));
    for (const [place, { id, group }] of groups.entries()) {
      const copies = (found[place] ?? []).map(({ articleId, ...why }) => ({
        id: read[articleId]?.id,
        ...why,
      }));
      terminal.out(JSON.stringify({ id, group, copies }));
    }
    return 0;
  },
};

/**
 * `stories --jsonl`: {id, title, body, date, lang} in arrival order in, {id, story, decisions} out; one pass. The decisions are
 * those made when the article came: its own, and merges and splits it brought about, with the ids they moved.
 */
export const stories: Command = {
  name: 'stories',
  usage: 'stories --jsonl  < {"id","title","body","date","lang"} lines, in arrival order',
  async run(_options, { terminal }) {
    const read = await items(terminal);
    const made: StoryDecision[][] = [];
    const found = clusterStories(read, (decision) => {
      if (decision.kind === 'merged' || decision.kind === 'split') made.at(-1)?.push(decision);
      else made.push([decision]);
    });
    const named = (decision: StoryDecision): object =>
      'moved' in decision ? { ...decision, moved: decision.moved.map((place) => read[place]?.id) } : decision;
    for (const [place, { id, story }] of found.entries())
      terminal.out(JSON.stringify({ id, story, decisions: (made[place] ?? []).map(named) }));
    return 0;
  },
};
