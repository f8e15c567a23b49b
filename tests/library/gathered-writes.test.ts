import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gatheredWrites } from '../../electron/library/file/gathered-writes.ts';
import { aFolder } from './a-library.ts';
import { recordedCalls } from './recorded-calls.ts';

/** A file behind gathered writes; `refuse` lets the next write to the disk fail. */
function aFile() {
  const { calls, acts } = recordedCalls();
  let isRefusing = false;
  const gathered = gatheredWrites({
    ...calls,
    writeSync: ((...parameters: Parameters<typeof fs.writeSync>) => {
      if (!isRefusing) return calls.writeSync(...parameters);
      isRefusing = false;
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    }) as typeof fs.writeSync,
  });
  const path = join(aFolder(), 'journal');
  const handle = gathered.openSync(path, 'w+');
  const write = (text: string, position: number): number =>
    gathered.writeSync(handle, Buffer.from(text), 0, text.length, position);
  return {
    gathered,
    handle,
    write,
    refuse: () => {
      isRefusing = true;
    },
    content: () => fs.readFileSync(path, 'utf8'),
    writes: () => acts.filter(({ kind }) => kind === 'write').length,
  };
}

describe('writes that follow each other', () => {
  test('are one, there when the file is synced, and in order with those elsewhere', () => {
    const { gathered, handle, write, content, writes } = aFile();
    write('head', 0);
    write('body', 4);
    write('BODY', 4);
    write('tail', 8);
    expect(content()).toBe('headbody');
    gathered.fsyncSync(handle);
    expect(content()).toBe('headBODYtail');
    expect(writes()).toBe(2);
  });

  test.each(['readSync', 'fstatSync', 'ftruncateSync', 'closeSync'] as const)('come before %s', (name) => {
    const { gathered, handle, write, content } = aFile();
    write('head', 0);
    if (name === 'readSync') gathered.readSync(handle, Buffer.alloc(4), 0, 4, 0);
    else if (name === 'ftruncateSync') gathered.ftruncateSync(handle, 4);
    else gathered[name](handle);
    expect(content()).toBe('head');
  });

  test('let no sync succeed while the disk lacks what it refused, and the next ones when it is written again', () => {
    const { gathered, handle, write, refuse, content } = aFile();
    write('kept', 0);
    gathered.fsyncSync(handle);
    write('lost', 4);
    refuse();
    expect(() => gathered.readSync(handle, Buffer.alloc(4), 0, 4, 0)).toThrow('full');
    gathered.readSync(handle, Buffer.alloc(4), 0, 4, 0);
    write('more', 8);
    expect(() => gathered.fsyncSync(handle)).toThrow('full');
    write('anew', 4);
    gathered.fsyncSync(handle);
    expect(content()).toBe('keptanewmore');
  });
});
