/** What classes of a page's own style sheet say of text: bold, larger than a text, centred. */
export type StyleClasses = {
  readonly bold: ReadonlySet<string>;
  readonly large: ReadonlySet<string>;
  readonly centred: ReadonlySet<string>;
};

const RULE = /\.([\w-]{1,40})\s*\{([^{}]{0,400})\}/g;
const LARGE_POINTS = 13;
const LONGEST_SHEET = 300_000;

/** Reads the rules of single classes in a style sheet, as exports write them. */
export function styleClasses(sheet: string): StyleClasses {
  const [bold, large, centred] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [, name = '', rules = ''] of sheet.slice(0, LONGEST_SHEET).matchAll(RULE)) {
    const key = name.toLowerCase();
    const isBold = /font-weight:\s*(?:bold|[6-9]00)/i.test(rules);
    const points = Number(/font-size:\s*(\d{1,3})(?:\.\d+)?pt/i.exec(rules)?.[1] ?? 0);
    if (isBold) bold.add(key);
    if (isBold && points >= LARGE_POINTS) large.add(key);
    if (/text-align:\s*center/i.test(rules)) centred.add(key);
  }
  return { bold, large, centred };
}
