/** Seconds since 1970 at the start of "2026-02-01", as the clock on the wall shows them. */
export function daySeconds(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 1000);
}
