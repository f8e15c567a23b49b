import type { CitedArticle } from '../citations/cited-article.ts';
import { citationBytes } from '../citations/index.ts';
import type { CitationFormat } from '../domain/data-export.ts';
import type { Clip, ReportModel } from './model.ts';

/** A clip tells the names of its authors, not which of them are persons: they stand as printed. */
function cited(clip: Clip): CitedArticle {
  const { id, headline, authors, outlet, origin, published, language, url, path, sha256 } = clip;
  return {
    id,
    headline,
    authors: authors.map((name) => ({ name, isPerson: false })),
    ...(outlet !== undefined && { outlet }),
    ...(origin !== undefined && { origin }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    ...(url !== undefined && { url }),
    path,
    sha256,
  };
}

/** The clips of a report as references, each once, in the order they are printed; without clips, every article counted. */
export function referenceReport({ sections, annex }: ReportModel, format: CitationFormat): Uint8Array {
  const clips = new Map(sections.flatMap((each) => each.clips).map(({ clip }) => [clip.id, clip]));
  return citationBytes((clips.size > 0 ? [...clips.values()] : annex).map(cited), format);
}
