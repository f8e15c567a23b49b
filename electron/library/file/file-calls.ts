import * as fs from 'node:fs';

/** The calls on real files that the database makes; tests hand in ones that fail. */
export type FileCalls = Pick<
  typeof fs,
  | 'openSync'
  | 'closeSync'
  | 'readSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'fstatSync'
  | 'statSync'
  | 'unlinkSync'
  | 'accessSync'
  | 'renameSync'
>;

export const NODE_FILE_CALLS: FileCalls = fs;
