import type { WholeReason } from '../core/domain/live.ts';
import type { Library } from '../core/ports.ts';
import type { LibraryParts } from './library-parts.ts';
import { given } from './sql/row.ts';

type Write = <P extends unknown[], T>(write: (...parameters: P) => T) => (...parameters: P) => T;
type Names =
  | 'deleteArticle'
  | 'deletedArticles'
  | 'deletedArticle'
  | 'deletedContent'
  | 'deletedPlaces'
  | 'explainDeletion'
  | 'forgetDeletion'
  | 'restoredAs'
  | 'eraseDeleted'
  | 'isDeleted'
  | 'deletedOfFile';

/** Articles taken out, remembered, brought back and erased; what the analyst does of it is noted. */
export function deletions(
  parts: LibraryParts,
  {
    writing,
    changing,
  }: {
    readonly writing: Write;
    readonly changing: <P extends unknown[], T>(
      why: WholeReason,
      write: (...parameters: P) => T,
    ) => (...parameters: P) => T;
  },
): Pick<Library, Names> {
  const note = (act: 'made' | 'undone', ref: number, at: string, articleId?: number): void => {
    const { headline, why } = parts.deleted.get(ref) ?? {};
    const about = articleId === undefined ? {} : { articleId };
    parts.acts.add({ at, kind: 'exclusion', ref, act, ...about, what: given({ headline, why }) });
  };
  return {
    deleteArticle: changing('deleted', (id, deletion, isContentKept) => {
      parts.found.touched(id);
      const deleted = parts.deletion.delete(id, deletion, isContentKept);
      // What a rule takes out by the thousand is its watch's to tell.
      if (deletion.by === 'analyst') note('made', deleted, deletion.at, id);
      return deleted;
    }),
    deletedArticles: (page) => parts.deleted.list(page),
    deletedArticle: (id) => parts.deleted.get(id),
    deletedContent: (id) => parts.deleted.content(id),
    deletedPlaces: (id) => parts.deleted.places(id),
    explainDeletion: writing((id, why) => parts.deleted.explain(id, why)),
    forgetDeletion: changing('deleted', (id, at) => {
      note('undone', id, at);
      // It comes back: news like its going.
      parts.marks.aged();
      parts.deleted.remove(id);
    }),
    restoredAs: writing((id, articleId) => parts.acts.cameAgain(id, articleId)),
    eraseDeleted: writing((id, at) => {
      parts.acts.eraseHeadline(id);
      return parts.deletion.erase(id, at);
    }),
    isDeleted: (contentHash) => parts.deleted.hasContent(contentHash),
    deletedOfFile: (sha256) => parts.deleted.ofFile(sha256),
  };
}
