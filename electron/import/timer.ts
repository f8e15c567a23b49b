/** How long a transaction may take, in milliseconds: so long a question of the window waits at most, and no longer. */
const BATCH_TIME = 50;
/** A batch is cut short for the window only when it has got this far: a sync for each article would starve it. */
const LEAST_TIME = 8;

/** Starts the clock of a transaction; the answer says when it has taken long enough. */
export function startTimer(turns: { isWanted(): boolean } | undefined): () => boolean {
  if (turns === undefined) return () => false;
  const began = performance.now();
  return () => {
    const taken = performance.now() - began;
    return taken >= BATCH_TIME || (taken >= LEAST_TIME && turns.isWanted());
  };
}
