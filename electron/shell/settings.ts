import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import type { Settings } from '../contract/api.ts';
import { writeWholeFile } from './write-whole-file.ts';

const STORED = v.object({
  version: v.literal(1),
  theme: v.picklist(['system', 'light', 'dark']),
  isSingleKeyOn: v.boolean(),
});
type Stored = v.InferOutput<typeof STORED>;

const FRESH: Stored = { version: 1, theme: 'system', isSingleKeyOn: true };

export type SettingsFile = {
  get(): Settings;
  set(change: Partial<Pick<Settings, 'theme' | 'isSingleKeyOn'>>): Promise<Settings>;
};

/** The app's own few settings. A file that cannot be understood is left as it is until something is changed. */
export function openSettings(path: string, libraryFolder: string): SettingsFile {
  let stored = read(path);
  const present = (): Settings => ({
    theme: stored.theme,
    isSingleKeyOn: stored.isSingleKeyOn,
    libraryFolder,
  });
  return {
    get: present,
    async set(change) {
      stored = { ...stored, ...change };
      mkdirSync(dirname(path), { recursive: true });
      await writeWholeFile(path, `${JSON.stringify(stored, undefined, 2)}\n`);
      return present();
    },
  };
}

function read(path: string): Stored {
  try {
    const parsed = v.safeParse(STORED, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output : FRESH;
  } catch {
    return FRESH;
  }
}
