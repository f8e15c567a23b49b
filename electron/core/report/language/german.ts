import { annex } from './german/annex.ts';
import { citations } from './german/citations.ts';
import { clips } from './german/clips.ts';
import { corrections } from './german/corrections.ts';
import { head } from './german/head.ts';
import { method } from './german/method.ts';
import { names } from './german/names.ts';
import { sections } from './german/sections.ts';
import { statements } from './german/statements.ts';
import { tables } from './german/tables.ts';
import { volume } from './german/volume.ts';
import type { Figures } from './nouns.ts';
import type { ReportWords } from './report-words.ts';

/** What a report says in German. */
export function german(figures: Figures): ReportWords {
  return {
    language: 'de',
    culture: 'de-DE',
    head: head(figures),
    sections: sections(figures),
    clips: clips(figures),
    volume: volume(figures),
    tables: tables(figures),
    statements: statements(figures),
    method: method(figures),
    annex: annex(figures),
    corrections: corrections(figures),
    names,
    citations,
  };
}
