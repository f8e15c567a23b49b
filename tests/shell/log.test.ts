import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLog } from '../../electron/shell/log.ts';
import { logText } from '../../electron/shell/log-text.ts';
import { scratchFolder } from '../helpers/scratch.ts';

const PLACES = { '/home/jane': '~' };

test('of a failure the kind is kept; paths, names and quoted text are not', () => {
  const failure = {
    kind: 'io',
    path: '/home/jane/Secret dossier.html',
    detail: "ENOSPC: no space left on device, write '/srv/desk/Secret dossier.html'",
  };
  expect(logText(failure, PLACES)).toBe(
    '{"kind":"io","path":"<path>","detail":"ENOSPC: no space left on device, write <text>"}',
  );
  expect(logText('cannot open /srv/the desk/Marren dam.pdf now', PLACES)).not.toMatch(/desk|Marren/u);
  expect(logText(String.raw`cannot open C:\Users\Jane\x.pdf`, PLACES)).not.toMatch(/Jane/u);
  expect(logText("no such column 'outlet'", PLACES)).toContain("'outlet'");
});

test('of a bug its name, what it says and its frames are kept, without the folder they lie in', () => {
  const error = new TypeError('x is not a function');
  error.stack =
    'TypeError: x is not a function\n    at read (file:///home/jane/app/out/main/engine.js:3:9)\n    at /home/jane/b.js:1:2';
  expect(logText(error, PLACES)).toBe(
    'TypeError: x is not a function\n    at read engine.js:3:9\n    at b.js:1:2',
  );
});

test('no article text gets in by way of an error that quotes it', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{4,9}$/u), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.constantFrom('"', "'", '“', '`'), (text, sign) => {
      const quoted = text.join(' ');
      const closing = sign === '“' ? '”' : sign;
      for (const said of [`Unexpected token in ${sign}${quoted}${closing}`, `cut off: ${sign}${quoted}`]) {
        expect(logText(new Error(said), PLACES)).not.toContain(quoted);
      }
    }),
  );
  let caught: unknown;
  try {
    JSON.parse('Dam above Marren seeps at its northern end');
  } catch (error) {
    caught = error;
  }
  expect(logText(caught, PLACES)).not.toContain('Marren');
});

test('it grows to a size, keeps the one before it, and tells its last lines', () => {
  const path = join(scratchFolder(), 'logs', 'sourceline.log');
  const log = openLog(path);
  for (let line = 0; line < 5_000; line += 1) log(`line ${line} ${'x'.repeat(500)}`);
  expect(statSync(path).size).toBeLessThan(1_001_000);
  expect(statSync(`${path}.1`).size).toBeLessThan(1_001_000);
  expect(log.tail(2).map((line) => line.split(' ')[2])).toEqual(['4998', '4999']);
  expect(readFileSync(path, 'utf8').split('\n').length).toBeGreaterThan(2);
});
