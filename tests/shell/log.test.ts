import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnosticsText } from '../../electron/shell/diagnostics.ts';
import { openLog } from '../../electron/shell/log.ts';
import { logText } from '../../electron/shell/log-text.ts';
import { scratchFolder } from '../helpers/scratch.ts';

/** A word that stands in articles, file names and folders, and nowhere in the program. */
const MARK = 'Quillmere';

test('of a failure the kind is kept; nothing it names or quotes is', () => {
  const failure = {
    kind: 'io',
    path: `/home/jane/${MARK}.html`,
    detail: `ENOSPC: no space left on device, write ${MARK}`,
    code: 'ENOSPC',
    version: 26,
    [MARK]: 1,
  };
  expect(logText(failure)).toBe('{"kind":"io","code":"ENOSPC","version":26}');
  expect(logText({ standing: { kind: 'closed', error: failure } })).toBe('{"standing":{"kind":"closed"}}');
});

test('of a bug its name, its code and its frames are kept, without what it says and the folder they lie in', () => {
  const error = Object.assign(new TypeError(`${MARK} is not a function`), { code: 'ERR_X' });
  error.stack = `TypeError: ${MARK} is not a function\n    at read (file:///home/jane/app/out/main/engine.js:3:9)\n    at async Promise.all (index 0)\n    at /home/jane/b.js:1:2\n    at node:internal/main:4:5`;
  expect(logText(error)).toBe('TypeError ERR_X\n    at engine:3:9\n    at node:4:5');
  const outer = new Error('while importing', { cause: error });
  expect(logText(outer)).toContain('caused by TypeError ERR_X');
});

test('no text gets in, quoted or not, in whatever field, line or name of an error it stands', () => {
  const text = fc.constantFrom(
    MARK,
    `the ${MARK} dam seeps`,
    `"${MARK}"`,
    `first\n    at ${MARK} (/srv/engine.js:1:1)\nlast ${MARK}`,
    `x\n    at ${MARK}.js:1:1`,
    `x\n    at /${MARK}/chunks/${MARK}-falls.js:1:1`,
    `x\n    at node:${MARK}:1:1`,
    `${MARK}\n    at ${MARK} (/app/engine.js:1:1)`,
    `Error: ${MARK}\n    at ${MARK} (/app/engine.js:1:1)`,
    `${MARK}: /home/${MARK}/${MARK}.txt:3:4`,
  );
  const thrown = fc.record({ message: text, name: text, stack: text, code: text, isOwnStack: fc.boolean() });
  const error = thrown.map(({ message, name, stack, code, isOwnStack }) => {
    const made = Object.assign(new Error(message, { cause: new SyntaxError(message) }), { name, code });
    if (isOwnStack) made.stack = stack;
    return made;
  });
  const told = fc.dictionary(
    fc.constantFrom('detail', 'path', 'where', 'findings', MARK, 'message', 'headline'),
    text,
  );
  const details: fc.Arbitrary<unknown> = fc.oneof(text, error, told, fc.array(told), told.map((held) => ({ error: held, kind: 'io' }))); // prettier-ignore
  fc.assert(
    fc.property(details, (detail) => {
      expect(logText(detail)).not.toContain(MARK);
    }),
    { numRuns: 500 },
  );
});

test('errors of Node and of parsers that quote what they read are told by their name alone', () => {
  const failing = [
    () => JSON.parse(`${MARK} seeps`) as unknown,
    () => decodeURIComponent(`%${MARK}`),
    () => new URL(MARK),
    () => readFileSync(join(scratchFolder(), MARK)),
    () => new RegExp(`(${MARK}`, 'u'),
    () => new Intl.DateTimeFormat('en', { timeZone: MARK }),
  ];
  const lines = failing.map((fail) => {
    try {
      fail();
      return 'nothing was thrown';
    } catch (error) {
      return logText(error);
    }
  });
  for (const line of lines) expect(line).not.toContain(MARK);
  expect(lines.map((line) => line.split('\n')[0])).toEqual([
    'SyntaxError',
    'URIError',
    'TypeError ERR_INVALID_URL',
    'Error ENOENT',
    'SyntaxError',
    'RangeError',
  ]);
});

test('what is copied for somebody who helps has figures, and no name of a library or folder', () => {
  const path = join(scratchFolder(), 'sourceline.log');
  const log = openLog(path);
  log('The library is in trouble', { kind: 'damaged', path: `/x/${MARK}`, detail: `${MARK} is broken` });
  log('The engine was started again', `Error: ${MARK}\n    at f (/app/out/main/engine.js:1:2)`);
  const error = { kind: 'damaged', path: `/x/${MARK}`, detail: MARK } as const;
  const text = diagnosticsText({
    appVersion: '1.0.0',
    theme: 'dark',
    standing: { kind: 'closed', folder: `/x/${MARK}`, since: '2026-09-08T10:00:00.000Z', error },
    info: undefined,
    log,
  });
  expect(text).toContain('library closed: damaged');
  expect(text).toContain('at engine:1:2');
  expect(text + readFileSync(path, 'utf8')).not.toContain(MARK);
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
