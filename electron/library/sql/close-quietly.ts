import type { Connection } from './connection.ts';

/** Closes a database that is given up: it is damaged, or the disk is in trouble, and that is told elsewhere. */
export function closeQuietly(connection: Connection): void {
  try {
    connection.close();
  } catch {
    // The reason it is given up is what matters, and is on its way.
  }
}
