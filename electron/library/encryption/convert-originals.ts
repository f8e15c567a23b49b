import { mkdir, open, readdir, readFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LibraryError } from '../../core/domain/library-info.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { errorOfRefusal } from '../fault.ts';
import { codeOf } from '../file/errno.ts';
import { syncFolder } from '../file/sync-folder.ts';
import { CLEAR_ORIGINALS, type OriginalForm } from '../originals/original-form.ts';
import type { Kinds } from './convert-database.ts';

export type OriginalsConversion = {
  readonly folder: string;
  readonly into: string;
  readonly kinds: Kinds;
  readonly hashes: readonly string[];
  onprogress(step: 'originals', done: number, of: number): void;
  isStopped(): boolean;
};

/**
 * Writes every original in its new form, without unpacking it. One that no record names was left behind by a kill before
 * its record was there, and stays behind. Returns how many there were.
 */
export async function convertOriginals({
  folder,
  into,
  kinds,
  hashes,
  onprogress,
  isStopped,
}: OriginalsConversion): Promise<Result<number, LibraryError>> {
  const from = kinds.from?.originals ?? CLEAR_ORIGINALS;
  const to = kinds.to?.originals ?? CLEAR_ORIGINALS;
  const root = join(into, 'originals');
  let done = 0;
  let file = root;
  try {
    await mkdir(root);
    for (const sha256 of hashes) {
      if (isStopped()) return ok(done);
      if (done % 16 === 0) onprogress('originals', done, hashes.length);
      file = placeOf(folder, sha256, from);
      const made = placeOf(into, sha256, to);
      await mkdir(dirname(made), { recursive: true });
      // An original that is missing is missing still: `verify` says so, before and after.
      if (await converted(file, made, { from, to, sha256 })) done += 1;
    }
    for (const name of await readdir(root)) syncFolder(join(root, name));
    syncFolder(root);
    return ok(done);
  } catch (error) {
    return err(errorOfRefusal({ code: codeOf(error), path: file }));
  }
}

function placeOf(folder: string, sha256: string, form: OriginalForm): string {
  const name = form.nameOf(sha256);
  return join(folder, 'originals', name.slice(0, 2), `${name.slice(2)}${form.extension}`);
}

type Forms = { readonly from: OriginalForm; readonly to: OriginalForm; readonly sha256: string };

async function converted(file: string, made: string, forms: Forms): Promise<boolean> {
  let source: FileHandle;
  try {
    source = await open(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  const target = await open(made, 'w');
  try {
    await intoForm(file, source, target, forms);
    await target.sync();
    return true;
  } finally {
    await source.close();
    await target.close();
  }
}

async function intoForm(
  file: string,
  source: FileHandle,
  target: FileHandle,
  { from, to, sha256 }: Forms,
): Promise<void> {
  const head = new Uint8Array(from.headBytes);
  const { size } = await source.stat();
  let at = 0;
  for (let number = 0; at < size; number += 1) {
    const { bytesRead } = await source.read(head, 0, head.length, at);
    const lengths = bytesRead < head.length ? undefined : from.readHead(head);
    if (lengths === undefined || at + lengths.stored > size) break;
    const block = new Uint8Array(lengths.stored);
    await source.read(block, 0, block.length, at);
    const gzipped = from.ofBlock(block, { sha256, number });
    await target.writeFile(to.block(gzipped, { sha256, number, held: lengths.held }));
    at += lengths.stored;
  }
  if (at === size && size > 0) return;
  // Not a large one; or one that is damaged, and is kept as the bytes it has.
  await target.truncate(0);
  const whole = to.whole(from.ofWhole(await readFile(file), sha256), sha256);
  await target.write(whole, 0, whole.length, 0);
}
