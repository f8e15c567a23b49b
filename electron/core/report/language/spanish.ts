import { annex } from './spanish/annex.ts';
import { citations } from './spanish/citations.ts';
import { clips } from './spanish/clips.ts';
import { corrections } from './spanish/corrections.ts';
import { head } from './spanish/head.ts';
import { method } from './spanish/method.ts';
import { names } from './spanish/names.ts';
import { sections } from './spanish/sections.ts';
import { statements } from './spanish/statements.ts';
import { tables } from './spanish/tables.ts';
import { volume } from './spanish/volume.ts';
import type { Figures } from './nouns.ts';
import type { ReportWords } from './report-words.ts';

/** What a report says in Spanish. */
export function spanish(figures: Figures): ReportWords {
  return {
    language: 'es',
    culture: 'es-ES',
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
