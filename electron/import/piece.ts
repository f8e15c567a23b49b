import type { Library } from '../core/ports.ts';
import type { ArticleFiler } from './article-filer.ts';
import type { KeptFile } from './record.ts';

/** Articles kept in one transaction at most; what else may end it is time. */
export const PIECE_ARTICLES = 120;

/** What a piece is kept with. */
export type PieceParts = {
  readonly library: Library;
  readonly filer: ArticleFiler;
  readonly now: string;
  /** Whether the piece has taken long enough: others may ask the library between two pieces. */
  isTimeUp(): boolean;
};

/** After one transaction: there is more to keep, or the file is done. `articlesNew` are those of this piece. */
export type KeptPieceOf<Left> =
  | { readonly isDone: false; readonly pieces: Left; readonly articlesNew: number }
  | { readonly isDone: true; readonly file: KeptFile; readonly articlesNew: number };
