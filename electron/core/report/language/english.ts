import { annex } from './english/annex.ts';
import { citations } from './english/citations.ts';
import { clips } from './english/clips.ts';
import { corrections } from './english/corrections.ts';
import { head } from './english/head.ts';
import { method } from './english/method.ts';
import { names } from './english/names.ts';
import { sections } from './english/sections.ts';
import { statements } from './english/statements.ts';
import { tables } from './english/tables.ts';
import { volume } from './english/volume.ts';
import type { Figures } from './nouns.ts';

/** What a report says in English: the catalogue every other language is held to. */
export function english(figures: Figures) {
  return {
    /** Of the words: for readers aloud, and as Word and PowerPoint name it. */
    language: 'en',
    culture: 'en-GB',
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
