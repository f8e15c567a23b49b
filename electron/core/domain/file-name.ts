/** The last part of a path, of whatever system: what tells a file where its folders are nobody else’s business. */
export function fileName(path: string): string {
  return path.replace(/^.*[\\/]/su, '');
}
