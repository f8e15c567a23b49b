// npm run check: everything about the code that needs no run of it; every step is made even when another failed. The steps
// go in two lanes side by side: linting with types takes as long as all the rest.
import { ensureDependencies } from './setup/dependencies.mjs';
import { ROOT } from './setup/paths.mjs';
import { npm } from './setup/run.mjs';
import { task } from './setup/task.mjs';

const LANES = [
  [['lint', ['run', '--silent', 'lint']]],
  [
    ['format', ['exec', '--', 'prettier', '--check', '--log-level', 'warn', '.']],
    ['types', ['run', '--silent', 'types']],
    ['layers', ['run', '--silent', 'layers']],
    ['words', ['run', '--silent', 'words', '--', '--check']],
    ['dead code', ['run', '--silent', 'dead-code']],
  ],
];

/** Makes the steps of a lane one after the other; the names of those that failed. */
const inTurn = async (lane) => {
  const failed = [];
  for (const [name, args] of lane) {
    const began = Date.now();
    const { code, output, interrupted } = await npm(args, { cwd: ROOT, quiet: true });
    if (interrupted) throw new Error('interrupted');
    console.log(
      `${code === 0 ? 'ok    ' : 'FAILED'}  ${name}  (${((Date.now() - began) / 1000).toFixed(1)} s)`,
    );
    if (code === 0) continue;
    console.log(output);
    failed.push(name);
  }
  return failed;
};

await task(async () => {
  await ensureDependencies();
  const failed = (await Promise.all(LANES.map(inTurn))).flat();
  if (failed.length > 0) console.log(`check failed: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
});
