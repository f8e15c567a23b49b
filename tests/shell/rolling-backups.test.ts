import { expect, test } from 'vitest';
import type { BackupFile, BackupRule, LibraryHostState } from '#core/domain/library-care.ts';
import { createRollingBackups } from '../../electron/shell/rolling-backups.ts';

const RULE: BackupRule = { isOn: true, every: 'day', keep: 3, mostBytes: 1_000, folder: '/backups' };
const OPEN: LibraryHostState = { standing: { kind: 'open', access: 'write' }, results: {} };
const at = (day: number, hour = 8) =>
  `2026-09-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const backupOf = (day: number): BackupFile => ({ path: `/backups/${day}`, at: at(day), bytes: 10 });

/** Whether one is begun, with what there is. */
function begun(
  now: string,
  given: {
    rule?: Partial<BackupRule>;
    files?: readonly BackupFile[];
    state?: LibraryHostState;
    written?: string;
  },
): boolean {
  let times = 0;
  const rolling = createRollingBackups({
    rule: { get: () => ({ ...RULE, ...given.rule }), set: () => Promise.resolve() },
    library: {
      state: () => given.state ?? OPEN,
      work: () => (times += 1),
      lastWritten: () => given.written ?? at(20),
    },
    filesIn: () => given.files ?? [],
    now: () => now,
  });
  rolling.look();
  return times === 1;
}

test('a backup is due when there is none, or the last is old enough and the library was written since', () => {
  expect(begun(at(20), {})).toBe(true);
  expect(begun(at(20), { files: [backupOf(20)], written: at(20, 9) })).toBe(false);
  expect(begun(at(21), { files: [backupOf(20)], written: at(20, 9) })).toBe(true);
  expect(begun(at(21), { files: [backupOf(20)], written: at(20, 7) })).toBe(false);
  expect(begun(at(21), { files: [backupOf(20)], written: at(20, 9), rule: { every: 'week' } })).toBe(false);
  expect(begun(at(27), { files: [backupOf(20)], written: at(20, 9), rule: { every: 'week' } })).toBe(true);
});

test('none is made where it is off, the library is only read, or something is being done to it', () => {
  expect(begun(at(20), { rule: { isOn: false } })).toBe(false);
  expect(begun(at(20), { state: { ...OPEN, standing: { kind: 'open', access: 'read' } } })).toBe(false);
  expect(begun(at(20), { state: { ...OPEN, work: { kind: 'verify', step: 'pages', done: 0 } } })).toBe(false);
});

test('one dated in the future was made by a wrong clock, and puts none off', () => {
  expect(begun(at(21), { files: [backupOf(29), backupOf(20)], written: at(20, 9) })).toBe(true);
  expect(begun(at(21), { files: [backupOf(29)] })).toBe(true);
});

test('after one that failed it is an hour until the next', () => {
  const failed = {
    kind: 'backup',
    at: at(20),
    outcome: 'failed',
    findings: [],
    repaired: [],
    failure: { kind: 'disk-full', path: '/backups' },
  } as const;
  const state = { ...OPEN, results: { backup: failed } };
  expect(begun(at(20, 8), { state })).toBe(false);
  expect(begun(at(20, 9), { state })).toBe(true);
});
