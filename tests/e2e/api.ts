import type { Page } from '@playwright/test';
import type { ApiName, Input, Reply } from '../../electron/contract/api.ts';
import type { WindowApi } from '../../electron/contract/window-api.ts';

/** Asks as the window itself asks, for what a journey wants to know beside what it sees. */
export function ask<Name extends ApiName>(
  window: Page,
  name: Name,
  input: Input<Name>,
): Promise<Reply<Name>> {
  // Playwright's types of what may cross do not see through ours: plain data crosses.
  const crossing: unknown = [name, input];
  return window.evaluate((asked) => {
    const [askedName, given] = asked as [ApiName, never];
    return (globalThis as unknown as { api: WindowApi }).api.request(askedName, given);
  }, crossing);
}

/** The same, for an answer that must be there. */
export async function must<Name extends ApiName>(
  window: Page,
  name: Name,
  input: Input<Name>,
): Promise<Extract<Reply<Name>, { ok: true }>['value']> {
  const reply = await ask(window, name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}
