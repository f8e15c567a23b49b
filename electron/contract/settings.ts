/** A package that ships, and its licence (SPDX). */
export type Licence = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
};
export type Theme = 'system' | 'light' | 'dark';
/** How close rows stand. */
export const DENSITIES = ['compact', 'comfortable', 'roomy'] as const;
export type Density = (typeof DENSITIES)[number];
/** Pixels of the text of an article. */
export const TEXT_SIZE = { least: 12, usual: 17, most: 24 } as const;
export type Settings = {
  readonly theme: Theme;
  readonly libraryFolder: string;
  readonly isSingleKeyOn: boolean;
  readonly density: Density;
  readonly textSize: number;
  /** Lists of articles have one row for each duplicate group. */
  readonly isFoldingCopies: boolean;
};
/** What the analyst may change of them. */
export type SettingsChange = Partial<Omit<Settings, 'libraryFolder'>>;
