import { expect, test } from 'vitest';
import { StatementRenewalState } from '../../../renderer/state/statement-renewal.svelte.ts';
import { makeFakeApi } from '../fake-api.ts';

test('what the engine tells while it runs is shown, and what it answers when asked', async () => {
  const api = makeFakeApi({ articles: [], outdatedStatements: 12 });
  const renewal = new StatementRenewalState(api);
  const stop = renewal.connect();
  expect(renewal.now).toBeUndefined();
  await renewal.ask();
  expect(renewal.now).toEqual({ outdated: 12 });
  await api.request('statements.renew', undefined);
  expect(renewal.now?.run).toMatchObject({ articles: 12, isPaused: false });
  await api.request('statements.pauseRenewal', { isPaused: true });
  expect(renewal.now?.run).toMatchObject({ isPaused: true });
  stop();
  await api.request('statements.stopRenewal', undefined);
  expect(renewal.now?.run).toBeDefined();
  await renewal.ask();
  expect(renewal.now).toEqual({ outdated: 12 });
});
