import { AlignmentType, LevelFormat, LineRuleType, type IStylesOptions } from 'docx';
import type { ReportLook } from '../domain/report.ts';
import { inkOf } from './report-palette.ts';

const SERIF = 'Georgia';
const SANS = 'Calibri';
const GREY = '5F6875';

/** Bulleted lists that a person wrote: a bullet of the text’s own size. */
export const BULLETED = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 567, hanging: 340 } }, run: { font: SERIF } },
    },
  ],
};

/** Numbered lists that a person wrote. */
export const NUMBERED = {
  reference: 'numbers',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 567, hanging: 340 } } },
    },
  ],
};

/** Styles by name, so that a desk can change the look of the document in one place. `culture`: of its words, "de-DE". */
export function documentStyles({ colour }: ReportLook, culture: string): IStylesOptions {
  const ink = colour === undefined ? '161A20' : inkOf(colour).slice(1).toUpperCase();
  const serif = { font: SERIF, color: ink };
  return {
    default: {
      document: {
        run: { font: SANS, size: 21, language: { value: culture } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { ...serif, size: 50, bold: true }, paragraph: { spacing: { before: 120, after: 80 } } },
      heading1: {
        run: { ...serif, size: 30, bold: true },
        paragraph: { spacing: { before: 360, after: 100 }, keepNext: true },
      },
      heading2: {
        run: { font: SERIF, size: 24, bold: true, color: '161A20' },
        paragraph: { spacing: { before: 200, after: 40 }, keepNext: true },
      },
      hyperlink: { run: { color: '2254D1', underline: {} } },
      footnoteText: {
        run: { size: 17 },
        paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      {
        id: 'Facts',
        name: 'Facts',
        basedOn: 'Normal',
        run: { size: 17, color: GREY },
        paragraph: { spacing: { after: 60 }, keepNext: true },
      },
      {
        id: 'ContentsLine',
        name: 'Contents line',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { before: 0, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'Normal',
        run: { font: SERIF, size: 24 },
        paragraph: { spacing: { after: 160 } },
      },
      { id: 'Prose', name: 'Prose', basedOn: 'Normal', run: { font: SERIF, size: 22 } },
      { id: 'Extract', name: 'Extract', basedOn: 'Normal', run: { font: SERIF, size: 20 } },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { indent: { left: 240 }, spacing: { after: 80 } },
      },
      {
        id: 'Rule',
        name: 'Rule',
        basedOn: 'Normal',
        run: { size: 17, color: GREY },
        paragraph: { keepNext: true },
      },
      {
        id: 'Entry',
        name: 'Entry',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { indent: { left: 240, hanging: 240 }, spacing: { after: 60 } },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Running',
        name: 'Running',
        basedOn: 'Normal',
        run: { size: 15, color: GREY },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
}
