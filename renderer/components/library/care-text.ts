import { BIN_WORDS } from '#core/domain/bin-words.ts';
import { word } from '#core/domain/word.ts';
import type {
  BackupRule,
  LastCheck,
  LibraryWork,
  LibraryWorkKind,
  LibraryWorkResult,
} from '#core/domain/library-care.ts';
import { knownDate } from '#core/domain/date-words.ts';
import { count, counted } from '#core/domain/figures.ts';
import { assertNever } from '#core/result.ts';
import { wallInZone } from '#core/domain/wall-time.ts';
import { bytes } from '../bytes-text.ts';
import { failureText } from '../error-text.ts';

/** A moment on a clock, to the minute: "22 Nov 2026, 14:05". */
export function moment(at: string, zone: string): string {
  return knownDate(wallInZone(at, zone).slice(0, 16));
}

const WORK_NAMES: Readonly<Record<LibraryWorkKind, string>> = {
  verify: 'Verifying the library',
  rebuild: 'Rebuilding the library',
  compact: 'Compacting the library',
  copy: 'Copying the library',
  backup: 'Backing up the library',
  restore: 'Restoring the library',
  encrypt: 'Encrypting the library',
  decrypt: 'Writing the library in clear',
};

/** What is being done: "Verifying the library". */
export function workName({ kind }: Pick<LibraryWork, 'kind'>): string {
  return WORK_NAMES[kind];
}

/** How far it is, in words. */
export function workStep(work: LibraryWork): string {
  if (work.isStopping === true) return 'Stopping after what is in hand';
  const of = work.of === undefined ? count(work.done) : `${count(work.done)} of ${count(work.of)}`;
  switch (work.step) {
    case 'pages':
      return `Pages of the database, ${of}`;
    case 'tables':
      return `Tables, ${of}`;
    case 'words':
      return 'The full-text index';
    case 'agreements':
      return `Sums and lists, ${of}`;
    case 'ledger':
      return 'The ledger';
    case 'originals':
      return `Original files, ${of}`;
    case 'mending':
      return 'Putting right what was found';
    case 'reading':
      return `Original files read, ${of}`;
    case 'writing':
      return `Writing the new database, ${bytes(work.done)} of ${bytes(work.of ?? work.done)}`;
    case 'copying':
      return work.kind !== 'verify' && work.of !== undefined
        ? `Original files, ${of}`
        : 'Copying the database';
    case 'unpacking':
      return `Reading the backup, ${bytes(work.done)} of ${bytes(work.of ?? work.done)}`;
    case 'closing':
      return 'Finishing the file in hand';
    default:
      return assertNever(work.step);
  }
}

/** The part that is done, between 0 and 1; undefined where nobody knows. */
export function workPart({ done, of }: LibraryWork): number | undefined {
  return of === undefined || of === 0 ? undefined : Math.min(1, done / of);
}

/** What became of a piece of work, in one sentence. */
export function resultSentence(result: LibraryWorkResult): string {
  if (result.failure !== undefined) return failureSentence(result);
  if (result.outcome === 'stopped') return STOPPED[result.kind];
  switch (result.kind) {
    case 'verify':
      return verified(result);
    case 'rebuild':
      return result.findings.length === 0
        ? 'Rebuilt; nothing is missing. The database before is kept beside the new one.'
        : `Rebuilt, with ${counted(result.findings.length, 'finding')}. The database before is kept beside the new one.`;
    case 'compact':
      return compacted(result);
    case 'copy':
      return `Copied to ${result.path ?? 'the folder'}, ${counted(result.files ?? 0, 'file')}.`;
    case 'backup':
      return `Backed up: ${counted(result.files ?? 0, 'file')} in ${result.path ?? 'the backup'}, ${bytes(result.bytesAfter ?? 0)}.`;
    case 'restore':
      return `Restored from ${result.path ?? 'the backup'}. The database and ledger of before are kept beside it.`;
    case 'encrypt':
      return 'The library is encrypted. What stood in clear in its folder was taken away.';
    case 'decrypt':
      return 'The library is no longer encrypted.';
    default:
      return assertNever(result.kind);
  }
}

const STOPPED: Readonly<Record<LibraryWorkKind, string>> = {
  verify: 'Stopped. Nothing was changed.',
  rebuild: 'Stopped. The library is as it was; the next rebuilding goes on from here.',
  compact: 'Stopped. The library is as it was.',
  copy: 'Stopped. The unfinished copy was taken away.',
  backup: 'Stopped. The unfinished backup was taken away.',
  restore: 'Stopped. The library is as it was.',
  encrypt: 'Stopped. The library is as it was, not encrypted.',
  decrypt: 'Stopped. The library is as it was, encrypted.',
};

function failureSentence({ failure }: LibraryWorkResult): string {
  if (failure === undefined) return '';
  const { sentence, help } = failureText(failure);
  return help === undefined ? sentence : `${sentence} ${help}`;
}

function verified({ findings, repaired, isDamaged }: LibraryWorkResult): string {
  if (isDamaged === true) return 'The library is damaged.';
  const right = repaired.length === 0 ? '' : `${counted(repaired.length, 'thing')} put right. `;
  if (findings.length > 0) return `${right}${counted(findings.length, 'finding')} could not be put right.`;
  return repaired.length === 0 ? 'Everything is sound.' : `${right}Everything else is sound.`;
}

function compacted({ bytesBefore = 0, bytesAfter = 0 }: LibraryWorkResult): string {
  const sizes = `${bytes(bytesBefore)} before, ${bytes(bytesAfter)} now`;
  return bytesAfter < bytesBefore ? `The database is smaller: ${sizes}.` : `Nothing to win: ${sizes}.`;
}

/** When it was last verified and what came of it. */
export function lastCheckText(check: LastCheck | null, zone: string): string {
  if (check === null) return 'Never verified';
  const found = check.isDamaged ? word('damaged') : soundness(check);
  return `${moment(check.at, zone)}: ${found}`;
}

function soundness({ findings, repaired }: LastCheck): string {
  if (findings > 0) return counted(findings, 'finding');
  return repaired > 0 ? `sound, ${counted(repaired, 'thing')} put right` : word('sound');
}

/** The result as a text file: what was done, when, and every sentence it brought. */
export function resultLog(result: LibraryWorkResult, library: string): string {
  const lines = [
    `${workName(result)}: ${library}`,
    result.at,
    resultSentence(result),
    ...section('Put right', result.repaired),
    ...section('Found', result.findings),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `- ${line}`)];
}

/** The rule of the backups in a sentence: "A backup each day: 7 are kept, at most 10 GB together." */
export function ruleText({ isOn, every, keep, mostBytes }: BackupRule): string {
  if (!isOn) return 'Off: no backup is made by itself.';
  const kept = keep === 1 ? 'the newest is kept' : `the newest ${count(keep)} are kept`;
  return `A backup each ${BIN_WORDS[every]} on which the library was changed; ${kept}, at most ${bytes(mostBytes)} together. The newest always stays.`;
}
