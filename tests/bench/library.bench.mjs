// Bundles library.ts and runs it in a process of its own. usage: node tests/bench/library.bench.mjs [ARTICLES…]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), 'library-bench-script-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: 'tests/bench/library.ts', outDir, emptyOutDir: false, target: 'node20', minify: false },
    ssr: { noExternal: true },
  });
  const script = join(outDir, 'library.js');
  const sqlJs = join(root, 'node_modules/sql.js/dist');
  const { status } = spawnSync(process.execPath, [script, sqlJs, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
