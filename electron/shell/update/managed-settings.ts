import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { UPDATE_INTERVALS, type ManagedSettingsFault, type UpdateFeed } from '../../core/domain/update.ts';
import { err, ok, type Result } from '../../core/result.ts';

/**
 * Where administrators write for everybody on the machine. On Windows below Program Files: any user may make a folder of
 * our name in ProgramData and would then own it.
 */
export function managedSettingsFile(platform: NodeJS.Platform, programFiles: string | undefined): string {
  if (platform === 'win32')
    return join(programFiles ?? 'C:\\Program Files', 'Sourceline Managed', 'managed.json');
  if (platform === 'darwin') return '/Library/Application Support/Sourceline/managed.json';
  return '/etc/sourceline/managed.json';
}

const MANAGED = v.strictObject({
  version: v.literal(1),
  updates: v.exactOptional(
    v.strictObject({
      feed: v.string(),
      publicKey: v.string(),
      every: v.exactOptional(v.picklist(UPDATE_INTERVALS)),
    }),
  ),
});

type ReadOptions = {
  /** Whether it counts only where nobody but an administrator could have written it. */
  readonly mustBeProtected: boolean;
  /** For tests: an address of this very machine need not be https. */
  readonly isLoopbackAllowed: boolean;
};

/** The feed of newer versions that the organisation names; none where it names none. */
export function readManagedFeed(
  path: string,
  { mustBeProtected, isLoopbackAllowed }: ReadOptions,
): Result<UpdateFeed | undefined, ManagedSettingsFault> {
  const text = textOf(path);
  if (!text.ok) return text;
  if (text.value === undefined) return ok(undefined);
  if (mustBeProtected && !isProtected(path)) return err('writable-by-others');
  const managed = v.safeParse(MANAGED, jsonOf(text.value));
  if (!managed.success) return err('not-understood');
  const { updates } = managed.output;
  if (updates === undefined) return ok(undefined);
  const address = addressOf(updates.feed, isLoopbackAllowed);
  if (!address.ok) return address;
  if (keyOf(updates.publicKey) === undefined) return err('not-a-key');
  const { publicKey, every } = updates;
  return ok({ address: address.value, publicKey, ...(every !== undefined && { every }) });
}

/** The public key as Node takes it; nothing where it is none, or not of Ed25519. */
export function keyOf(publicKey: string): ReturnType<typeof createPublicKey> | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 of the key in groups of four, as far as people compare. */
export function fingerprintOf(publicKey: string): string {
  const hex = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return (hex.slice(0, 32).match(/.{4}/gu) ?? []).join(' ');
}

function textOf(path: string): Result<string | undefined, ManagedSettingsFault> {
  try {
    return ok(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? ok(undefined) : err('unreadable');
  }
}

/** Windows keeps it by the folder alone; elsewhere file and folder are root's, and nobody else may write them. */
function isProtected(path: string): boolean {
  if (process.platform === 'win32') return true;
  return [path, dirname(path)].every((each) => {
    const { uid, mode } = statSync(each);
    return uid === 0 && (mode & 0o022) === 0;
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** A folder on a server: without name and password, question or fragment. */
function addressOf(text: string, isLoopbackAllowed: boolean): Result<string, ManagedSettingsFault> {
  if (!URL.canParse(text)) return err('not-an-address');
  const url = new URL(text);
  const isLoopback = isLoopbackAllowed && LOOPBACK.has(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) return err('not-https');
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return err('not-an-address');
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return ok(url.href);
}
