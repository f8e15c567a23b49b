import { expect, test, vi } from 'vitest';
import type { UpdateFeed } from '#core/domain/update.ts';
import { ok } from '#core/result.ts';
import { createUpdates, type UpdateMemory } from '../../../electron/shell/update/updates.ts';

const FEED: UpdateFeed = { address: 'https://updates.example.org/', publicKey: 'MCo=' };
const at = (day: number) => `2026-09-${String(day).padStart(2, '0')}T08:00:00.000Z`;

function given(feed: UpdateFeed | undefined, start: UpdateMemory = { isLooking: true }) {
  let memory = start;
  let now = at(20);
  const look = vi.fn(() => Promise.resolve(ok(undefined)));
  const open = vi.fn(() =>
    Promise.resolve({
      look,
      download: look,
      stop: () => undefined,
      isUnchanged: () => Promise.resolve(true),
    }),
  );
  const updates = createUpdates({
    managedFile: '/etc/sourceline/managed.json',
    managed: ok(feed),
    version: '0.1.0',
    folder: '/nowhere/Updates',
    kind: 'deb',
    memory: { get: () => memory, set: (next) => Promise.resolve(void (memory = next)) },
    open,
    showInFolder: () => undefined,
    tell: () => undefined,
    now: () => now,
  });
  return { updates, open, look, memory: () => memory, setNow: (next: string) => (now = next) };
}

test('without a feed nothing is loaded and nothing is asked, whatever is wanted', async () => {
  const { updates, open } = given(undefined);
  await updates.look();
  await updates.lookWhenDue();
  await updates.show();
  updates.download();
  updates.stop();
  expect(open).not.toHaveBeenCalled();
  expect(updates.state()).toEqual({
    setting: { kind: 'off', file: '/etc/sourceline/managed.json' },
    step: { kind: 'resting' },
  });
});

test('a feed that names no interval is asked only by hand', async () => {
  const { updates, open, look } = given(FEED);
  await updates.lookWhenDue();
  expect(open).not.toHaveBeenCalled();
  await updates.look();
  expect(look).toHaveBeenCalledTimes(1);
});

test('one that names an interval is asked once in it, across starts, unless that is switched off', async () => {
  const first = given({ ...FEED, every: 'week' });
  await first.updates.lookWhenDue();
  await first.updates.lookWhenDue();
  expect(first.look).toHaveBeenCalledTimes(1);
  const next = given({ ...FEED, every: 'week' }, first.memory());
  next.setNow(at(26));
  await next.updates.lookWhenDue();
  expect(next.look).not.toHaveBeenCalled();
  next.setNow(at(27));
  await next.updates.setLooking(false);
  await next.updates.lookWhenDue();
  expect(next.look).not.toHaveBeenCalled();
  await next.updates.setLooking(true);
  await next.updates.lookWhenDue();
  expect(next.look).toHaveBeenCalledTimes(1);
});

test('one look at a time', async () => {
  const { updates, look } = given(FEED);
  await Promise.all([updates.look(), updates.look(), updates.lookWhenDue()]);
  expect(look).toHaveBeenCalledTimes(1);
});
