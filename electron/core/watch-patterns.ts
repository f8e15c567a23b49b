import picomatch from 'picomatch';
import type { Watch } from './domain/watch.ts';
import { err, ok, type Result } from './result.ts';

export type BadGlob = { readonly kind: 'bad-glob'; readonly pattern: string };

/** Tells the pattern by which a watch leaves a file out; undefined when it takes it. The path is below the folder. */
export type LeftOutBy = (relativePath: string) => string | undefined;

type Matches = (path: string) => boolean;

/**
 * Makes a watch's patterns ready. One without a slash is held against the name in any folder; letters count alike in
 * either case, as on most analysts' disks.
 */
export function leftOutBy({
  include,
  exclude,
}: Pick<Watch, 'include' | 'exclude'>): Result<LeftOutBy, BadGlob> {
  const excluding: { readonly pattern: string; readonly matches: Matches }[] = [];
  const including: Matches[] = [];
  for (const pattern of [...exclude, ...include]) {
    const matches = compile(pattern);
    if (matches === undefined) return err({ kind: 'bad-glob', pattern });
    if (excluding.length < exclude.length) excluding.push({ pattern, matches });
    else including.push(matches);
  }
  const only = `not ${include.join(', ')}`;
  return ok((relativePath) => {
    const path = relativePath.replaceAll('\\', '/');
    const excluded = excluding.find(({ matches }) => matches(path));
    if (excluded !== undefined) return excluded.pattern;
    return including.length === 0 || including.some((matches) => matches(path)) ? undefined : only;
  });
}

/** Undefined for a pattern that is not closed, or that names a place outside the folder. */
function compile(pattern: string): Matches | undefined {
  const glob = pattern.trim();
  const isOutside = glob.startsWith('/') || /^[a-z]:/iu.test(glob) || glob.split('/').includes('..');
  if (glob === '' || isOutside) return undefined;
  const options = { dot: true, nocase: true, strictBrackets: true, windows: false };
  try {
    const matches = picomatch(glob, glob.includes('/') ? options : { ...options, basename: true });
    return (path) => matches(path);
  } catch {
    return undefined;
  }
}
