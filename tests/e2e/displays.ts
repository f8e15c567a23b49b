/** The displays of our own that journeys go on; none where they share the screen that is there. */
export const displays: readonly string[] = (process.env['SOURCELINE_DISPLAYS'] ?? '')
  .split(' ')
  .filter((display) => display !== '');

/** The display of this worker, as the environment names it. */
export function ownDisplay(): { DISPLAY?: string } {
  const display = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return display === undefined ? {} : { DISPLAY: display };
}
