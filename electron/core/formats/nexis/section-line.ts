/** What "NEWS; Pg. 3" or "POLITICS; Version:28" states. */
export type SectionLine = {
  readonly section?: string;
  readonly page?: string;
  readonly version?: number;
  /** The number of the issue, as weeklies print it: "Ausg. 5". */
  readonly issue?: string;
};

const PAGE =
  /^(?:pgs?|pages?|p|seiten?|s|blz|p[áa]g(?:ina)?)(?:\.\s*|\s*:\s*|\s+)([A-Z]{0,4}[-\s]?\d{1,4}[A-Z]?(?:\s?[,–-]\s?[A-Z]{0,4}\d{1,4})*)$/iu;
const VERSION = /^version\s*:\s*(\d{1,4})$/iu;
const ISSUE = /^(?:ausg(?:abe)?|nr|heft|issue)\.?\s*\d{1,4}(?:\/\d{2,4})?$/iu;
const IGNORED = /^(?:column|spalte|colonne)\s/iu;

/** Tells section, page and version apart, which Nexis prints on one line between semicolons. */
export function readSectionLine(printed: string): SectionLine {
  const parts = printed
    .replace(/(?<=\d)\s+(?=Ausg)/, '; ')
    .split(/\s*;\s*/)
    .flatMap((part) => (/^(?:section|part)/i.test(part) ? part.split(/\s*,\s*/) : [part]));
  const names: string[] = [];
  let page: string | undefined;
  let version: number | undefined;
  let issue: string | undefined;
  for (const part of parts.map((one) => one.trim()).filter(Boolean)) {
    const numbered = PAGE.exec(part.replace(/,\s*column.*$/i, ''))?.[1];
    const versioned = VERSION.exec(part)?.[1];
    if (numbered !== undefined) page ??= numbered;
    else if (versioned !== undefined) version = Number(versioned);
    else if (ISSUE.test(part)) issue = part;
    else if (!IGNORED.test(part)) names.push(part);
  }
  return {
    ...(names.length === 0 ? {} : { section: names.join('; ') }),
    ...(page === undefined ? {} : { page }),
    ...(version === undefined ? {} : { version }),
    ...(issue === undefined ? {} : { issue }),
  };
}
