import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack, unpackLeniently } from '../../../electron/core/formats/archive/unpack.ts';

const twoFiles = () =>
  zipSync({ 'a.txt': strToU8('First. '.repeat(500)), 'b/c.txt': [strToU8('Second'), { level: 0 }] });

describe('unpacking a ZIP', () => {
  test('gives every wanted entry with its bytes', () => {
    const all = unpack(twoFiles());
    expect(all.ok && all.value.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['a.txt', 3500],
      ['b/c.txt', 6],
    ]);
    const one = unpack(twoFiles(), { wanted: (name) => name.endsWith('c.txt') });
    expect(one.ok && one.value.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['Second']);
  });

  test('gives what is whole of a cut archive, and says that it is cut', () => {
    const whole = twoFiles();
    const cut = unpackLeniently(whole.subarray(0, whole.length - 120));
    expect(cut.entries.map(({ name }) => name)).toContain('a.txt');
    expect(cut.refusals).toEqual([{ kind: 'malformed', format: 'zip', where: 'its end, which is cut off' }]);
    expect(unpack(whole.subarray(0, whole.length - 120)).ok).toBe(false);
  });
});
