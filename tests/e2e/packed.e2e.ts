import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { SHIPPED_FUSES, wrongFuses } from '../../scripts/setup/fuses.mjs';
import { isRootOnLinux } from '../../scripts/setup/launch-switches.mjs';
import { packed } from '../../scripts/setup/packed.mjs';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder } from './launch.ts';

/** What only the packed app can show; on the built one there is nothing to look at. */
test.skip(process.env['SOURCELINE_E2E_TARGET'] !== 'packed', 'looks at what was packed');

const switches = isRootOnLinux() ? ['--no-sandbox'] : [];

/** Starts the app as it ships with something that would make a program of it, and tells what it wrote. */
function started(args: readonly string[], env: Readonly<Record<string, string>>): string {
  const { stdout, stderr } = spawnSync(packed(), [...switches, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 8_000,
    killSignal: 'SIGKILL',
  });
  return stdout + stderr;
}

test('the fuses read from the program are those that ship', async () => {
  expect(await wrongFuses(packed(), SHIPPED_FUSES)).toEqual([]);
});

test('it cannot be made to run as Node, nor to load a script before itself, nor to be looked into', () => {
  const folder = temporaryFolder('fuses');
  const script = join(folder, 'intruder.cjs');
  const trace = join(folder, 'trace');
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'x')`);
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  started([script], { ELECTRON_RUN_AS_NODE: '1' });
  started([profile], { NODE_OPTIONS: `--require ${script}` });
  const said = started(['--inspect=0', profile], {});
  expect(existsSync(trace)).toBe(false);
  expect(said).not.toContain('Debugger listening');
});

test('it loads its archive and no folder beside it', () => {
  const folder = join(dirname(packed()), 'resources', 'app');
  const trace = join(temporaryFolder('app'), 'trace');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, 'package.json'), '{ "main": "main.cjs" }');
    writeFileSync(
      join(folder, 'main.cjs'),
      `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'x')`,
    );
    started([`--user-data-dir=${temporaryFolder('profile')}`], {});
    expect(existsSync(trace)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('it carries its licences and the list of what it is made of, and shows them', async () => {
  const folder = dirname(packed());
  const bill = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8')) as {
    bomFormat: string;
    components: readonly { name: string }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const { window, close } = await launchSourceline();
  const licences = await must(window, 'app.licences', undefined);
  expect(licences.map(({ name }) => name)).toEqual(bill.components.map(({ name }) => name));
  expect(readFileSync(join(folder, 'LICENSES.packages.txt'), 'utf8')).toContain('valibot');
  await close();
});

test('the code that asks for newer versions ships, and rests: only an administrator’s settings name it a feed', async () => {
  const archive = readFileSync(join(dirname(packed()), 'resources', 'app.asar'), 'latin1');
  expect(archive).toContain('feed-updater-');
  expect(archive).toContain('wrong-signature');
  const file = join(temporaryFolder('managed'), 'managed.json');
  const { publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  writeFileSync(
    file,
    JSON.stringify({ version: 1, updates: { feed: 'https://127.0.0.1/', publicKey: key, every: 'day' } }),
  );
  const { app, window, close } = await launchSourceline({ env: { SOURCELINE_MANAGED_SETTINGS: file } });
  const state = await must(window, 'updates.look', undefined);
  expect(state).toMatchObject({ setting: { kind: 'off' }, step: { kind: 'resting' } });
  expect(state.setting.file).not.toBe(file);
  expect(await app.evaluate(({ app: it }) => it.commandLine.getSwitchValue('host-resolver-rules'))).toBe(
    'MAP * ~NOTFOUND',
  );
  // What it asked of any network is looked at when it has ended.
  await close();
});
