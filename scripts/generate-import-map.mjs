// Finds out what the file functions are called in the minified imports of the installed sql-wasm.wasm, and writes
// electron/library/file/import-names.ts. Run it after every change of sql.js, then the tests of the library.
//
// How: Emscripten lists a module's imports in the order of their full names, in the debug build (readable names) as
// in the release build (one letter each). So the n-th of one is the n-th of the other, once the few functions that
// only one build has are set right. Parameter counts and telling stretches of code prove every single match.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** Functions the release build (-Oz, link-time optimised) has and the debug build lacks, and the other way round. */
const ONLY_IN_RELEASE = ['_emscripten_runtime_keepalive_clear', '_setitimer_js', 'proc_exit'];
const ONLY_IN_DEBUG = ['clock_time_get', '__handle_stack_overflow'];

/**
 * What the code of each function we stand in for must show in the release build.
 * @type {Readonly<Record<string, RegExp>>}
 */
const PROOFS = {
  __syscall_openat: /&64&&/,
  __syscall_faccessat: /&-8\)return-28/,
  __syscall_fchmod: /^function\(a,b\)\{try\{var d=R\(a\);\w+\(d,d\.node,b\)/,
  __syscall_fchown32: /timestamp:Date\.now\(\)/,
  __syscall_fcntl64: /switch\(b\)\{case 0:/,
  __syscall_fstat64: /\.Qa\.Xa|getattr/,
  __syscall_ftruncate64: /NaN:Number\(b\).*return-22/s,
  __syscall_lstat64: /^function\(a,b\)\{try\{return a=A\(a\),\w+\(b,\w+\(a,!0\)\)/,
  __syscall_newfstatat: /c&256/,
  __syscall_readlinkat: /readlink/,
  __syscall_stat64: /^function\(a,b\)\{try\{return a=A\(a\),\w+\(b,\w+\(a\)\)/,
  __syscall_unlinkat: /d===512/,
  fd_close: /^function\(a\)\{try\{var b=R\(a\);\w+\(b\);return 0/,
  fd_fdstat_get: /\.tty\?2:/,
  fd_read: /^function\(a,b,d,c\)\{try\{a:\{var e=R\(a\)/,
  fd_seek: /NaN:Number\(b\).*return 22.*position/s,
  fd_sync: /fsync\?\.\(/,
  fd_write: /^function\(a,b,d,c\)\{try\{var e=R\(a\);a=b;if\(d==1\)/,
};

/**
 * The import object a build hands over: names, parameter counts and code, in order.
 * @param {string} scriptFile
 * @returns {Promise<Map<string, { parameters: number, code: string }>>}
 */
function importsOf(scriptFile) {
  delete require.cache[scriptFile];
  const start = require(scriptFile);
  // This copy is never started in earnest, and must not be met again by anybody who wants one that is.
  delete require.cache[scriptFile];
  return new Promise((resolve) => {
    void start({
      instantiateWasm(/** @type {Record<string, Record<string, () => void>>} */ imports) {
        const modules = new Set(Object.values(imports));
        const all = [...modules].flatMap((functions) => Object.entries(functions));
        resolve(new Map(all.map(([name, call]) => [name, { parameters: call.length, code: String(call) }])));
        return {};
      },
    });
  });
}

/** @param {string} wasmFile */
function namesUsedBy(wasmFile) {
  const module = new WebAssembly.Module(readFileSync(wasmFile));
  return new Set(WebAssembly.Module.imports(module).map(({ name }) => name));
}

/**
 * Names by full name for the build in `folder`, or a sentence saying what does not match.
 * @param {string} folder
 */
export async function importNames(folder) {
  const wasmFile = join(folder, 'sql-wasm.wasm');
  const sha256 = createHash('sha256').update(readFileSync(wasmFile)).digest('hex');
  const release = [...(await importsOf(join(folder, 'sql-wasm.js')))];
  const debug = await importsOf(join(folder, 'sql-wasm-debug.js'));
  const used = namesUsedBy(join(folder, 'sql-wasm-debug.wasm'));
  const fullNames = [...used]
    .filter((name) => !ONLY_IN_DEBUG.includes(name))
    .concat(ONLY_IN_RELEASE)
    .sort((one, other) => (one < other ? -1 : 1));
  if (fullNames.length !== release.length) {
    return {
      trouble: `the release build imports ${release.length} functions, ${fullNames.length} were expected`,
    };
  }
  /** @type {Record<string, string>} */
  const names = {};
  for (const [place, [name, { parameters, code }]] of release.entries()) {
    const fullName = fullNames[place] ?? '';
    const readable = debug.get(fullName);
    // The optimiser drops trailing parameters a function does not use; it never adds one.
    if (readable !== undefined && parameters > readable.parameters) {
      return { trouble: `${fullName} does not take the parameters of import "${name}"` };
    }
    const proof = PROOFS[fullName];
    if (proof === undefined) continue;
    if (!proof.test(code))
      return { trouble: `import "${name}" does not look like ${fullName}: ${code.slice(0, 120)}` };
    names[fullName] = name;
  }
  return { sha256, names };
}

/**
 * Why the build of sql.js in `folder` must not be shipped with these names, in a sentence; undefined when it may.
 * @param {string} folder
 * @param {Readonly<Record<string, Readonly<Record<string, string>>>>} known
 */
export async function troubleWithBuild(folder, known) {
  const { trouble, sha256, names } = await importNames(folder);
  if (trouble !== undefined) return `sql.js has changed beyond what Sourceline understands: ${trouble}.`;
  const ours = known[sha256];
  const isSame = ours !== undefined && Object.entries(names).every(([full, short]) => ours[full] === short);
  if (isSame && Object.keys(ours).length === Object.keys(names).length) return undefined;
  return (
    `sql.js has changed: sql-wasm.wasm ${sha256.slice(0, 12)}… is not the build that import-names.ts was made for. ` +
    'Run `node scripts/generate-import-map.mjs`, then the tests of the library and `npm run bench crash`.'
  );
}

async function main() {
  const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'node_modules/sql.js/dist');
  const target = fileURLToPath(new URL('../electron/library/file/import-names.ts', import.meta.url));
  if (!existsSync(folder)) throw new Error('sql.js is not installed');
  const { trouble, sha256, names } = await importNames(folder);
  if (trouble !== undefined) throw new Error(`This sql.js is not understood: ${trouble}`);
  const before = readFileSync(target, 'utf8');
  const head = before.slice(0, before.indexOf('export const IMPORT_NAMES'));
  const lines = Object.entries(names).map(([fullName, name]) => `    ${fullName}: '${name}',`);
  const body = [
    'export const IMPORT_NAMES: Readonly<Record<string, ImportNames>> = {',
    `  '${sha256}': {`,
    ...lines,
    '  },',
    '};',
    '',
  ];
  writeFileSync(target, head + body.join('\n'));
  console.log(`Wrote the import names of sql-wasm.wasm ${sha256.slice(0, 12)}…`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
