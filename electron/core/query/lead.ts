/** A shorter first paragraph is a dateline or a label, and the next one belongs to the lead too. */
const FEWEST_WORDS = 8;

/** The first paragraph of the body, as far as it tells something. */
export function leadOf(body: string): string {
  let end = 0;
  for (;;) {
    const next = body.indexOf('\n\n', end);
    if (next === -1) return body;
    const lead = body.slice(0, next);
    if (lead.split(/\s+/u).filter(Boolean).length >= FEWEST_WORDS) return lead;
    end = next + 2;
  }
}
