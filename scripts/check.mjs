// npm run check: everything about the code that needs no run of it; every step is made even when one before it failed.
import { ensureDependencies } from './setup/dependencies.mjs';
import { ROOT } from './setup/paths.mjs';
import { npm } from './setup/run.mjs';
import { task } from './setup/task.mjs';

const STEPS = [
  ['format', ['exec', '--', 'prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', ['run', '--silent', 'lint']],
  ['types', ['run', '--silent', 'types']],
  ['layers', ['run', '--silent', 'layers']],
  ['dead code', ['run', '--silent', 'dead-code']],
];

await task(async () => {
  await ensureDependencies();
  const failed = [];
  for (const [name, args] of STEPS) {
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
  if (failed.length > 0) console.log(`check failed: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
});
