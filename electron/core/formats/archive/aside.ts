/** Files that by their kind never hold an article, in the word the log shows. */
const ASIDE: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['picture', /\.(?:jpe?g|png|gif|webp|svg|tiff?|bmp|ico|heic|avif|eps|psd|emf|wmf)$/i],
  ['sound or video', /\.(?:mp3|m4a|wav|ogg|flac|aac|mp4|m4v|mov|avi|mkv|webm|wmv|mpe?g)$/i],
  ['style or script', /\.(?:css|js|mjs|map|woff2?|ttf|otf|eot)$/i],
  ['lock file', /(?:^|\/)(?:~\$|\.~lock\.)[^/]*$/],
];
const SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$|\.git\/)/i;

/** Whether a file was put into an archive by the system and not by a person. */
export function isSystemFile(name: string): boolean {
  return SYSTEM.test(name);
}

/** The word for a file whose kind never holds an article, or nothing when it may. */
export function asideByName(name: string): string | undefined {
  return ASIDE.find(([, pattern]) => pattern.test(name))?.[0];
}
