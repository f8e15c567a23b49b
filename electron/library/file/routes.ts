import { dirname } from 'node:path';

/** Which of the names SQLite uses stand for real files. sql.js calls a database `dbfile_<random>`. */
export type Routes = {
  /** The next database sql.js opens is this file; returns what tells whether it was. */
  expect(file: string): { wasTaken(): boolean };
  /** A name SQL can use for a real file, as in `VACUUM INTO`. */
  name(file: string): string;
  /** The real path behind a name with its suffix (-wal, -journal); undefined for SQLite's own temporary files. */
  real(virtualPath: string): string | undefined;
  /** Every real folder in use. */
  folders(): readonly string[];
};

const DATABASE_NAME = /^\/?((?:dbfile|named)_\d+)(.*)$/;

export function routes(): Routes {
  const files = new Map<string, string>();
  let expected: string | undefined;
  let named = 0;
  return {
    expect: (file) => {
      expected = file;
      return {
        wasTaken: () => {
          const isTaken = expected === undefined;
          expected = undefined;
          return isTaken;
        },
      };
    },
    name: (file) => {
      named += 1;
      files.set(`named_${named}`, file);
      return `/named_${named}`;
    },
    real: (virtualPath) => {
      const [, base, suffix] = DATABASE_NAME.exec(virtualPath) ?? [];
      if (base === undefined || suffix === undefined) return undefined;
      if (expected !== undefined && !files.has(base)) {
        files.set(base, expected);
        expected = undefined;
      }
      const file = files.get(base);
      return file === undefined ? undefined : file + suffix;
    },
    folders: () => [...new Set([...files.values()].map((file) => dirname(file)))],
  };
}
