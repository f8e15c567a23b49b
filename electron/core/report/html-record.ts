import { nothing, section, type Page } from './html-page.ts';
import { differenceText } from './html-dossier.ts';
import { escape, inside } from './html-text.ts';
import type { RecordedStatement } from './model.ts';
import { statementWords } from '../domain/statement-words.ts';

const NOBODY = 'No quoted source was chosen: a record is of the one its selection names.';

/** The sentence with the words attributed marked out. */
function sentence({ statement }: RecordedStatement): string {
  const { excerpt, content } = statement;
  let at = 0;
  let html = '';
  for (const [start, end] of content) {
    html += `${escape(excerpt.slice(at, start))}<b>${escape(excerpt.slice(start, end))}</b>`;
    at = end;
  }
  return html + escape(excerpt.slice(at));
}

function entry(each: RecordedStatement, { words }: Page): string {
  const { reference, statement, clip, repeats, differs } = each;
  const form = statement.form === 'named' ? '' : `, ${statement.form}`;
  const file =
    clip === undefined ? '' : `<small>${escape(clip.path)} · sha256 ${escape(clip.sha256)}</small>`;
  const again =
    repeats.length === 0
      ? ''
      : `<p class="more">Said again, nearly alike: ${repeats.map((other) => `${inside(other.reference, other.reference)} (${escape(other.statement.outlet ?? 'no outlet')}, ${escape(words.short(other.statement.published))})`).join(', ')}</p>`;
  const other =
    differs === undefined
      ? ''
      : `<p class="more">Differs from ${inside(differs.from, differs.from)}: ${escape(differenceText(differs.difference))}</p>`;
  const role = statement.role === undefined ? '' : `<br>as ${escape(statement.role)}`;
  return `<div class="entry" id="r-${reference}"><p class="meta">${escape(words.date(statement.published))}<br>${statement.kind}${form}${role}<br>${inside(reference, reference)}</p><div><blockquote><p>${escape(statementWords(statement))}</p></blockquote><p class="sentence">${sentence(each)}</p><p class="meta">${escape(statement.outlet ?? 'no outlet')}: ${inside(`a${statement.articleId}`, statement.headline ?? '(no headline)')}<br>${file}</p>${again}${other}</div></div>`;
}

/** Every statement of the quoted source in order of time, with its sentence, its file and the file's SHA-256. */
export function record(page: Page): string {
  const { model, words } = page;
  const found = model.record;
  if (found === undefined) return section('Statements', '', nothing(NOBODY));
  const { quotedSource, statements, total, read, isFolded, aliases, roles } = found;
  const names = [
    aliases.length === 0
      ? undefined
      : `Also as ${escape(aliases.slice(0, 12).join(', '))}${aliases.length > 12 ? ` and ${words.count(aliases.length - 12)} more names` : ''}.`,
    roles.length === 0 ? undefined : `Printed with: ${escape(roles.slice(0, 8).join('; '))}.`,
  ].filter((part) => part !== undefined);
  const repeats = statements.reduce((sum, each) => sum + each.repeats.length, 0);
  const folded = isFolded
    ? `${words.count(statements.length)} told, ${words.count(repeats)} near-repeats folded into them`
    : 'near-repeats are not folded: there are too many statements to compare';
  const bound =
    read < total
      ? ` The first ${words.count(read)} of ${words.count(total)} are printed: choose a shorter period for the others.`
      : '';
  const note = `${inside('statements', words.counted(total, 'statement'))} of ${escape(quotedSource)} in order of time; ${folded}.${bound}`;
  const list =
    statements.length === 0
      ? nothing('No statement in this selection.')
      : statements.map((each) => entry(each, page)).join('');
  return section('Statements', `${note}${names.length === 0 ? '' : `<br>${names.join(' ')}`}`, list, true);
}
