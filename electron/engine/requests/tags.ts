import { ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = 'articles.tag' | 'tags.list' | 'tags.rename' | 'tags.remove';

/** The analyst's own words on articles. */
export function tagRequests({ library, tell }: EngineParts): Pick<EngineHandlers, Names> {
  function change(work: () => void) {
    const changed = library.transaction(work);
    if (changed.ok) tell('library.changed', { articles: 0 });
    return changed;
  }
  return {
    'articles.tag': ({ ids, tag, isOn }) => change(() => library.tagArticles(tag.trim(), ids, isOn)),
    'tags.list': () => ok(library.tags()),
    'tags.rename': ({ from, to }) => change(() => library.renameTag(from, to.trim())),
    'tags.remove': ({ name }) => change(() => library.removeTag(name)),
  };
}
