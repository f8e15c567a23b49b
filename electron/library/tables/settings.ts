import type { Connection } from '../sql/connection.ts';
import { textAt } from '../sql/row.ts';

/** Few named facts about the library itself. */
export type Settings = {
  get(name: SettingName): string | undefined;
  set(name: SettingName, value: string): void;
};

type SettingName = 'zone' | 'created' | 'last-check' | 'retention' | 'alerts' | 'highest-article';

export function settings(connection: Connection): Settings {
  return {
    get: (name) => {
      const row = connection.row('SELECT value FROM setting WHERE name = ?', name);
      return row === undefined ? undefined : textAt(row, 0);
    },
    set: (name, value) =>
      connection.run('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, value),
  };
}
