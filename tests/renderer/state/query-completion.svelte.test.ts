import { expect, test } from 'vitest';
import { QueryCompletion } from '../../../renderer/state/query-completion.svelte.ts';
import { makeFakeApi } from '../fake-api.ts';
import { makeLibrary } from '../fake/library.ts';

const ARTICLES = makeLibrary(4);
const OUTLETS = [...new Set(ARTICLES.flatMap(({ outlet }) => outlet?.name ?? []))].sort();

test('what is taken stands in the place of what was typed, with room for the next word', async () => {
  const help = new QueryCompletion(makeFakeApi({ articles: ARTICLES }));
  await help.ask('dam outlet: wall', 11);
  expect(help.options.map(({ label }) => label)).toEqual(OUTLETS);
  const first = `"${OUTLETS[0] ?? ''}"`;
  expect(help.take(0)).toEqual({ query: `dam outlet:${first} wall`, caret: 11 + first.length });
  await help.ask('outlet:', 7);
  expect(help.take(0)?.query).toBe(`outlet:${first} `);
});

test('no option is active until an arrow is pressed, and past the ends none is again', async () => {
  const help = new QueryCompletion(makeFakeApi({ articles: ARTICLES }));
  await help.ask('outlet:', 7);
  expect(help.at).toBe(-1);
  help.move(1);
  expect(help.at).toBe(0);
  help.move(-1);
  expect(help.at).toBe(-1);
  help.move(-1);
  expect(help.at).toBe(OUTLETS.length - 1);
});

test('an offer for an earlier query is never put into a later one', async () => {
  const api = makeFakeApi({ articles: ARTICLES });
  const help = new QueryCompletion(api);
  await help.ask('outlet:', 7);
  const later = help.ask('outlet:x', 8);
  expect(help.take(0)).toBeUndefined();
  await later;
  expect(help.options).toEqual([]);
});

test('closed, nothing is offered, and what it was understood as goes too', async () => {
  const help = new QueryCompletion(makeFakeApi({ articles: ARTICLES }));
  await help.ask('dam outlet:', 11);
  expect(help.understood).toBe('Articles with dam and outlet.');
  help.close();
  expect([help.options, help.understood]).toEqual([[], undefined]);
});
