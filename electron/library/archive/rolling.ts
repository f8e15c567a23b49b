import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupBudget, BackupFile } from '../../core/domain/library-care.ts';

/** "Library 1f0c3a 2026-11-23T091500Z.tar": only files of exactly this shape are ever taken away. */
const STAMP = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Two libraries may have one name and one folder of backups: theirs are told apart by where they stand. */
const nameOf = (library: string): string =>
  `${basename(library)} ${createHash('sha256').update(library).digest('hex').slice(0, 6)} `;

/** Where the backup made at a moment stands. */
export function backupPath(into: string, library: string, at: string): string {
  const stamp = `${at.slice(0, 19).replaceAll(':', '')}Z`;
  return join(into, `${nameOf(library)}${stamp}.tar`);
}

/** The backups of a library that stand in a folder, the newest first. */
export function backupsIn(into: string, library: string): readonly BackupFile[] {
  const start = nameOf(library);
  let names: readonly string[];
  try {
    names = fs.readdirSync(into);
  } catch {
    return [];
  }
  return names
    .flatMap((name) => {
      if (!name.startsWith(start) || !name.endsWith('.tar')) return [];
      const [, day, hours, minutes, seconds] = STAMP.exec(name.slice(start.length, -'.tar'.length)) ?? [];
      if (day === undefined) return [];
      const path = join(into, name);
      const bytes = fs.statSync(path, { throwIfNoEntry: false })?.size;
      return bytes === undefined ? [] : [{ path, at: `${day}T${hours}:${minutes}:${seconds}.000Z`, bytes }];
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** Which backups go, oldest first, so that the budget holds; the newest always stays. */
export function beyondBudget(
  backups: readonly BackupFile[],
  { keep, mostBytes }: BackupBudget,
): readonly BackupFile[] {
  let bytes = 0;
  return backups.filter((backup, place) => {
    bytes += backup.bytes;
    return place > 0 && (place >= keep || bytes > mostBytes);
  });
}

/** Takes away what the budget does not allow. Only after the newest is whole and on the disk. */
export function pruneBackups(into: string, library: string, budget: BackupBudget): void {
  for (const { path } of beyondBudget(backupsIn(into, library), budget)) fs.rmSync(path, { force: true });
}
