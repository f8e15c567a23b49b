import { nothing, section, type Page } from './html-page.ts';
import { differenceText } from './html-dossier.ts';
import { escape, fileLine, inside, sentence } from './html-text.ts';
import type { RecordedStatement } from './model.ts';
import { statementWords } from '../domain/statement-words.ts';

const NOBODY = 'No quoted source was chosen: a record is of the one its selection names.';

function entry(each: RecordedStatement, { words }: Page): string {
  const { reference, statement, clip, repeats, differs } = each;
  const form = statement.form === 'named' ? '' : `, ${statement.form}`;
  const file = clip === undefined ? '' : fileLine(clip, 'SHA-256 ');
  const again =
    repeats.length === 0
      ? ''
      : `<p class="more">Said again, nearly alike: ${repeats.map((other) => `${inside(other.reference, other.reference)} (${escape(other.statement.outlet ?? 'no outlet')}, ${escape(words.short(other.statement.published?.slice(0, 16)))})`).join(', ')}</p>`;
  const other =
    differs === undefined
      ? ''
      : `<p class="more">Differs from ${inside(differs.from, differs.from)}: ${escape(differenceText(differs.difference))}</p>`;
  const role = statement.role === undefined ? '' : `<br>as ${escape(statement.role)}`;
  return `<div class="entry" id="r-${reference}"><p class="meta">${escape(words.date(statement.published))}<br>${statement.kind}${form}${role}<br>${inside(reference, reference)}</p><div><blockquote dir="auto"><p>${escape(statementWords(statement))}</p></blockquote><p class="sentence" dir="auto">${sentence(statement)}</p><p class="meta">${escape(statement.outlet ?? 'no outlet')}: ${inside(`a${statement.articleId}`, statement.headline ?? '(no headline)')}<br>${file}</p>${again}${other}</div></div>`;
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
  const told =
    repeats === 0
      ? 'none says nearly the same as another'
      : `${words.count(statements.length)} printed, ${words.counted(repeats, 'near-repeat')} folded into them`;
  const folded = isFolded ? told : 'near-repeats are not folded: there are too many statements to compare';
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
