import { describe, expect, test } from 'vitest';
import { notRun, summary, tallyPlaywright, tallyVitest } from '../../scripts/setup/summary.mjs';

const vitest = (numPassedTests: number, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0): string =>
  JSON.stringify({ numPassedTests, numFailedTests, numPendingTests, numTodoTests });
const playwright = (expected: number, unexpected = 0, flaky = 0, skipped = 0): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped } });

const lastLine = (...tallies: Parameters<typeof summary>[0]): string | undefined =>
  summary(tallies).lines.at(-1);

describe('the summary of a run', () => {
  test('adds the suites up and closes with the plain line', () => {
    const tallies = [tallyVitest('unit', vitest(200), 0), tallyPlaywright('e2e', playwright(12), 0)];
    expect(summary(tallies)).toEqual({
      lines: ['  unit: 200 passed, 0 failed', '  e2e: 12 passed, 0 failed', '212 passed, 0 failed'],
      hasFailed: false,
    });
  });

  test('names what was skipped only when something was', () => {
    const tallies = [
      tallyVitest('unit', vitest(5, 0, 2, 1), 0),
      tallyPlaywright('e2e', playwright(1, 0, 0, 1), 0),
    ];
    expect(lastLine(...tallies)).toBe('6 passed, 0 failed, 4 skipped');
  });

  test('fails with a failed test', () => {
    const tallies = [tallyVitest('unit', vitest(5, 2), 1), tallyPlaywright('e2e', playwright(1), 0)];
    expect(summary(tallies)).toMatchObject({ hasFailed: true });
    expect(lastLine(...tallies)).toBe('6 passed, 2 failed');
  });

  test('names what failed, so that the end of a long run says where to look', () => {
    const unit = {
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [
        {
          name: '/somewhere/dates.test.ts',
          assertionResults: [
            { fullName: 'a date is read', status: 'passed' },
            {
              fullName: 'a zone is kept',
              status: 'failed',
              failureMessages: ['expected 1 to be 2\n    at x'],
            },
          ],
        },
      ],
    };
    const journey = { file: 'start.e2e.ts', line: 5, title: 'it opens', tests: [{ status: 'unexpected' }] };
    const fine = { file: 'start.e2e.ts', line: 9, title: 'it closes', tests: [{ status: 'expected' }] };
    const e2e = {
      stats: { expected: 1, unexpected: 1 },
      suites: [{ specs: [fine], suites: [{ specs: [journey] }] }],
    };
    const { lines } = summary([
      tallyVitest('unit', JSON.stringify(unit), 1),
      tallyPlaywright('e2e', JSON.stringify(e2e), 1),
    ]);
    expect(lines.slice(0, 2)).toEqual([
      '  failed: dates.test.ts › a zone is kept: expected 1 to be 2',
      '  failed: start.e2e.ts:5 › it opens',
    ]);
  });

  test('counts a journey that passed on a second try as failed', () => {
    expect(lastLine(tallyPlaywright('e2e', playwright(3, 0, 1), 0))).toBe('3 passed, 1 failed');
  });

  test.each([
    ['found no test', vitest(0)],
    ['skipped every test', vitest(0, 0, 7)],
    ['wrote no report', undefined],
    ['wrote half a report', '{"numPassedTests": 4'],
  ])('fails a suite that %s, whatever its exit code', (_, report) => {
    const tally = tallyVitest('unit', report, 0);
    expect(tally).toMatchObject({ passed: 0, failed: 1, trouble: 'ran no test' });
    expect(summary([tallyPlaywright('e2e', playwright(9), 0), tally]).hasFailed).toBe(true);
  });

  test('fails a runner that failed though no test did', () => {
    expect(tallyVitest('unit', vitest(9), 1)).toMatchObject({ passed: 9, failed: 1 });
    expect(tallyPlaywright('e2e', playwright(9), 1)).toMatchObject({ passed: 9, failed: 1 });
  });

  test('fails with a suite that could not start, and says why', () => {
    const { lines, hasFailed } = summary([tallyVitest('unit', vitest(9), 0), notRun('e2e', 'no Electron')]);
    expect(hasFailed).toBe(true);
    expect(lines).toEqual([
      '  unit: 9 passed, 0 failed',
      '  e2e: 0 passed, 1 failed (no Electron)',
      '9 passed, 1 failed',
    ]);
  });

  test('fails when there was no suite at all', () => {
    expect(summary([]).hasFailed).toBe(true);
  });
});
