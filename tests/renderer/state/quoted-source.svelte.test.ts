import { expect, it } from 'vitest';
import { ok } from '#core/result.ts';
import { QuotedSourceState } from '../../../renderer/state/quoted-source.svelte.ts';
import { makeFakeApi } from '../fake-api.ts';
import { quotedSourcesOf } from '../fake/attribution.ts';
import { makeLibrary } from '../fake/library.ts';

it('shows who is quoted while statements of others about them are still being counted', async () => {
  const articles = makeLibrary(12);
  const name = quotedSourcesOf(articles)[0]?.name ?? '';
  const api = makeFakeApi({ articles });
  let counted: (statements: number) => void = () => undefined;
  const counting = new Promise<number>((resolve) => (counted = resolve));
  const source = new QuotedSourceState({
    ...api,
    request: async (asked, input, asker) =>
      asked === 'attribution.about' ? ok({ statements: await counting }) : api.request(asked, input, asker),
  });
  const opened = source.open(name);
  await new Promise((go) => setTimeout(go, 0));
  expect(source.detail.value?.name).toBe(name);
  expect(source.statements.value).toBeDefined();
  expect([source.about.value, source.about.isWaiting]).toEqual([undefined, true]);
  counted(7);
  await opened;
  expect(source.about.value).toEqual({ statements: 7 });
});
