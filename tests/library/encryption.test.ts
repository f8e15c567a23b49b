import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import type { Library } from '#core/ports.ts';
import type { LibraryKey } from '#core/domain/library-key.ts';
import { restoreArchive } from '../../electron/library/archive/restore-archive.ts';
import { writeArchive } from '../../electron/library/archive/write-archive.ts';
import { compactLibrary } from '../../electron/library/compact.ts';
import { copyLibrary } from '../../electron/library/copy-library.ts';
import {
  KEY_FILE_NAME,
  keyFileOf,
  readKeyFile,
  rewrapped,
  unwrap,
  writeKeyFile,
} from '../../electron/library/encryption/key-file.ts';
import { unlockLibrary } from '../../electron/library/encryption/protection.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { ok } from '#core/result.ts';
import { aFolder, aLibrary, anImport, aNewArticle, change, NOW, sha256, SQL_JS_FOLDER } from './a-library.ts';
import { PASSPHRASE } from '../faults/kept-text.ts';
import { aKey, aSealedFolder, expectNowhere } from './sealed-folder.ts';

const WORDS = ['Quillfeather', 'Zanzibarium', 'vexillology', 'harbourmaster-log'];
const clock = { now: () => NOW };
const QUIET = { onprogress: () => undefined, isStopped: () => false };

/** Articles, a topic, a tag, a mark of reading: something in every kind of table. */
function fill(library: Library, count = 40): void {
  for (let number = 0; number < count; number += 1) {
    const text = `Quillfeather of Zanzibarium writes on vexillology, part ${number}. ${'More of it. '.repeat(60)}`;
    const kept = library.keepOriginal(sha256(text), Buffer.from(text));
    expect(kept.ok).toBe(true);
    change(library, () => {
      const importId = library.addImport(
        anImport({ sha256: sha256(text), path: `/in/harbourmaster-log-${number}.txt` }),
      );
      library.addArticle({
        ...aNewArticle({ headline: `Zanzibarium ${number}`, body: text }),
        importId,
        sha256: sha256(text),
      });
    });
  }
  change(library, () => {
    library.markArticle(1, { isStarred: true });
    library.tagArticles('vexillology', [1, 2], true);
  });
}

function count(library: Library): number {
  const volume = library.volume(EVERYTHING);
  return volume.ok ? volume.value.articles : -1;
}

async function aFilled(): Promise<{ folder: string; key: LibraryKey }> {
  const sealed = await aSealedFolder();
  const library = await aLibrary(sealed.folder, { key: sealed.key });
  fill(library);
  library.close();
  return sealed;
}

