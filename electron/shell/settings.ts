import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { DENSITIES, TEXT_SIZE, type Settings, type SettingsChange } from '../contract/settings.ts';
import type { BackupRule } from '../core/domain/library-care.ts';
import type { UpdateMemory } from './update/updates.ts';
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
  updates: v.optional(v.object({ isLooking: v.boolean(), lookedAt: v.exactOptional(v.string()) })),
  isFoldingCopies: v.optional(v.boolean(), true),
  /** By the folder of the library they are of. */
  backups: v.optional(
    v.record(
      v.string(),
      v.object({
        isOn: v.boolean(),
        every: v.picklist(['day', 'week']),
        keep: v.number(),
        mostBytes: v.number(),
        folder: v.string(),
      }),
    ),
  ),
});
type Stored = v.InferOutput<typeof STORED>;

const FRESH: Stored = {
  version: 1,
  theme: 'system',
  isSingleKeyOn: true,
  density: 'compact',
  textSize: TEXT_SIZE.usual,
  isFoldingCopies: true,
};

/** Beside the library until another folder is chosen, which had better be on another disk. */
const USUAL_BACKUPS = { isOn: true, every: 'day', keep: 7, mostBytes: 10_000_000_000 } as const;

/** The settings as one library's window sees them. */
export type LibrarySettings = {
  get(): Settings;
  set(change: SettingsChange): Promise<Settings>;
  backups(): BackupRule;
  setBackups(rule: BackupRule): Promise<void>;
};

export type SettingsFile = {
  updates(): UpdateMemory;
  setUpdates(memory: UpdateMemory): Promise<void>;
  readonly theme: () => Settings['theme'];
  of(libraryFolder: string): LibrarySettings;
};

/** The app's own few settings. A file that cannot be understood is left as it is until something is changed. */
export function openSettings(path: string): SettingsFile {
  let stored = read(path);
  const present = (libraryFolder: string): Settings => ({
    theme: stored.theme,
    isSingleKeyOn: stored.isSingleKeyOn,
    density: stored.density,
    textSize: stored.textSize,
    isFoldingCopies: stored.isFoldingCopies,
    libraryFolder,
  });
  const store = async (change: Partial<Stored>): Promise<void> => {
    stored = { ...stored, ...change };
    mkdirSync(dirname(path), { recursive: true });
    await writeWholeFile(path, `${JSON.stringify(stored, undefined, 2)}\n`);
  };
  return {
    theme: () => stored.theme,
    updates: () => stored.updates ?? { isLooking: true },
    setUpdates: (updates) => store({ updates }),
    of: (libraryFolder) => ({
      get: () => present(libraryFolder),
      async set(change) {
        await store(change);
        return present(libraryFolder);
      },
      backups: () =>
        stored.backups?.[libraryFolder] ?? { ...USUAL_BACKUPS, folder: `${libraryFolder} backups` },
      setBackups: (rule) => store({ backups: { ...stored.backups, [libraryFolder]: rule } }),
    }),
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
