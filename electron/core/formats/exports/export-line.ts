/** An element around a line of HTML; `names` are its classes and id in lower case. */
export type Scope = {
  readonly tag: string;
  readonly names: readonly string[];
  readonly parent: Scope | undefined;
};

/** A line or paragraph of a database export with what its make-up tells of it, the same for every container. */
export type ExportLine = {
  /** One line; the cells of a table's row are parted by "\t". */
  readonly text: string;
  /** Blank lines above it; 0 where only a line break parts it from the line before. */
  readonly gap: number;
  readonly isBold: boolean;
  /** Set larger than the text around it. */
  readonly isLarge: boolean;
  readonly isCentred: boolean;
  /** The container itself begins an article here. */
  readonly opensDocument: boolean;
  /** The container itself ends an article here. */
  readonly closesDocument: boolean;
  readonly breaksPage: boolean;
  readonly bookmark?: string;
  readonly hasLink: boolean;
  readonly scope?: Scope;
};

/** All lines of an export, and what its container says besides. */
export type ExportLines = {
  readonly lines: readonly ExportLine[];
  /** The file ends before its container does. */
  readonly isCutOff: boolean;
  /** How many documents the head of the file says it holds. */
  readonly documents?: number;
};

const PLAIN: ExportLine = {
  text: '',
  gap: 1,
  isBold: false,
  isLarge: false,
  isCentred: false,
  opensDocument: false,
  closesDocument: false,
  breaksPage: false,
  hasLink: false,
};

/** A line of which nothing is known but what is given. */
export function exportLine(given: Partial<ExportLine> & { readonly text: string }): ExportLine {
  return { ...PLAIN, ...given };
}

/** Elements looked through from a line outwards. */
const FARTHEST = 60;

/** The nearest element around a line that is of this class, id or, written "<tag>", element name. */
export function around(line: ExportLine, ...names: readonly string[]): Scope | undefined {
  return aroundWhere(line, (scope) =>
    names.some((name) => scope.names.includes(name) || name === `<${scope.tag}>`),
  );
}

/** The nearest element around a line of which this is true. */
export function aroundWhere(line: ExportLine, isIt: (scope: Scope) => boolean): Scope | undefined {
  let scope = line.scope;
  for (let step = 0; scope !== undefined && step < FARTHEST; step += 1, scope = scope.parent) {
    if (isIt(scope)) return scope;
  }
  return undefined;
}

/** A line as a paragraph of the text: the cells of a row stand side by side. */
export function paragraphOf({ text }: ExportLine): string {
  return text.replace(/\s*\t\s*/g, ' | ').trim();
}
