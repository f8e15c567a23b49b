import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckName, CheckProgress, CheckReport } from '../core/domain/library-info.ts';
import { AGREEMENTS } from './agreements.ts';
import { LibraryFault } from './fault.ts';
import { NODE_FILE_CALLS } from './file/file-calls.ts';
import { compareLedger } from './ledger/compare-ledger.ts';
import type { LineForm } from './ledger/ledger-line.ts';
import { LEDGER_NAME } from './ledger/ledger.ts';
import type { OpenDatabase } from './open-database.ts';
import type { Originals } from './originals/originals.ts';
import { numberAt, textAt } from './sql/row.ts';

export type Verification = {
  readonly folder: string;
  readonly database: OpenDatabase;
  readonly originals: Originals;
  /** How the ledger's lines stand in its file. */
  readonly lines: LineForm | undefined;
  /** Puts right what can be worked out anew; undefined where nothing may be written. */
  readonly repair: ((work: () => void) => boolean) | undefined;
  /** All of them when absent. */
  readonly checks?: readonly CheckName[] | undefined;
  /** Reads the whole full-text index as well, in one go. */
  readonly isThorough: boolean;
};

type Steps = Generator<CheckProgress>;

const PAGES_A_STEP = 512;
const ORIGINALS_A_STEP = 16;

/** Collects what a verification finds; the first damage of a kind is told once, however many checks meet it. */
function findingsOf() {
  const findings = new Set<string>();
  const repaired = new Set<string>();
  let isDamaged = false;
  return {
    found: (line: string) => void findings.add(line),
    repaired: (line: string) => void repaired.add(line),
    damaged: (line: string) => {
      isDamaged = true;
      findings.add(line);
    },
    isDamaged: () => isDamaged,
    report: (): CheckReport => ({ findings: [...findings], repaired: [...repaired], isDamaged }),
  };
}

type Findings = ReturnType<typeof findingsOf>;

/**
 * Checks everything there is in small steps, so that others may use the library in between: pages against their
 * checksums, SQLite's own checks, what the tables say of each other, the ledger, the originals. Derived data is put right;
 * damage is told.
 */
export function* verifySteps(of: Verification): Generator<CheckProgress, CheckReport> {
  const findings = findingsOf();
  for (const name of of.checks ?? CHECK_NAMES) {
    try {
      yield* CHECKS[name](of, findings);
    } catch (error) {
      if (!(error instanceof LibraryFault)) throw error;
      findings.damaged(`The database cannot be read: ${error.message}.`);
    }
  }
  return findings.report();
}

const CHECKS: Readonly<Record<CheckName, (of: Verification, findings: Findings) => Steps>> = {
  pages,
  tables,
  agreements,
  ledger,
  originals: originalFiles,
};
const CHECK_NAMES: readonly CheckName[] = ['pages', 'tables', 'agreements', 'ledger', 'originals'];

/** A verification without pauses. */
export function verifyAtOnce(of: Verification): CheckReport {
  const steps = verifySteps(of);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function* pages({ database: { connection, pages: sums } }: Verification, findings: Findings): Steps {
  connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  let damaged = 0;
  for (let first = 0; first < sums.pageCount(); first += PAGES_A_STEP) {
    const count = Math.min(PAGES_A_STEP, sums.pageCount() - first);
    damaged += sums.check(first, count).damaged.length;
    yield { step: 'pages', done: first, of: sums.pageCount() };
  }
  if (damaged > 0) findings.damaged(`${damaged} pages of the database are not what was written (damaged).`);
}

function* tables({ database: { connection }, isThorough }: Verification, findings: Findings): Steps {
  const names = connection
    .rows(`SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
    .map((row) => textAt(row, 0));
  for (const [place, name] of names.entries()) {
    yield { step: 'tables', done: place, of: names.length };
    for (const row of connection.rows(`PRAGMA main.integrity_check("${name}")`)) {
      if (textAt(row, 0) !== 'ok') findings.damaged(`Database: ${textAt(row, 0)}.`);
    }
    const lost = connection.rows(`PRAGMA main.foreign_key_check("${name}")`).length;
    if (lost > 0) findings.found(`${lost} rows of ${name} refer to something that is not there.`);
  }
  yield { step: 'words', done: 0, of: 1 };
  if (!isThorough) return;
  for (const index of ['article_words', 'article_particulars']) {
    connection.run(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`);
  }
}

function* agreements({ database: { connection }, repair }: Verification, findings: Findings): Steps {
  for (const [place, { sql, finding, mend }] of AGREEMENTS.entries()) {
    yield { step: 'agreements', done: place, of: AGREEMENTS.length };
    const wrong = (): number =>
      typeof sql === 'string' ? numberAt(connection.row(sql) ?? [0], 0) : sql(connection);
    const count = wrong();
    if (count === 0) continue;
    const work = typeof mend === 'string' ? () => connection.script(mend) : mend;
    const isMended = work !== undefined && repair?.(() => work(connection)) === true && wrong() === 0;
    if (isMended) findings.repaired(`${count} ${finding}: put right.`);
    else findings.found(`${count} ${finding}.`);
  }
}

function* ledger(
  { folder, database: { connection }, repair, lines: form }: Verification,
  findings: Findings,
): Steps {
  // A copy for reading is older than the ledger its writer goes on with.
  if (repair === undefined) return;
  const steps = compareLedger(connection, join(folder, LEDGER_NAME), NODE_FILE_CALLS, form);
  let lines = 0;
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        for (const problem of step.value) findings.damaged(problem);
        return;
      }
      lines += 1;
      if (lines % 50 === 0) yield { step: 'ledger', done: lines, of: lines };
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    findings.found(`${LEDGER_NAME} cannot be read: ${String(error.code)}.`);
  }
}

function* originalFiles(
  { database: { connection }, originals, repair }: Verification,
  findings: Findings,
): Steps {
  const rows = connection.rows(
    `SELECT sha256, min(path) FROM import
     WHERE state IN ('imported', 'new-version') AND sha256 IS NOT NULL
       AND sha256 NOT IN (SELECT sha256 FROM dropped_original) GROUP BY sha256`,
  );
  for (const [place, row] of rows.entries()) {
    if (place % ORIGINALS_A_STEP === 0) yield { step: 'originals', done: place, of: rows.length };
    const trouble = originals.check(textAt(row, 0));
    if (trouble === undefined) continue;
    const bytes = repair === undefined ? undefined : sameBytesAt(textAt(row, 1), textAt(row, 0));
    if (bytes !== undefined && originals.renew(textAt(row, 0), bytes).ok) {
      findings.repaired(`${trouble} It was taken again from ${textAt(row, 1)}.`);
    } else findings.found(trouble);
  }
}

const LARGEST_HELD = 64 * 1024 * 1024;

/** The file as it stands where it came from, if it is still the same. */
function sameBytesAt(path: string, sha256: string): Uint8Array | undefined {
  try {
    // A large file is not held to be compared: its loss is told.
    if (statSync(path).size > LARGEST_HELD) return undefined;
    const bytes = readFileSync(path);
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined;
  } catch {
    return undefined;
  }
}
