import type { DeletedContent } from '../core/filing.ts';
import type { Library } from '../core/ports.ts';
import type { ArticleFiler } from './article-filer.ts';

/** Files a deleted article anew, every version of it, with what the analyst had added. Returns its new number. */
export function restoreArticle(content: DeletedContent, library: Library, filer: ArticleFiler): number {
  const [first, ...later] = content.versions;
  if (first === undefined) throw new Error('A deleted article has no version');
  const filed = (version: typeof first) => ({
    ...version,
    // Its file may have been read again since: then the newer record is the one its articles stand under.
    importId: library.standingImport(version.sha256)?.id ?? version.importId,
    givenTopics: content.givenTopics,
  });
  const id = filer.file(filed(first));
  for (const version of later) filer.revise(id, filed(version));
  library.markArticle(id, { isRead: content.isRead, isStarred: content.isStarred });
  for (const tag of content.tags) library.tagArticles(tag, [id], true);
  const corrected = content.fieldCorrections ?? [];
  library.reattachFieldCorrections(corrected, id);
  if (corrected.length > 0) filer.refile(id);
  library.reattachStatementCorrections(content.statementCorrections ?? [], id);
  library.reattachNotes(content.notes ?? [], id);
  library.reattachLeadChoices(content.leadChoices ?? [], id);
  library.reattachCopyCorrections(content.copyCorrections ?? [], content.namedAsCopy ?? [], id);
  return id;
}
