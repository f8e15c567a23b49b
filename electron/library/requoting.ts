import type { Connection } from './sql/connection.ts';
import { indexQuotedNames } from './tables/quoted-names.ts';
import type { TaggedTopics } from './queries/tagged-topics.ts';

/** Has everything told by who is quoted in some articles worked out anew. */
export function requoting(
  database: Connection,
  touch: (articleId: number) => void,
  tagged: Pick<TaggedTopics, 'refileQuoted'>,
): (articleIds: readonly number[]) => void {
  return (articleIds) => {
    for (const id of articleIds) {
      touch(id);
      indexQuotedNames(database, id);
    }
    tagged.refileQuoted(articleIds);
  };
}
