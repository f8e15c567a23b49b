/** Waits for a state, not for a time: asks again until the answer is true, and says what was waited for when it is not. */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  limit = 60_000,
): Promise<void> {
  const end = performance.now() + limit;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
