import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { InitSqlJsStatic, SqlJsStatic } from 'sql.js';
import { err, ok, type Result } from '../../core/result.ts';
import { IMPORT_NAMES, type ImportNames } from './import-names.ts';
import {
  realFileCalls,
  SYSCALL_NAMES,
  type Surroundings,
  type Syscall,
  type SyscallName,
} from './syscalls.ts';
import { wasmMemory, type WasmMemory } from './wasm-memory.ts';

type ImportTable = Record<string, WebAssembly.ImportValue>;

/**
 * A copy of sql.js nobody else holds. Each copy remembers its first start for good, so a copy somebody started before
 * would silently ignore our files and keep everything in memory.
 */
function privateCopy(scriptFile: string): InitSqlJsStatic {
  const require = createRequire(import.meta.url);
  const known = require.cache[scriptFile];
  Reflect.deleteProperty(require.cache, scriptFile);
  try {
    return require(scriptFile) as InitSqlJsStatic;
  } finally {
    Reflect.deleteProperty(require.cache, scriptFile);
    if (known !== undefined) require.cache[scriptFile] = known;
  }
}

/** Puts our file functions into the imports in the place of Emscripten's. */
function layOver(imports: ImportTable, names: ImportNames, around: Surroundings): void {
  const originals = {} as Record<SyscallName, Syscall>;
  for (const name of SYSCALL_NAMES) originals[name] = imports[names[name]] as Syscall;
  const ours = realFileCalls(around, originals);
  for (const name of SYSCALL_NAMES) imports[names[name]] = ours[name];
}

/**
 * Starts stock sql.js so that databases named in `around.routes` are real files. The error is a sentence: the build is
 * not one we know, or it did not let us in.
 */
export async function loadSql(
  folder: string,
  around: Omit<Surroundings, 'memory'>,
): Promise<Result<SqlJsStatic, string>> {
  let wasm: Uint8Array<ArrayBuffer>;
  try {
    wasm = new Uint8Array(readFileSync(join(folder, 'sql-wasm.wasm')));
  } catch (error) {
    return err(`sql-wasm.wasm cannot be read: ${String(error)}`);
  }
  const sha256 = createHash('sha256').update(wasm).digest('hex');
  const names = IMPORT_NAMES[sha256];
  if (names === undefined) {
    return err(`sql-wasm.wasm ${sha256.slice(0, 12)}… is not a build this version of Sourceline knows`);
  }
  let memory: WasmMemory | undefined;
  const memoryInUse = (): WasmMemory => {
    if (memory === undefined) throw new Error('SQLite used a file before it had started');
    return memory;
  };
  // By its real path: Node keeps modules by that, and a link would let a copy somebody started pass for a private one.
  const start = privateCopy(realpathSync(join(folder, 'sql-wasm.js')));
  const sql = await start({
    useOldExtensionFunctions: false,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const table = Object.values(imports)[0] as ImportTable;
      layOver(table, names, { ...around, memory: memoryInUse });
      const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), imports);
      const exported = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
      if (exported !== undefined) memory = wasmMemory(exported);
      done(instance);
      return {};
    },
  } as Parameters<InitSqlJsStatic>[0]);
  if (memory === undefined) return err('sql.js did not let its files be replaced, so nothing would be kept');
  return ok(sql);
}
