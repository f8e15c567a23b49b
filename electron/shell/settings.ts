import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { DENSITIES, TEXT_SIZE, type Settings, type SettingsChange } from '../contract/api.ts';
import { writeWholeFile } from './write-whole-file.ts';

const STORED = v.object({
  version: v.literal(1),
  theme: v.picklist(['system', 'light', 'dark']),
  isSingleKeyOn: v.boolean(),
  // Younger than the file: an older one has none of them.
  density: v.optional(v.picklist(DENSITIES), 'compact'),
  textSize: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(TEXT_SIZE.least), v.maxValue(TEXT_SIZE.most)),
    TEXT_SIZE.usual,
  ),
});
type Stored = v.InferOutput<typeof STORED>;

const FRESH: Stored = {
  version: 1,
  theme: 'system',
  isSingleKeyOn: true,
  density: 'compact',
  textSize: TEXT_SIZE.usual,
};

export type SettingsFile = {
  get(): Settings;
  set(change: SettingsChange): Promise<Settings>;
};

/** The app's own few settings. A file that cannot be understood is left as it is until something is changed. */
export function openSettings(path: string, libraryFolder: string): SettingsFile {
  let stored = read(path);
  const present = (): Settings => ({
    theme: stored.theme,
    isSingleKeyOn: stored.isSingleKeyOn,
    density: stored.density,
    textSize: stored.textSize,
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
