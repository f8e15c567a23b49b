import { NO_BREAK } from '../domain/figures.ts';
import { statementWords } from '../domain/statement-words.ts';
import { MEASURES } from '../measures/index.ts';
import { nothing, section, type Page } from './html-page.ts';
import { bar, number, table, text, voiceListId } from './html-tables.ts';
import { escape, inside } from './html-text.ts';
import type { ReportStatement } from './model.ts';
import { VOICES_RULE } from './voices.ts';

/** A statement as a line: who, what, where. */
export function said(
  { reference, statement }: ReportStatement,
  { words }: Page,
  who = statement.quotedSource,
): string {
  const form = statement.form === 'named' ? '' : ` · ${statement.form}`;
  return `<div class="said"><b>${escape(who)}</b><p dir="auto">${escape(statementWords(statement))}</p><p class="meta">${statement.kind}${form} · ${escape(words.short(statement.published?.slice(0, 10)).replaceAll(' ', NO_BREAK))}<br>${escape(statement.outlet ?? 'no outlet')} · ${inside(reference, reference)}</p></div>`;
}

/** One statement of each of the most quoted, who is new, and how the statements are shared out. */
export function whoSaidWhat(page: Page): string {
  const { model, words } = page;
  const { voices, statementCount } = model;
  if (voices.length === 0)
    return section('Who said what', '', nothing('Nobody is quoted in this selection.'));
  const note = `${words.count(voices.length)} of ${inside('statements', words.counted(statementCount, 'statement'))}: ${VOICES_RULE}`;
  const lines = voices.map((voice) => said(voice, page)).join('');
  return `${section('Who said what', note, lines, true)}\n${voiceTable(page)}${newVoices(page)}`;
}

const MOST_NEW = 12;

function newVoices({ model: { newVoices: found }, words }: Page): string {
  if (found === undefined || found.isWithoutBefore || found.voices.length === 0) return '';
  const names = found.voices
    .slice(0, MOST_NEW)
    .map(
      ({ name, first, statements, isNewToLibrary }) =>
        `<li><b>${escape(name)}</b> ${escape(words.short(first.slice(0, 10)))}, ${words.counted(statements, 'statement')}${isNewToLibrary ? '' : '; quoted on other matters before'}</li>`,
    );
  const rest = found.voices.length - names.length;
  const more = rest > 0 ? `<li>${words.counted(rest, 'more', 'more')} in the workbook</li>` : '';
  const note = `Quoted for the first time in ${escape(words.period(found.range))}: ${words.count(found.voices.length)}`;
  return `\n${section('New voices', note, `<ul class="plainlist many">${names.join('')}${more}</ul>`)}`;
}

/** Statements of a quoted source ÷ all statements of the selection. */
export function voiceTable({ model, words }: Page, limit = 10): string {
  const rows = model.quotedSources;
  const shares = MEASURES.voiceShare.of(rows);
  const statements = shares.reduce((sum, { share }) => sum + share.part, 0);
  const hasBefore = model.before !== undefined;
  const change = (now: number, before: number | undefined): readonly string[] =>
    hasBefore ? [before === undefined ? '' : words.change(before, now)] : [];
  const highest = Math.max(1, ...rows.slice(0, limit).map((row) => row.statements));
  const cells = rows
    .slice(0, limit)
    .map((row, at) => [
      escape(row.name),
      inside(voiceListId(at), words.count(row.statements)),
      bar(row.statements, highest),
      ...change(row.statements, row.before),
      words.count(row.articles),
      words.share(shares[at]?.share.percent),
    ]);
  const rest = rows.slice(limit);
  if (rest.length > 0) {
    const others = rest.reduce((sum, row) => sum + row.statements, 0);
    const before = rest.reduce((sum, row) => sum + (row.before ?? 0), 0);
    cells.push([
      words.counted(rest.length, 'other', 'others'),
      inside(voiceListId(limit), words.count(others)),
      '',
      ...change(others, before),
      '',
      words.percent(others, statements),
    ]);
  }
  return table(
    'Voice share',
    `Statements of a quoted source ÷ all ${words.count(statements)} statements.${hasBefore ? ' Change: statements, against the period before.' : ''}`,
    [
      text('quoted source'),
      number('statements'),
      text(''),
      ...(hasBefore ? [number('change')] : []),
      number('articles'),
      number('share'),
    ],
    cells,
  );
}
