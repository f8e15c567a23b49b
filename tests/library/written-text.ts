/** The body of the n-th article of the kill test: long enough to fill pages, and different for each. */
export function textOf(number: number): string {
  return `Article ${number} reports. ${`The dam at Marren seeps, measurement ${number * 7919}. `.repeat(20 + (number % 30))}`;
}
