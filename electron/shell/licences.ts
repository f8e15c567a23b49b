import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Licence } from '../contract/settings.ts';

const LICENCES = v.array(
  v.object({ name: v.string(), version: v.string(), licence: v.string(), text: v.string() }),
);

/** The licences that the build collected beside the scripts. */
export const readLicences = (path: string): readonly Licence[] =>
  v.parse(LICENCES, JSON.parse(readFileSync(path, 'utf8')));
