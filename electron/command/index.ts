import { attributions } from './attributions.ts';
import { articles } from './articles.ts';
import type { Command } from './command.ts';
import { decrypt, encrypt, passphrase } from './encryption.ts';
import { duplicates, stories } from './clusters.ts';
import { history } from './history.ts';
import { importFiles } from './import.ts';
import { backup, rebuild, restore, verify } from './keep.ts';
import { pickups } from './pickups.ts';
import { quotedSources } from './quoted-sources.ts';
import { readFiles } from './read.ts';
import { report } from './report.ts';
import { timeline } from './timeline.ts';
import { topic } from './topic.ts';
import { watch } from './watch.ts';

/** Every command of the headless Sourceline. */
export const COMMANDS: readonly Command[] = [
  importFiles,
  watch,
  readFiles,
  attributions,
  quotedSources,
  duplicates,
  stories,
  pickups,
  topic,
  articles,
  timeline,
  report,
  verify,
  rebuild,
  backup,
  restore,
  history,
  encrypt,
  decrypt,
  passphrase,
];
