import type * as fs from 'node:fs';

/** The calls originals make on files; tests hand in ones that fail. */
export type OriginalCalls = Pick<
  typeof fs,
  | 'openSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'renameSync'
  | 'mkdirSync'
  | 'rmSync'
  | 'readFileSync'
  | 'existsSync'
  | 'fsync'
>;
