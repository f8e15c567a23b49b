import { nothing, section, type Page } from './html-page.ts';
import { escape, fileLine, inside, sentence } from './html-text.ts';
import type { RecordedStatement } from './model.ts';
import { statementWords } from '../domain/statement-words.ts';
import { sentences } from './words.ts';

const MOST_ALIASES = 12;
const MOST_ROLES = 8;

function entry(each: RecordedStatement, { words, languageOfArticle }: Page): string {
  const { clips, names, statements: say } = words.say;
  const { reference, statement, clip, repeats, differs } = each;
  const form = statement.form === 'named' ? '' : `, ${names.forms[statement.form]}`;
  const own = languageOfArticle(statement.articleId);
  const file = clip === undefined ? '' : fileLine(clip, 'SHA-256 ');
  const again =
    repeats.length === 0
      ? ''
      : `<p class="more">${say.again(repeats.map((other) => `${inside(other.reference, other.reference)} (${escape(other.statement.outlet ?? clips.noOutlet)}, ${escape(words.short(other.statement.published?.slice(0, 16)))})`).join(', '))}</p>`;
  const other =
    differs === undefined
      ? ''
      : `<p class="more">${say.differs(inside(differs.from, differs.from), escape(say.difference(differs.difference)))}</p>`;
  const role = statement.role === undefined ? '' : `<br>${say.as(escape(statement.role))}`;
  return `<div class="entry" id="r-${reference}"><p class="meta">${escape(words.date(statement.published))}<br>${names.kinds[statement.kind]}${form}${role}<br>${inside(reference, reference)}</p><div><blockquote${own}><p>${escape(statementWords(statement))}</p></blockquote><p class="sentence"${own}>${sentence(statement)}</p><p class="meta">${escape(statement.outlet ?? clips.noOutlet)}${clips.colon} ${inside(`a${statement.articleId}`, statement.headline ?? clips.noHeadline)}<br>${file}</p>${again}${other}</div></div>`;
}

/** Every statement of the quoted source in order of time, with its sentence, its file and the file's SHA-256. */
export function record(page: Page): string {
  const { model, words } = page;
  const { names: called, sections, statements: say } = words.say;
  const found = model.record;
  if (found === undefined) return section(sections.statements, '', nothing(sections.noSourceChosen));
  const { quotedSource, statements, total, read, isFolded, aliases, roles } = found;
  const names = [
    aliases.length === 0
      ? undefined
      : escape(say.aliases(aliases.slice(0, MOST_ALIASES), aliases.length - MOST_ALIASES)),
    roles.length === 0 ? undefined : escape(say.roles(roles.slice(0, MOST_ROLES))),
  ].filter((part) => part !== undefined);
  const repeats = statements.reduce((sum, each) => sum + each.repeats.length, 0);
  const told = repeats === 0 ? say.noRepeats : say.folded(statements.length, repeats);
  const folded = isFolded ? told : say.notFolded;
  const counted = inside('statements', say.statements(total));
  const note = sentences(
    `${say.inTime(counted, escape(called.quotedSource(quotedSource)))}${words.say.clips.semicolon} ${folded}.`,
    read < total ? say.firstOf(read, total) : undefined,
  );
  const list =
    statements.length === 0
      ? nothing(sections.noStatement)
      : statements.map((each) => entry(each, page)).join('');
  return section(
    sections.statements,
    `${note}${names.length === 0 ? '' : `<br>${names.join(' ')}`}`,
    list,
    true,
  );
}