describe('an encrypted library', () => {
  test('keeps no word of articles, of the analyst or of file names in clear, open or closed', async () => {
    const { folder, key } = await aSealedFolder();
    const library = await aLibrary(folder, { key });
    fill(library, 20);
    // As a kill would leave it: with its journal.
    const left = join(aFolder(), 'left');
    cpSync(folder, left, { recursive: true });
    expect(readdirSync(left)).toContain('library.db-wal');
    expect(expectNowhere(left, WORDS)).toBeGreaterThan(24);
    library.close();
    expectNowhere(folder, WORDS);

    rmSync(join(left, 'library.lock'));
    const after = await aLibrary(left, { key });
    expect(count(after)).toBe(20);
    expect(after.info().isEncrypted).toBe(true);
    expect(after.verify()).toEqual([]);
    expect(after.article(3)?.headline).toBe('Zanzibarium 2');
  });

  test('names its originals so that who has the same file cannot tell that it is there', async () => {
    const { folder } = await aFilled();
    const text = `Quillfeather of Zanzibarium writes on vexillology, part 3. ${'More of it. '.repeat(60)}`;
    const names = readdirSync(join(folder, 'originals'), { recursive: true, encoding: 'utf8' }).join(' ');
    expect(names).not.toContain(sha256(text).slice(2));
    expectNowhere(folder, [sha256(text)]);
  });

  test('is opened by its passphrase or its recovery key, and by nothing else', async () => {
    const { folder } = await aFilled();
    const { recoveryKey = '' } = await aKey();
    const before = readFileSync(join(folder, 'library.db'));
    const opens = async (key: LibraryKey | undefined) => {
      const opened = await openLibrary(folder, { sqlJsFolder: SQL_JS_FOLDER, clock, key });
      if (opened.ok) opened.value.close();
      return opened.ok ? 'open' : opened.error.kind;
    };
    expect(await opens(undefined)).toBe('locked');
    expect(await opens({ id: (await aKey()).libraryKey.id, key: new Uint8Array(32) })).toBe('locked');
    const wrong = await unlockLibrary(folder, { passphrase: 'seven quiet heron' });
    expect(wrong).toEqual({ ok: false, error: { kind: 'wrong-passphrase', path: folder } });
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);

    const known = await unlockLibrary(folder, { passphrase: PASSPHRASE });
    expect(known.ok && (await opens(known.value))).toBe('open');
    const spoken = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const recovered = await unlockLibrary(folder, { recoveryKey: spoken });
    expect(recovered.ok && (await opens(recovered.value))).toBe('open');
    const other = await unlockLibrary(folder, {
      recoveryKey: recoveryKey.replace(/^./, (one) => (one === 'Z' ? 'Y' : 'Z')),
    });
    expect(!other.ok && other.error.kind).toBe('wrong-passphrase');
  });

  test('says so when its key file is missing, damaged or changed', async () => {
    const { folder, key } = await aFilled();
    const path = join(folder, KEY_FILE_NAME);
    const text = readFileSync(path, 'utf8');
    const answer = async () => {
      const opened = await openLibrary(folder, { sqlJsFolder: SQL_JS_FOLDER, clock, key });
      if (opened.ok) opened.value.close();
      return opened.ok ? 'open' : opened.error;
    };
    rmSync(path);
    expect(await answer()).toEqual({ kind: 'key-file', path, detail: 'it is missing' });
    for (const changed of [
      '',
      text.slice(0, 200),
      text.replace('131072', '65536'),
      text.replace(/"r": 8/, '"r": 9'),
    ]) {
      writeFileSync(path, changed);
      expect(await answer()).toMatchObject({ kind: 'key-file', path });
    }
    // Changed with a sum that fits: the key does not come out, or is told from the right one.
    const parsed = keyFileOf(text, path);
    if (!parsed.ok) throw new Error('no key file');
    writeKeyFile(path, { ...parsed.value, passphrase: { ...parsed.value.passphrase, N: 2 ** 14 } });
    expect(await unlockLibrary(folder, { passphrase: PASSPHRASE })).toMatchObject({
      error: { kind: 'wrong-passphrase' },
    });
    writeFileSync(path, text);
    expect(await answer()).toBe('open');

    const clear = await aLibrary();
    const clearFolder = clear.info().folder;
    clear.close();
    writeFileSync(join(clearFolder, KEY_FILE_NAME), text);
    const mixed = await openLibrary(clearFolder, { sqlJsFolder: SQL_JS_FOLDER, clock, key });
    expect(mixed).toMatchObject({ error: { kind: 'key-file' } });
  });

  test('has another passphrase without being written anew', async () => {
    const { folder, key } = await aFilled();
    const before = readFileSync(join(folder, 'library.db'));
    const keyFile = readKeyFile(folder);
    if (!keyFile.ok || keyFile.value === undefined) throw new Error('no key file');
    writeKeyFile(join(folder, KEY_FILE_NAME), await rewrapped(keyFile.value, key, 'another one entirely'));
    expect(await unlockLibrary(folder, { passphrase: PASSPHRASE })).toMatchObject({ ok: false });
    expect(await unlockLibrary(folder, { passphrase: 'another one entirely' })).toEqual(ok(key));
    const { recoveryKey = '' } = await aKey();
    expect(await unlockLibrary(folder, { recoveryKey })).toEqual(ok(key));
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
  });

  test('is compacted, copied, backed up, restored and rebuilt, never in clear', async () => {
    const { folder, key } = await aFilled();
    const sqlJsFolder = SQL_JS_FOLDER;
    const compacted = await compactLibrary(folder, { sqlJsFolder, key, ...QUIET });
    expect(compacted).toMatchObject({ ok: true, value: { isFinished: true } });

    const into = aFolder();
    const copied = await copyLibrary(folder, into, { sqlJsFolder, key, ...QUIET });
    if (!copied.ok) throw new Error(JSON.stringify(copied.error));
    const copy = await aLibrary(copied.value.path, { key });
    expect([count(copy), copy.verify()]).toEqual([40, []]);
    copy.close();
    expectNowhere(into, WORDS);

    const archive = join(aFolder(), 'backup.tar');
    expect(await writeArchive(folder, archive, { sqlJsFolder, key, ...QUIET })).toMatchObject({ ok: true });
    expectNowhere(join(archive, '..'), WORDS);
    const place = join(aFolder(), 'restored');
    const restored = await restoreArchive(archive, place, {
      sqlJsFolder,
      clock,
      unlock: (keyFile, path) => unwrap(keyFile, { passphrase: PASSPHRASE }, path),
      ...QUIET,
    });
    expect(restored).toMatchObject({ ok: true, value: { isFinished: true } });
    const library = await aLibrary(place, { key });
    expect([count(library), library.verify()]).toEqual([40, []]);
    library.close();
    expectNowhere(place, WORDS);

    // A database that is gone is made anew from ledger and originals.
    rmSync(join(folder, 'library.db'));
    const rebuilding = await openRebuilding(folder, { sqlJsFolder, clock, key });
    if (!rebuilding.ok) throw new Error(JSON.stringify(rebuilding.error));
    expect(rebuilding.value.problems).toEqual([]);
    expect(rebuilding.value.library.importCounts().imported).toBe(40);
    expect(rebuilding.value.library.readOriginal(sha256('no such')).ok).toBe(false);
    expectNowhere(folder, WORDS);
    rebuilding.value.close();
  });

  test('takes no backup of a library that is encrypted otherwise, or in clear', async () => {
    const { folder, key } = await aFilled();
    const clear = await aLibrary();
    const clearFolder = clear.info().folder;
    fill(clear, 2);
    clear.close();
    const [sealedTar, clearTar] = [join(aFolder(), 'one.tar'), join(aFolder(), 'two.tar')];
    const sqlJsFolder = SQL_JS_FOLDER;
    await writeArchive(folder, sealedTar, { sqlJsFolder, key, ...QUIET });
    await writeArchive(clearFolder, clearTar, { sqlJsFolder, ...QUIET });
    const restore = (file: string, place: string) =>
      restoreArchive(file, place, { sqlJsFolder, clock, unlock: () => Promise.resolve(ok(key)), ...QUIET });
    expect(await restore(clearTar, folder)).toMatchObject({ error: { kind: 'other-key' } });
    expect(await restore(sealedTar, clearFolder)).toMatchObject({ error: { kind: 'other-key' } });
    expect(await restore(sealedTar, folder)).toMatchObject({ ok: true });
    const after = await aLibrary(folder, { key });
    expect(count(after)).toBe(40);
  });

  test('is read beside the one that writes it, on a copy that is encrypted too', async () => {
    const { folder, key } = await aSealedFolder();
    const writer = await aLibrary(folder, { key });
    fill(writer, 5);
    const reader = await aLibrary(folder, { key });
    expect(reader.info()).toMatchObject({ isReadOnly: true, isEncrypted: true });
    expect(count(reader)).toBe(5);
    const place = `sourceline-reading-${process.pid}-`;
    const copies = readdirSync(join(folder, '..')).filter((name) => name.startsWith(place));
    expect(copies.length).toBeGreaterThan(0);
    for (const name of copies) expectNowhere(join(folder, '..', name), WORDS);
  });

  test('keeps large originals in sealed blocks', async () => {
    const { folder, key } = await aSealedFolder();
    const library = await aLibrary(folder, { key });
    const bytes = Buffer.from('Zanzibarium and vexillology, again and again. '.repeat(70_000));
    const hash = sha256(bytes.toString());
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 300_000)
        yield await Promise.resolve(bytes.subarray(at, at + 300_000));
    }
    expect(await library.keepLargeOriginal(hash, pieces())).toEqual(ok('kept'));
    const opened = await library.openOriginal(hash);
    if (!opened.ok) throw new Error('not opened');
    const part = await opened.value.read(1_048_000, 2_000);
    expect(part.ok && Buffer.from(part.value).equals(bytes.subarray(1_048_000, 1_050_000))).toBe(true);
    await opened.value.close();
    const whole = library.readOriginal(hash);
    expect(whole.ok && Buffer.from(whole.value).equals(bytes)).toBe(true);
    expectNowhere(folder, WORDS);
    const [name = ''] = readdirSync(join(folder, 'originals'), { recursive: true, encoding: 'utf8' }).filter(
      (each) => each.endsWith('.sealed'),
    );
    const stored = join(folder, 'originals', name);
    const damaged = readFileSync(stored);
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1;
    writeFileSync(stored, damaged);
    expect(library.readOriginal(hash)).toMatchObject({ error: { kind: 'damaged' } });
  });

  test('refuses pages that were changed, moved, or sealed for another place', async () => {
    const { folder, key } = await aFilled();
    const file = join(folder, 'library.db');
    const sound = readFileSync(file);
    const pages = statSync(file).size / 4096;
    const tried = async (bytes: Buffer) => {
      const place = join(aFolder(), 'tried');
      mkdirSync(place);
      for (const name of ['library.ledger', KEY_FILE_NAME])
        cpSync(join(folder, name), join(place, basename(name)));
      cpSync(join(folder, 'originals'), join(place, 'originals'), { recursive: true });
      writeFileSync(join(place, 'library.db'), bytes);
      const opened = await openLibrary(place, { sqlJsFolder: SQL_JS_FOLDER, clock, key });
      if (!opened.ok) return opened.error.kind;
      const steps = opened.value.verifySteps(true);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      opened.value.close();
      return step.value.isDamaged ? 'damaged' : 'sound';
    };
    expect(await tried(sound)).toBe('sound');
    for (const page of [0, 3, pages >> 1]) {
      const bytes = Buffer.from(sound);
      bytes[page * 4096 + 900] = (bytes[page * 4096 + 900] ?? 0) ^ 4;
      expect(await tried(bytes)).toBe('damaged');
    }
    const swapped = Buffer.from(sound);
    sound.copy(swapped, 3 * 4096, 4 * 4096, 5 * 4096);
    sound.copy(swapped, 4 * 4096, 3 * 4096, 4 * 4096);
    expect(await tried(swapped)).toBe('damaged');
  });
});
