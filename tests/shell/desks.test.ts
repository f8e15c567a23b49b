import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createDesks, type Openable } from '../../electron/shell/desks.ts';

type Told = Openable & { readonly shown: () => number; readonly closed: () => number; end: () => void };

/** Desks that say how often they were shown and closed; closing lasts until it is told to end. */
function desksOf() {
  const made: Told[] = [];
  const make = (folder: string): Told => {
    let [shown, closed] = [0, 0];
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const desk = {
      folder,
      show: () => (shown += 1),
      close: () => {
        closed += 1;
        return ended;
      },
      shown: () => shown,
      closed: () => closed,
      end: () => end(),
    };
    made.push(desk);
    return desk;
  };
  return { made, desks: createDesks(make, (folder) => folder.toLowerCase()) };
}

test('a library that is open already is not opened twice, its window comes to the front', async () => {
  const { made, desks } = desksOf();
  const first = await desks.open('/Press');
  await desks.open('/radio');
  expect(await desks.open('/press')).toBe(first);
  expect(made).toHaveLength(2);
  expect(first.shown()).toBe(2);
  expect(desks.all().map(({ folder }) => folder)).toEqual(['/Press', '/radio']);
});

test('a library whose window closes is closed beside others, and the last one stays', async () => {
  const { made, desks } = desksOf();
  const [first, second] = [await desks.open('/press'), await desks.open('/radio')];
  const gone = desks.windowClosed(second);
  second.end();
  await gone;
  await desks.windowClosed(first);
  expect(made.map((desk) => desk.closed())).toEqual([0, 1]);
  expect(desks.all()).toEqual([first]);
});

test('a library that is being closed is opened again only when nobody writes it any more', async () => {
  const { made, desks } = desksOf();
  await desks.open('/press');
  const second = await desks.open('/radio');
  void desks.windowClosed(second);
  const again = desks.open('/radio');
  await Promise.resolve();
  expect(made).toHaveLength(2);
  second.end();
  expect(await again).not.toBe(second);
  expect(made).toHaveLength(3);
});

test('the end waits for every library, those too whose windows had just closed', async () => {
  const { desks } = desksOf();
  const [first, second] = [await desks.open('/press'), await desks.open('/radio')];
  void desks.windowClosed(second);
  let isOver = false;
  const over = desks.close().then(() => (isOver = true));
  first.end();
  await setImmediate();
  expect(isOver).toBe(false);
  second.end();
  await over;
  expect([first.closed(), second.closed()]).toEqual([1, 1]);
});
