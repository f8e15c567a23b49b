import { basename } from 'node:path';

/**
 * What one run of tests came to.
 * @typedef {object} Tally
 * @property {string} suite
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [trouble] why it fails although no test did
 * @property {readonly string[]} [names] of the tests that failed
 */

/**
 * Counts from Vitest's JSON report. A file that could not be loaded is no failed test there; its run still fails.
 * @param {string} suite
 * @param {string | undefined} report the report's text, undefined when none was written
 * @param {number} code the runner's exit code
 * @returns {Tally}
 */
export const tallyVitest = (suite, report, code) => {
  const read = parse(report);
  return judged(code, {
    suite,
    passed: count(read?.numPassedTests),
    failed: count(read?.numFailedTests),
    skipped: count(read?.numPendingTests) + count(read?.numTodoTests),
    names: list(read?.testResults).flatMap((file) =>
      list(file.assertionResults)
        .filter((test) => test.status === 'failed')
        .map(
          (test) =>
            `${basename(String(file.name))} › ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`,
        ),
    ),
  });
};

/**
 * Counts from Playwright's JSON report. A journey that passed only on a second try has failed.
 * @param {string} suite
 * @param {string | undefined} report the report's text, undefined when none was written
 * @param {number} code the runner's exit code
 * @returns {Tally}
 */
export const tallyPlaywright = (suite, report, code) => {
  const read = parse(report);
  const stats = read?.stats;
  return judged(code, {
    suite,
    passed: count(stats?.expected),
    failed: count(stats?.unexpected) + count(stats?.flaky),
    skipped: count(stats?.skipped),
    names: list(read?.suites).flatMap(failedIn),
  });
};

/**
 * @param {{ suites?: unknown, specs?: unknown }} suite one file or one describe of Playwright’s report
 * @returns {string[]}
 */
const failedIn = (suite) => [
  ...list(suite.specs)
    .filter((spec) => list(spec.tests).some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map((spec) => `${spec.file}:${spec.line} › ${spec.title}`),
  ...list(suite.suites).flatMap(failedIn),
];

/**
 * A suite that never ran, as one failure with its reason.
 * @param {string} suite
 * @param {string} trouble
 * @returns {Tally}
 */
export const notRun = (suite, trouble) => ({ suite, passed: 0, failed: 1, skipped: 0, trouble });

/**
 * Nothing run and a runner that failed without a failed test are failures: silence must never look like success.
 * @param {number} code
 * @param {Tally} tally
 * @returns {Tally}
 */
const judged = (code, tally) => {
  if (tally.passed + tally.failed === 0) return { ...tally, failed: 1, trouble: 'ran no test' };
  if (code !== 0 && tally.failed === 0)
    return { ...tally, failed: 1, trouble: `its runner ended with code ${code}` };
  return tally;
};

/**
 * What failed by name, one line per suite, then the plain line that closes a run.
 * @param {readonly Tally[]} tallies
 * @returns {{ lines: string[], hasFailed: boolean }}
 */
export const summary = (tallies) => {
  const of = (/** @type {'passed' | 'failed' | 'skipped'} */ what) =>
    tallies.reduce((sum, tally) => sum + tally[what], 0);
  const perSuite = tallies.map(
    (tally) =>
      `  ${tally.suite}: ${figures(tally)}${tally.trouble === undefined ? '' : ` (${tally.trouble})`}`,
  );
  const total = { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
  const names = tallies.flatMap((tally) => (tally.names ?? []).map((name) => `  failed: ${name}`));
  return {
    lines: [...names, ...perSuite, figures(total)],
    hasFailed: total.failed > 0 || tallies.length === 0,
  };
};

/** @param {{ passed: number, failed: number, skipped: number }} of */
const figures = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** @param {string | undefined} report */
const parse = (report) => {
  try {
    return JSON.parse(report ?? '');
  } catch {
    return undefined;
  }
};

/**
 * @param {unknown} value a report that lacks a list names nothing
 * @returns {any[]}
 */
const list = (value) => (Array.isArray(value) ? value : []);

/** @param {unknown} text */
const firstLine = (text) => String(text ?? '').split('\n')[0];

/** @param {unknown} value a report that lacks a figure counted nothing */
const count = (value) => (typeof value === 'number' ? value : 0);
