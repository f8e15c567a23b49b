import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasDisplay } from '../../scripts/setup/display.mjs';
import { distFolder } from '../../scripts/setup/electron-runtime.mjs';
import { SHIPPED_FUSES, differing } from '../../scripts/setup/fuses.mjs';
import { ROOT, cacheFolder } from '../../scripts/setup/paths.mjs';
import { run } from '../../scripts/setup/run.mjs';
import { parseMissing } from '../../scripts/setup/system.mjs';
import { isNodeNewEnough } from '../../scripts/setup/task.mjs';

describe('set-up', () => {
  test.each([
    ['20.18.3', false],
    ['20.19.0', true],
    ['18.20.8', false],
    ['22.0.0', true],
    ['24.1.0', true],
  ])('Node %s: %s', (version, isEnough) => {
    expect(isNodeNewEnough(version)).toBe(isEnough);
  });

  test('names the libraries that the loader does not find', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibnss3.so => not found',
    ].join('\n');
    expect(parseMissing(output)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
    expect(parseMissing('\tnot a dynamic executable\n')).toEqual([]);
  });

  test('keeps its cache where the XDG rule says', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/elsewhere' })).toBe(join('/elsewhere', 'sourceline'));
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toBe(join(homedir(), '.cache', 'sourceline'));
    expect(cacheFolder({})).toBe(join(homedir(), '.cache', 'sourceline'));
  });

  test.runIf(process.platform === 'linux')('takes an empty DISPLAY for none', () => {
    expect(hasDisplay({ DISPLAY: '' })).toBe(false);
    expect(hasDisplay({ DISPLAY: ':1' })).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });

  test('finds the folder that electron-builder takes', () => {
    expect(distFolder('/e/dist/electron')).toBe('/e/dist');
    expect(distFolder('/e/dist/Electron.app/Contents/MacOS/Electron')).toBe('/e/dist');
  });
});

describe('run', () => {
  test('gives the code and the output of a command', async () => {
    const code = `process.stdout.write('out'); process.exitCode = 7`;
    expect(await run(process.execPath, ['-e', code], { quiet: true })).toMatchObject({
      code: 7,
      output: 'out',
    });
  });

  test('gives a shell code for a command that a signal ended or that is not there', async () => {
    const code = `process.kill(process.pid, 'SIGKILL')`;
    expect(await run(process.execPath, ['-e', code], { quiet: true })).toMatchObject({ code: 137 });
    expect(await run('/no/such/command', [], { quiet: true })).toMatchObject({ code: 127 });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'passes %s on and gives the code the command ends with',
    async (signal) => {
      const script = `process.on('${signal}', () => process.exit(5)); setInterval(() => {}, 1000); console.log('ready')`;
      const result = await run(process.execPath, ['-e', script], {
        quiet: true,
        onstart: (child) => child.stdout?.once('data', () => process.emit(signal, signal)),
      });
      expect(result).toMatchObject({ code: 5, interrupted: true });
    },
  );
});

describe('fuses', () => {
  const camelCase = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

  test('those we read back are those that electron-builder.yml sets', () => {
    const config = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
    const block = /^electronFuses:\n((?: {2}.+\n)+)/m.exec(config)?.[1] ?? '';
    const set = Object.fromEntries(
      [...block.matchAll(/(\w+): (true|false)/g)].map(
        ([, name = '', value]) => [name, value === 'true'] as const,
      ),
    );
    expect(set).toEqual(
      Object.fromEntries(Object.entries(SHIPPED_FUSES).map(([name, isOn]) => [camelCase(name), isOn])),
    );
  });

  test('names each that differs, and one that the executable does not have', () => {
    const [on, off] = ['1'.charCodeAt(0), '0'.charCodeAt(0)];
    const wire = { 0: off, 1: on, 2: off, 3: on, 4: on, 5: on, 6: off };
    expect(differing(wire, SHIPPED_FUSES)).toEqual([
      'EnableNodeCliInspectArguments',
      'GrantFileProtocolExtraPrivileges',
    ]);
  });
});
