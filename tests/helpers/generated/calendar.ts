const START = Date.UTC(2026, 7, 1);
const DAY = 86_400_000;
const MINUTE = 60_000;
/** News is published from four in the morning for nineteen hours, so that no zone moves an article far. */
const FIRST_MINUTE = 4 * 60;
const MINUTES = 19 * 60;
const WEEKEND = 0.4;

/** Wall-clock minute of the article that far (0 to 1) through a library of so many days; weekends carry less. */
export function calendarOf(days: number): (progress: number) => string {
  const ends: number[] = [];
  let total = 0;
  for (let day = 0; day < days; day++) {
    total += new Date(START + day * DAY).getUTCDay() % 6 === 0 ? WEEKEND : 1;
    ends.push(total);
  }
  return (progress) => {
    const at = progress * total;
    const day = ends.findIndex((end) => at < end);
    const start = ends[day - 1] ?? 0;
    const share = (at - start) / ((ends[day] ?? total) - start);
    const minute = FIRST_MINUTE + Math.floor(share * MINUTES);
    return new Date(START + day * DAY + minute * MINUTE).toISOString().slice(0, 16);
  };
}

/** Days since the first day of every generated library. */
export function dayNumber(moment: string): number {
  return Math.floor((Date.parse(`${moment}Z`) - START) / DAY);
}
