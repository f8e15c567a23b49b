import { verify, type KeyObject } from 'node:crypto';
import * as v from 'valibot';
import type { UpdateRefusal } from '../../core/domain/update.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** An installer as the manifest names it. */
export type OfferedFile = { readonly url: string; readonly sha512: string; readonly size: number };
export type Manifest = { readonly version: string; readonly files: readonly OfferedFile[] };

const MOST_BYTES = 2_000_000_000;

const MANIFEST = v.object({
  version: v.pipe(v.string(), v.regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,50})?$/u)),
  files: v.pipe(
    v.array(
      v.object({
        url: v.string(),
        sha512: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/u)),
        size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_BYTES)),
      }),
    ),
    v.minLength(1),
    v.maxLength(100),
  ),
});

/** A name right below the feed: no other host, no other folder, nothing a file system reads otherwise. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,150}\.[A-Za-z0-9]{2,10}$/u;

/** Whether the holder of the key signed this text, byte by byte. */
export function isSigned(text: string, signature: string, key: KeyObject): boolean {
  const given = signature.trim();
  if (!/^[A-Za-z0-9+/]{86}==$/u.test(given)) return false;
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(given, 'base64'));
}

/** What a signed manifest says, once YAML has been read; anything odd refuses it whole. */
export function manifestOf(parsed: unknown): Result<Manifest, UpdateRefusal> {
  const manifest = v.safeParse(MANIFEST, parsed);
  if (!manifest.success) return err({ kind: 'not-understood' });
  if (!manifest.output.files.every(({ url }) => PLAIN_NAME.test(url))) return err({ kind: 'elsewhere' });
  return ok(manifest.output);
}

/** What somebody installs by hand on this system. */
export function installerKind(platform: NodeJS.Platform, isAppImage: boolean): string {
  if (platform === 'win32') return 'exe';
  if (platform === 'darwin') return 'dmg';
  return isAppImage ? 'AppImage' : 'deb';
}

const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  x64: ['x64', 'amd64', 'x86_64'],
  arm64: ['arm64', 'aarch64'],
};

/** The installer for this machine: one that names its processor, or else one that names none. */
export function fileFor({ files }: Manifest, kind: string, arch: string): OfferedFile | undefined {
  const fitting = files.filter(({ url }) => url.toLowerCase().endsWith(`.${kind.toLowerCase()}`));
  const names = (file: OfferedFile, of: string): boolean =>
    (OTHER_NAMES[of] ?? [of]).some((name) => file.url.toLowerCase().includes(name));
  return (
    fitting.find((file) => names(file, arch)) ??
    fitting.find((file) => Object.keys(OTHER_NAMES).every((other) => !names(file, other)))
  );
}
