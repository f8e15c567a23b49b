import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceline, sourcelineJson } from '../helpers/command.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { expectNowhere } from '../library/sealed-folder.ts';

const WORDS = ['Quillfeather', 'Zanzibarium', 'harbour-notes'];

test(
  'the headless command works on an encrypted library from a passphrase file',
  { timeout: 120_000 },
  async () => {
    const place = scratchFolder();
    const folder = join(place, 'library');
    const incoming = join(place, 'in');
    mkdirSync(incoming);
    const text = `Quillfeather opens the Zanzibarium\n\nBy A. Writer\n\n${'The doors were opened, she said. '.repeat(12)}`;
    writeFileSync(join(incoming, 'harbour-notes.txt'), text);
    const secret = join(place, 'secret.txt');
    writeFileSync(secret, 'seven quiet herons\n');
    const at = ['--library', folder];
    const withFile = [...at, '--passphrase-file', secret];

    const short = await sourceline(['encrypt', ...at, '--passphrase-file', '-'], 'short\n');
    expect([short.code, readdirSync(place).includes('library')]).toEqual([2, false]);
    const made = await sourceline(['encrypt', ...withFile, '--recovery-key']);
    expect(made).toMatchObject({
      code: 0,
      lines: [expect.stringMatching(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)],
    });
    expect((await sourceline(['import', incoming, ...withFile])).code).toBe(0);
    expectNowhere(folder, WORDS);

    const articles = await sourcelineJson<{ headline?: string }>(['articles', '--json', ...withFile]);
    expect(articles.map(({ headline }) => headline)).toEqual(['Quillfeather opens the Zanzibarium']);
    const fromInput = ['articles', '--json', ...at, '--passphrase-file', '-'];
    expect(await sourcelineJson(fromInput, 'seven quiet herons')).toEqual(articles);

    const before = readFileSync(join(folder, 'library.db'));
    const wrong = await sourceline(fromInput, 'seven quiet heron');
    expect(wrong).toMatchObject({ code: 1, lines: [] });
    expect(wrong.said).toContain('This is not the passphrase of the library in');
    const none = await sourceline(['articles', '--json', ...at]);
    expect(none).toMatchObject({ code: 2 });
    expect(none.said).toContain('The library is encrypted');
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);

    const backup = join(place, 'backup.tar');
    expect((await sourceline(['backup', backup, ...withFile])).code).toBe(0);
    const restored = join(place, 'restored');
    const again = await sourceline(['restore', backup, '--library', restored, '--passphrase-file', secret]);
    expect(again).toMatchObject({ code: 0 });
    expect(again.said).toContain('Restored: 1 articles.');
    expectNowhere(restored, WORDS);
    expect((await sourceline(['verify', ...withFile])).said).toContain('Sound: 1 articles.');

    const fresh = join(place, 'fresh.txt');
    writeFileSync(fresh, 'another one entirely');
    const [recoveryKey = ''] = made.lines;
    const changed = await sourceline(
      ['passphrase', ...at, '--new-passphrase-file', fresh, '--passphrase-file', '-'],
      recoveryKey,
    );
    expect(changed).toMatchObject({ code: 0 });
    expect((await sourceline(['verify', ...withFile])).code).toBe(1);
    expect((await sourceline(['decrypt', ...at, '--passphrase-file', fresh])).code).toBe(0);
    expect(await sourcelineJson(['articles', '--json', ...at])).toEqual(articles);
  },
);
