import { describe, expect, test } from 'vitest';
import type { Slices } from '#core/ports.ts';
import { createTurns } from '../../electron/engine/turns.ts';

/** Work of so many slices that tells each of them. */
function* slices(name: string, count: number, told: string[]): Slices<string> {
  for (let slice = 1; slice <= count; slice++) {
    told.push(`${name}${slice}`);
    if (slice < count) yield;
  }
  return name;
}

describe('turns', () => {
  test('a quick question waits for one slice of a slow one, not for its end', async () => {
    const [turns, told] = [createTurns(), [] as string[]];
    const slow = turns.ask(() => slices('slow', 4, told));
    const quick = turns.ask(() => slices('quick', 1, told));
    expect(await Promise.all([slow, quick])).toEqual(['slow', 'quick']);
    expect(told).toEqual(['slow1', 'quick1', 'slow2', 'slow3', 'slow4']);
  });

  test('a newer question of the same asker takes the place of the older, waiting or begun', async () => {
    const [turns, told] = [createTurns(), [] as string[]];
    const begun = turns.ask(() => slices('begun', 3, told), { asker: 1 });
    await new Promise(setImmediate);
    expect(told).toEqual(['begun1']);
    const waiting = turns.ask(() => slices('waiting', 3, told), { asker: 1 });
    const other = turns.ask(() => slices('other', 1, told), { asker: 2 });
    const newest = turns.ask(() => slices('newest', 1, told), { asker: 1 });
    expect(await Promise.all([begun, waiting, other, newest])).toEqual([
      undefined,
      undefined,
      'other',
      'newest',
    ]);
    expect(told).toEqual(['begun1', 'other1', 'newest1']);
  });

  test('what the window asks comes before long work, and that before imports', async () => {
    const [turns, told] = [createTurns(), [] as string[]];
    const imported = new Promise<void>((resolve) =>
      turns.behind(() => {
        told.push('import');
        resolve();
      }),
    );
    const long = turns.ask(() => slices('long', 2, told), { isLong: true });
    const quick = turns.ask(() => slices('quick', 2, told));
    expect(turns.isWanted()).toBe(true);
    await Promise.all([imported, long, quick]);
    expect(told).toEqual(['quick1', 'quick2', 'long1', 'long2', 'import']);
    expect(turns.isWanted()).toBe(false);
  });

  test('an import is not starved by a window that asks without a pause', async () => {
    const turns = createTurns();
    let isImported = false;
    turns.behind(() => (isImported = true));
    function* untilImported(): Slices<boolean> {
      while (!isImported) yield;
      return true;
    }
    expect(await turns.ask(untilImported)).toBe(true);
  });

  test('beside steady work quick questions get every other turn, and what is behind none', async () => {
    const [turns, told] = [createTurns(), [] as string[]];
    const steady = turns.ask(() => slices('steady', 4, told), { hold: 'steady', isLong: true });
    await new Promise(setImmediate);
    const behind = new Promise<void>((resolve) => turns.behind(() => resolve(void told.push('import'))));
    const long = turns.ask(() => slices('long', 1, told), { isLong: true });
    const other = turns.ask(() => slices('other', 1, told), { hold: 'steady' });
    const quick = turns.ask(() => slices('quick', 2, told));
    await Promise.all([steady, behind, long, other, quick]);
    const before = ['steady1', 'steady2', 'quick1', 'steady3', 'quick2', 'steady4'];
    expect(told.filter((each) => before.includes(each))).toEqual(before);
    expect(told.slice(6).toSorted()).toEqual(['import', 'long1', 'other1']);
  });

  test('beside work alone nothing gets a turn, until it is given up', async () => {
    const [turns, told] = [createTurns(), [] as string[]];
    const alone = turns.ask(() => slices('alone', 90, told), { hold: 'alone', asker: 1 });
    const quick = turns.ask(() => slices('quick', 1, told));
    for (let round = 0; round < 5; round += 1) await new Promise(setImmediate);
    expect(told).not.toContain('quick1');
    const newer = turns.ask(() => slices('newer', 1, told), { asker: 1 });
    expect(await Promise.all([alone, quick, newer])).toEqual([undefined, 'quick', 'newer']);
  });

  test('takes in what was asked meanwhile before it says that nobody waits', () => {
    const turns = createTurns(() => void turns.ask(() => slices('late', 1, [])));
    expect(turns.isWanted()).toBe(true);
  });

  test('a bug in one question does not stop the next', async () => {
    const turns = createTurns();
    const failed = turns.ask(() => {
      throw new Error('a bug');
    });
    await expect(failed).rejects.toThrow('a bug');
    expect(await turns.ask(() => slices('next', 1, []))).toBe('next');
  });
});
