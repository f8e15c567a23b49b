import type { CorrectableField, FieldCorrection } from '../core/domain/field-correction.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { NotAValue } from '../core/understand/field-corrections/field-text.ts';
import type { NotFound, Request } from './request.ts';

/** Requests about the fields of articles that the analyst corrects. */
export type CorrectionApi = {
  /** Lays a value over what was read, as it is typed; an empty one says that the article has none. */
  'articles.correct': Request<
    { id: number; field: CorrectableField; text: string; why?: string },
    FieldCorrection,
    LibraryError | NotFound | NotAValue | { readonly kind: 'nothing-to-change' }
  >;
  'articles.undoCorrection': Request<{ id: number }, void, LibraryError | NotFound>;
  /** Every corrected field of the library, the undone too, oldest first. */
  'articles.corrections': Request<void, readonly (FieldCorrection & { headline?: string })[]>;
};

/** The names of these requests. */
export const CORRECTION_NAMES = [
  'articles.correct',
  'articles.undoCorrection',
  'articles.corrections',
] as const satisfies readonly (keyof CorrectionApi)[];
