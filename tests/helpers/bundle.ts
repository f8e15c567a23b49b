import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';

/** Bundles a TypeScript script into one that plain Node runs, as the built app is bundled; returns its path. */
export async function bundled(script: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'bundled-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: script, outDir, target: 'node20.18', minify: false },
    ssr: { noExternal: true },
  });
  return join(outDir, basename(script).replace(/\.ts$/, '.js'));
}
