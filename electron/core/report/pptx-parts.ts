import { INK, PAGE, SANS, SERIF, slideText, type Deck, type Page, type TableRow } from './pptx-deck.ts';

/** One of several bars: "Articles", light; "Unique", dark over it. */
export type Bars = {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly colour: string;
};

/** A line of words below the title: what the slide counts, and by which rule. */
export function rule({ slide, fit }: Page, words: string, y: number = PAGE.top - 0.16): void {
  slide.addText(fit(words, 330), {
    x: PAGE.left,
    y,
    w: PAGE.inner,
    h: 0.42,
    margin: 0,
    valign: 'top',
    fontFace: SANS,
    fontSize: 12,
    color: INK.quiet,
  });
}

/** Room between bars, in per cent of a bar: few of them are not to be as wide as a hand. */
function gapOf(bars: number, isOver: boolean): number {
  if (isOver) return bars < 12 ? 60 : 18;
  return bars < 4 ? 160 : 45;
}

/** A chart PowerPoint can edit: its numbers are in the file. What is undefined is left empty, not zero. */
export function bars(
  { slide }: Page,
  labels: readonly string[],
  series: readonly Bars[],
  options: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly isAcross: boolean;
    readonly alt: string;
    /** Bars of the series stand one behind the other. */
    readonly isOver: boolean;
    readonly format: string;
  },
): void {
  const { x, y, w, h, isAcross, isOver, alt, format } = options;
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const data = series.map(({ name, values }) => ({
    name,
    labels: [...labels],
    // What is not a number is written as an empty cell.
    values: values.map((value) => value ?? Number.NaN),
  }));
  slide.addChart('bar', data, {
    x,
    y,
    w,
    h,
    altText: slideText(alt),
    barDir: isAcross ? 'bar' : 'col',
    barGrouping: 'clustered',
    barOverlapPct: isOver ? 100 : 0,
    barGapWidthPct: gapOf(labels.length, isOver),
    chartColors: series.map(({ colour }) => colour),
    catAxisLabelFontFace: SANS,
    catAxisLabelFontSize: isAcross ? 12 : 10,
    catAxisLabelColor: INK.soft,
    // Its types know one of the two orders it writes; bars that lie are read from the top.
    catAxisOrientation: (isAcross ? 'maxMin' : 'minMax') as 'minMax',
    ...(!isAcross && labels.length > 12 && { catAxisLabelFrequency: String(Math.ceil(labels.length / 12)) }),
    valAxisLabelFontFace: SANS,
    valAxisLabelFontSize: 10,
    valAxisLabelColor: INK.quiet,
    valAxisLabelFormatCode: format,
    valAxisLineShow: false,
    // The bars that lie carry their figures.
    valAxisHidden: isAcross,
    valAxisMinVal: 0,
    ...(most <= 5 && { valAxisMajorUnit: 1, valAxisMaxVal: Math.max(1, Math.ceil(most)) }),
    valGridLine: isAcross ? { style: 'none' } : { color: INK.faint, size: 0.75 },
    catGridLine: { style: 'none' },
    showLegend: series.length > 1,
    legendPos: 't',
    legendFontFace: SANS,
    legendFontSize: 11,
    legendColor: INK.soft,
    showValue: isAcross,
    dataLabelFontFace: SANS,
    dataLabelFontSize: 10,
    dataLabelColor: INK.soft,
    dataLabelFormatCode: format,
    showTitle: false,
  });
}

/** Cells of a table: what stands in it, how wide, how aligned. */
export type Column = {
  readonly title: string;
  readonly width: number;
  readonly isNumber?: boolean;
  readonly isQuiet?: boolean;
  readonly isSerif?: boolean;
  readonly isBold?: boolean;
};

/** A table of text that has been made to fit already. */
export function table(
  { slide }: Page,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  place: { readonly x: number; readonly y: number; readonly fontSize: number },
): void {
  const below = { type: 'solid', color: INK.faint, pt: 0.75 } as const;
  const none = { type: 'none' } as const;
  const head: TableRow = columns.map(({ title, isNumber }) => ({
    text: title,
    options: {
      color: INK.quiet,
      fontSize: 11,
      align: isNumber === true ? 'right' : 'left',
      valign: 'bottom',
    },
  }));
  const body = rows.map((row): TableRow =>
    row.map((text, at) => {
      const column = columns[at];
      return {
        text,
        options: {
          align: column?.isNumber === true ? 'right' : 'left',
          color: column?.isQuiet === true ? INK.quiet : INK.text,
          bold: column?.isBold === true,
          fontFace: column?.isSerif === true ? SERIF : SANS,
        },
      };
    }),
  );
  slide.addTable([head, ...body], {
    x: place.x,
    y: place.y,
    w: columns.reduce((sum, { width }) => sum + width, 0),
    colW: columns.map(({ width }) => width),
    border: [none, none, below, none],
    fontFace: SANS,
    fontSize: place.fontSize,
    valign: 'top',
    margin: place.fontSize > 14 ? [0.1, 0.1, 0.1, 0] : [0.05, 0.08, 0.05, 0],
  });
}

/** How rows are parted: on how many pages, how unevenly (the sum of the squares of their lines), where the last page begins. */
type Parting = { readonly pages: number; readonly uneven: number; readonly from: number };

/** Rows on as few pages as they take, so many lines at most on each, shared out evenly; a row is never parted. */
export function pages<Row>(
  rows: readonly Row[],
  most: number,
  linesOf: (row: Row) => number,
): readonly (readonly Row[])[] {
  const lines = rows.map(linesOf);
  const best: Parting[] = [{ pages: 0, uneven: 0, from: 0 }];
  for (let to = 1; to <= rows.length; to += 1) {
    let found: Parting | undefined;
    let load = 0;
    for (let from = to - 1; from >= 0; from -= 1) {
      load += lines[from] ?? 0;
      // A row longer than a page has one of its own.
      if (load > most && from < to - 1) break;
      const before = best[from];
      if (before === undefined) continue;
      const parting = { pages: before.pages + 1, uneven: before.uneven + load ** 2, from };
      if (found === undefined || isBetter(parting, found)) found = parting;
    }
    if (found !== undefined) best[to] = found;
  }
  const parted: (readonly Row[])[] = [];
  for (let to = rows.length; to > 0; to = best[to]?.from ?? 0) parted.unshift(rows.slice(best[to]?.from, to));
  return parted;
}

/** Fewer pages, then more even ones; of equals the one whose last page is the shortest. */
function isBetter(one: Parting, other: Parting): boolean {
  if (one.pages !== other.pages) return one.pages < other.pages;
  return one.uneven < other.uneven;
}

/** About how many lines a text takes in a column of so many inches. */
export function linesIn(text: string, inches: number, fontSize: number): number {
  const letters = Math.max(1, Math.floor((inches * 72) / (fontSize * 0.54)));
  return Math.max(1, Math.ceil(text.length / letters));
}

/** "Method", "Method (2)". */
export function numbered(title: string, at: number): string {
  return at === 0 ? title : `${title} (${at + 1})`;
}

/** A slide for each page of rows. */
export function slidesOf<Row>(
  deck: Deck,
  title: string,
  all: readonly (readonly Row[])[],
  fill: (page: Page, rows: readonly Row[], at: number) => void,
): void {
  all.forEach((rows, at) => deck.slide(numbered(title, at), (page) => fill(page, rows, at)));
}
