// npm run package: packs the app for this system into dist/, reads its fuses back, and makes the copy that tests drive.
// Arguments after -- go to electron-builder, e.g. `npm run package -- --linux AppImage` where its tools can be fetched.
import { cp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { distFolder, ensureRuntime } from './setup/electron-runtime.mjs';
import { packed, packedForTests } from './setup/packed.mjs';
import { ROOT } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { say } from './setup/say.mjs';
import { task } from './setup/task.mjs';

const BUILDER = join(ROOT, 'node_modules/electron-builder/cli.js');

const mustMatch = async (reading) => {
  const wrong = await reading;
  if (wrong.length > 0) throw new Error(`these fuses are not as they should be: ${wrong.join(', ')}`);
};

await task(async () => {
  await ensureDependencies();
  const { executable, version } = await ensureRuntime();
  await ensureBuilt();

  const wanted = process.argv.slice(2);
  const electron = [`-c.electronDist=${distFolder(executable)}`, `-c.electronVersion=${version}`];
  const target = wanted.length > 0 ? wanted : ['--dir'];
  const { code } = await run(process.execPath, [BUILDER, ...target, '--publish', 'never', ...electron], {
    cwd: ROOT,
    // electron-builder would fetch fpm to make a .deb; ours needs dpkg-deb only.
    env: { CUSTOM_FPM_PATH: join(ROOT, 'scripts/deb.mjs'), ...process.env },
  });
  if (code !== 0) return code;

  // The packages are installed only by now.
  const { INSPECTOR, SHIPPED_FUSES, allowInspector, wrongFuses } = await import('./setup/fuses.mjs');
  await mustMatch(wrongFuses(packed(), SHIPPED_FUSES));
  say(`packed ${packed()}, its fuses read back as shipped`);

  await rm(dirname(packedForTests()), { recursive: true, force: true });
  await cp(dirname(packed()), dirname(packedForTests()), { recursive: true, verbatimSymlinks: true });
  await allowInspector(packedForTests());
  await mustMatch(wrongFuses(packedForTests(), { ...SHIPPED_FUSES, [INSPECTOR]: true }));
  say(`packed ${packedForTests()} for tests: the same but for the fuse ${INSPECTOR}`);
  return 0;
});
