import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SignalsApi } from '../../electron/contract/signals-api.ts';
import type { Input } from '../../electron/contract/api.ts';
import type { EngineParts } from '../../electron/engine/engine-parts.ts';
import { signalRequests } from '../../electron/engine/requests/signals.ts';
import type { ReadArticle } from '#core/domain/article.ts';
import type { Selection } from '#core/domain/selection.ts';
import { finished } from '#core/finished.ts';
import type { Slices } from '#core/ports.ts';
import { aNewArticle, keep, minute, quoting } from '../library/a-library.ts';
import { aDesk } from './a-desk.ts';

const PEOPLE = ['Ida Moss', 'Harbour Board', 'Bo Lind'];
const TALK = [
  'The dam wall at Marren is safe',
  'The dam wall at Marren is not safe',
  'Ferries sail to Ostra',
];
const ASKER = -7;
const NOW = '2026-10-03T12:00:00.000Z';

function anArticle(number: number): Partial<ReadArticle> {
  const name = PEOPLE[number % PEOPLE.length] ?? '';
  const body = `${name} said ${TALK[number % 7 === 0 ? 1 : number % 2] ?? ''}.`;
  const content: readonly [number, number] = [name.length + 6, body.length - 1];
  const day = `2026-0${8 + (number % 2)}-${String(1 + (number % 28)).padStart(2, '0')}`;
  return {
    body,
    headline: `Article ${number}`,
    datePublished: minute(`${day}T12:00`),
    outlet: { name: number % 3 === 0 ? 'Kestrel Daily' : 'Ostra Post' },
    attributions: [
      {
        ...quoting(name),
        source: [[0, name.length]],
        cue: [[name.length + 1, name.length + 5]],
        content: [content],
      },
    ],
  };
}

async function aFilledDesk(articles: number) {
  const desk = await aDesk();
  let next = 0;
  const add = (count: number): void => {
    const come = Array.from({ length: count }, (_, at) => aNewArticle(anArticle(next + at)));
    next += count;
    keep(desk.library, ...come);
  };
  add(articles);
  const requests = signalRequests({ library: desk.library, clock: { now: () => NOW } } as EngineParts);
  /** The reply in one go. */
  const whole = (name: keyof SignalsApi): string =>
    JSON.stringify(finished(requests[name](QUESTIONS[name] as never) as Slices<unknown>));
  desk.setNow(NOW);
  return { ...desk, add, whole };
}

const selection: Selection = { filters: [] };
const QUESTIONS: { readonly [Name in keyof SignalsApi]: Input<Name> } = {
  'signals.spikes': { selection, by: 'quoted-source' },
  'signals.newVoices': { selection },
  'signals.changed': { selection },
  'signals.history': { selection, quotedSource: 'Ida Moss' },
  'signals.said': { selection },
  'signals.contested': { selection },
};
const NAMES = Object.keys(QUESTIONS) as readonly (keyof SignalsApi)[];
const rounds = async (number: number): Promise<void> => {
  for (let round = 0; round < number; round += 1) await new Promise(setImmediate);
};

test('a signal is of one state of the library, whenever articles come between its slices', async () => {
  const { ask, add, whole } = await aFilledDesk(220);
  let parted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...NAMES),
      fc.array(fc.nat(6), { maxLength: 3 }),
      async (name, writes) => {
        const states = [whole(name)];
        const open = new Set([name]);
        const asked = ask(name, QUESTIONS[name]).then((reply) => {
          open.delete(name);
          return JSON.stringify(reply);
        });
        for (const wait of writes) {
          await rounds(1 + wait);
          const isUnderWay = open.has(name);
          if (isUnderWay) parted += 1;
          add(1);
          // What was true before a write that came before the answer is no answer.
          if (isUnderWay) states.splice(0);
          states.push(whole(name));
        }
        expect(states).toContain(await asked);
      },
    ),
    { numRuns: 60 },
  );
  expect(parted).toBeGreaterThan(5);
});

test('the window is answered between the slices of a signal, and a newer one takes its place', async () => {
  const { ask, must } = await aFilledDesk(260);
  const order: string[] = [];
  const signal = must('signals.said', { selection }).then(() => order.push('signal'));
  await rounds(2);
  const info = must('library.info', undefined).then(() => order.push('window'));
  await Promise.all([signal, info]);
  expect(order).toEqual(['window', 'signal']);
  const left = ask('signals.said', { selection }, ASKER);
  await rounds(2);
  const newer = ask('signals.contested', { selection }, ASKER);
  expect(await left).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect((await newer).ok).toBe(true);
});
