import type { Connection } from './sql/connection.ts';
import { copyCorrections, type CopyCorrections } from './tables/copy-corrections.ts';
import { copyLinks } from './tables/copy-links.ts';
import { duplicates, type Duplicates } from './tables/duplicates.ts';
import { leadChoices, type LeadChoices } from './tables/lead-choices.ts';
import type { Names } from './tables/names.ts';

/** Duplicate groups with what the analyst says of them, and which articles they gave another origin. */
export type DuplicateParts = {
  readonly choices: LeadChoices;
  readonly copyCorrections: CopyCorrections;
  readonly groups: Duplicates;
  /** Articles counted under another origin since topics were last filed. */
  readonly reoriginated: Set<number>;
};

/** The tables of duplicate groups, bound to each other. */
export function duplicateParts(
  connection: Connection,
  { origins, touch }: { readonly origins: Names; readonly touch: (articleId: number) => void },
): DuplicateParts {
  const choices = leadChoices(connection);
  const corrected = copyCorrections(connection);
  const reoriginated = new Set<number>();
  const groups = duplicates(connection, {
    links: copyLinks(connection),
    choices,
    corrections: corrected,
    origins,
    touch,
    onorigin: (id) => reoriginated.add(id),
  });
  return { choices, copyCorrections: corrected, groups, reoriginated };
}
