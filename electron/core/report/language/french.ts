import { annex } from './french/annex.ts';
import { citations } from './french/citations.ts';
import { clips } from './french/clips.ts';
import { corrections } from './french/corrections.ts';
import { head } from './french/head.ts';
import { method } from './french/method.ts';
import { names } from './french/names.ts';
import { sections } from './french/sections.ts';
import { statements } from './french/statements.ts';
import { tables } from './french/tables.ts';
import { volume } from './french/volume.ts';
import type { Figures } from './nouns.ts';
import type { ReportWords } from './report-words.ts';

/** What a report says in French. */
export function french(figures: Figures): ReportWords {
  return {
    language: 'fr',
    culture: 'fr-FR',
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
