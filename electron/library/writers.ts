import type { WholeReason } from '../core/domain/live.ts';
import type { Marks } from './marks.ts';

type Wrap = <P extends unknown[], T>(write: (...parameters: P) => T) => (...parameters: P) => T;
type Writers = {
  /** What no report prints: marks of reading, and the desk's own drafts. */
  readonly noting: Wrap;
  /** As `noting`, for what a report may print. */
  readonly writing: Wrap;
  /** As `writing`, for what is told anew to whoever has counted it, and why. */
  readonly changing: <P extends unknown[], T>(
    why: WholeReason,
    write: (...parameters: P) => T,
  ) => (...parameters: P) => T;
  /** As `changing`, for what changes the names or the filing of articles. */
  readonly refiling: Wrap;
  /** As `refiling`, for what changes the articles that a query finds. */
  readonly rewriting: Wrap;
};

/** Ways to write, each of which tells those who remember what they counted. */
export function writers(options: {
  readonly marks: Marks;
  /** Only inside a transaction is a change whole and its trouble reported. */
  mustBeInside(): void;
  onwrite(): void;
  forgetFound(): void;
}): Writers {
  const { marks } = options;
  const noting: Wrap =
    (write) =>
    (...parameters) => {
      options.mustBeInside();
      return write(...parameters);
    };
  const writing: Wrap = (write) =>
    noting((...parameters) => {
      options.onwrite();
      return write(...parameters);
    });
  const changing: Writers['changing'] = (why, write) =>
    writing((...parameters) => marks.because(why, () => write(...parameters)));
  const refiling: Wrap = (write) =>
    changing('refiled', (...parameters) => {
      marks.aged();
      return write(...parameters);
    });
  const rewriting: Wrap = (write) =>
    refiling((...parameters) => {
      options.forgetFound();
      return write(...parameters);
    });
  return { noting, writing, changing, refiling, rewriting };
}
