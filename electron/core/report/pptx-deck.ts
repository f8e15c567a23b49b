import PptxGenJS from 'pptxgenjs';
import { xmlWritable } from '../domain/xml-text.ts';
import type { LocalWords } from './local-words.ts';

/** Inches: a slide of 13.33 by 7.5, its margins, and the body below the title. */
export const PAGE = { width: 13.33, height: 7.5, left: 0.6, inner: 12.13, top: 1.42, bottom: 6.78 } as const;
export const INK = {
  text: '161A20',
  soft: '464F5C',
  quiet: '5F6875',
  line: 'CBD0D7',
  faint: 'E3E6EA',
} as const;
export const SERIF = 'Georgia';
export const SANS = 'Arial';
const MASTER = 'Report';
const CUT = ' […]';

type Slide = PptxGenJS.Slide;
export type Run = PptxGenJS.TextProps;
export type TableRow = PptxGenJS.TableCell[];

/** Slides of one look, each with its title, a running foot and its number. */
export type Deck = {
  readonly colour: string;
  readonly words: LocalWords;
  /** A slide whose text that had to be cut stands whole in its notes. */
  slide(title: string, fill: (page: Page) => void): void;
  bytes(): Promise<Uint8Array>;
  readonly presentation: PptxGenJS;
};

export type Page = {
  readonly slide: Slide;
  /** The text as it may stand on a slide; what does not fit goes to the notes. */
  fit(text: string, most: number): string;
  /** Puts into the notes what the slide shows a beginning of. */
  note(text: string): void;
};

/** Text an office file can hold, on one line. */
export function slideText(text: string): string {
  return xmlWritable(text.replaceAll(/\s+/gu, ' ')).trim();
}

/** Cut between two words, and never within a character. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - CUT.length);
  const words = room.replace(/\s+\S*$/u, '');
  return (words.length > room.length / 2 ? words : room).replace(/[\ud800-\udbff]$/u, '') + CUT;
}

/** A page that remembers in full what it shows cut. */
export function pageOf(slide: Slide, { say }: LocalWords): { readonly page: Page; close(): void } {
  const cut: string[] = [];
  return {
    page: {
      slide,
      fit(text, most) {
        const whole = slideText(text);
        if (whole.length > most) cut.push(whole);
        return shortened(whole, most);
      },
      note(text) {
        cut.push(slideText(text));
      },
    },
    close() {
      if (cut.length > 0) slide.addNotes(`${say.tables.slides.inFull}\n${cut.join('\n\n')}`);
    },
  };
}

/** An empty presentation in the look of a report. */
export function newDeck(about: {
  readonly title: string;
  readonly colour: string;
  readonly foot: string;
  readonly words: LocalWords;
}): Deck {
  const presentation = new PptxGenJS();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = slideText(about.title).slice(0, 250);
  presentation.author = 'Sourceline';
  presentation.company = 'Sourceline';
  presentation.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  presentation.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.14, h: PAGE.height, fill: { color: about.colour } } },
      { line: { x: PAGE.left, y: 6.98, w: PAGE.inner, h: 0, line: { color: INK.line, width: 0.75 } } },
      {
        text: {
          text: shortened(slideText(about.foot), 150),
          options: {
            x: PAGE.left,
            y: 7.02,
            w: 11,
            h: 0.3,
            margin: 0,
            fontFace: SANS,
            fontSize: 10,
            color: INK.quiet,
          },
        },
      },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: PAGE.left,
            y: 0.42,
            w: PAGE.inner,
            h: 0.8,
            margin: 0,
            valign: 'middle',
            align: 'left',
            fontFace: SERIF,
            fontSize: 26,
            bold: true,
            color: INK.text,
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: 12.03,
      y: 7.02,
      w: 0.7,
      h: 0.3,
      align: 'right',
      fontFace: SANS,
      fontSize: 10,
      color: INK.quiet,
    },
  });
  return {
    colour: about.colour,
    words: about.words,
    presentation,
    slide(title, fill) {
      const slide = presentation.addSlide({ masterName: MASTER });
      const { page, close } = pageOf(slide, about.words);
      slide.addText(page.fit(title, 70), { placeholder: 'title' });
      fill(page);
      close();
    },
    async bytes() {
      return (await presentation.write({ outputType: 'uint8array' })) as Uint8Array;
    },
  };
}
