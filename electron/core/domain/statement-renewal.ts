/** How far it is that the statements of articles are found again. */
export type StatementRenewal = {
  /** Articles whose statements an older version found; while they are gone through, those that are left. */
  readonly outdated: number;
  /** Present while they are gone through. `failed`: whose text could not be read to its end, so that they stay as they are. */
  readonly run?: {
    readonly articles: number;
    readonly done: number;
    readonly failed: number;
    readonly isPaused: boolean;
  };
};
