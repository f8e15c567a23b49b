import { NO_BREAK } from '../domain/figures.ts';
import { statementWords } from '../domain/statement-words.ts';
import { MEASURES } from '../measures/index.ts';
import { nothing, section, type Page } from './html-page.ts';
import { bar, number, table, text, voiceListId } from './html-tables.ts';
import { DOT, escape, inside } from './html-text.ts';
import type { ReportStatement } from './model.ts';
import { sentences } from './words.ts';

/** A statement as a line: who, what, where. */
export function said(
  { reference, statement }: ReportStatement,
  { words, languageOfArticle }: Page,
  who = words.say.names.quotedSource(statement.quotedSource),
): string {
  const { clips, names } = words.say;
  const form = statement.form === 'named' ? '' : `${DOT}${names.forms[statement.form]}`;
  return `<div class="said"><b>${escape(who)}</b><p${languageOfArticle(statement.articleId)}>${escape(statementWords(statement))}</p><p class="meta">${names.kinds[statement.kind]}${form}${DOT}${escape(words.short(statement.published?.slice(0, 10)).replaceAll(' ', NO_BREAK))}<br>${escape(statement.outlet ?? clips.noOutlet)}${DOT}${inside(reference, reference)}</p></div>`;
}

/** One statement of each of the most quoted, who is new, and how the statements are shared out. */
export function whoSaidWhat(page: Page): string {
  const { model, words } = page;
  const { voices, statementCount } = model;
  const { sections, statements } = words.say;
  if (voices.length === 0) return section(sections.whoSaidWhat, '', nothing(sections.noQuoted));
  const toAll = (label: string): string => inside('statements', label);
  const note = `${statements.partOf(voices.length, statementCount, toAll)}: ${statements.voices}`;
  const lines = voices.map((voice) => said(voice, page)).join('');
  return `${section(sections.whoSaidWhat, note, lines, true)}\n${voiceTable(page)}${newVoices(page)}`;
}

const MOST_NEW = 12;

function newVoices({ model: { newVoices: found }, words }: Page): string {
  if (found === undefined || found.isWithoutBefore || found.voices.length === 0) return '';
  const { names: called, sections, statements: say } = words.say;
  const names = found.voices
    .slice(0, MOST_NEW)
    .map(
      ({ name, first, statements, isNewToLibrary }) =>
        `<li><b>${escape(called.quotedSource(name))}</b> ${escape(words.short(first.slice(0, 10)))}, ${say.statements(statements)}${isNewToLibrary ? '' : `${words.say.clips.semicolon} ${say.onOthers}`}</li>`,
    );
  const rest = found.voices.length - names.length;
  const more = rest > 0 ? `<li>${say.moreVoices(rest)}</li>` : '';
  const note = escape(say.firstQuoted(words.period(found.range), found.voices.length));
  return `\n${section(sections.newVoices, note, `<ul class="plainlist many">${names.join('')}${more}</ul>`)}`;
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
      escape(words.say.names.quotedSource(row.name)),
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
      words.say.tables.others(rest.length),
      inside(voiceListId(limit), words.count(others)),
      '',
      ...change(others, before),
      '',
      words.percent(others, statements),
    ]);
  }
  const { heads, ...say } = words.say.tables;
  const rule = sentences(say.voiceShareOf(statements), hasBefore ? say.voiceChange : undefined);
  const columns = [
    text(heads.quotedSource),
    number(heads.statements),
    text(''),
    ...(hasBefore ? [number(heads.change)] : []),
    number(heads.articles),
    number(heads.share),
  ];
  return table({ heading: say.titles.voiceShare, rule, columns, rows: cells }, words);
}
