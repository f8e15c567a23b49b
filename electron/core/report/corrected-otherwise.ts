import type { QuotedSourceChange } from '../domain/quoted-source.ts';
import type { Library } from '../ports.ts';
import { articlesNamed } from '../domain/story.ts';
import type { ReportWords } from './language/report-words.ts';
import { sentences } from './words.ts';

/** Where the analyst's changes are read, but for those of single fields. */
export type ChangesReader = Pick<
  Library,
  'statementCorrections' | 'quotedSourceCorrections' | 'storyCorrections' | 'leadChoices' | 'copyCorrections'
>;

/** What else the analyst changed that the articles counted stand under: nothing is said where there is nothing. */
export function correctedOtherwise(
  library: ChangesReader,
  counts: (articleId: number) => boolean,
  { clips: { no, quote, semicolon }, corrections: say, names }: ReportWords,
): string {
  const because = (text: string, why: string | undefined): string =>
    why === undefined ? text : say.because(text, why);
  const isOf = ({ articleId }: { readonly articleId?: number }): boolean =>
    articleId !== undefined && counts(articleId);
  const isThere = ({ undoneAt }: { readonly undoneAt?: string }): boolean => undoneAt === undefined;
  const statements = library
    .statementCorrections()
    .filter((one) => isThere(one) && isOf(one))
    .map(({ articleId, change, words, why }) =>
      because(`${no(String(articleId))}, ${quote(words.content.join(' … '))}: ${say.statement(change)}`, why),
    );
  // Who is who holds for every article that names them.
  const sources = library
    .quotedSourceCorrections()
    .filter(isThere)
    .map(({ change, why }) => because(say.source(change, kindOf(change, names)), why));
  const stories = library
    .storyCorrections()
    .filter((one) => isThere(one) && articlesNamed(one.change).some(counts))
    .map(({ change, was, why }) => because(say.was(say.story(change), was.join(`${semicolon} `)), why));
  const leads = library
    .leadChoices()
    .filter((one) => isThere(one) && isOf(one))
    .map(({ articleId, why }) => because(no(String(articleId)), why));
  const copies = library
    .copyCorrections()
    .filter((one) => isThere(one) && (isOf(one) || one.others.some(counts)))
    .map(({ articleId, isCopy, others, why }) => {
      const about = articleId === undefined ? undefined : no(articleId);
      return because(say.copy(about, isCopy, others.map((id) => no(id)).join(', ')), why);
    });
  const said = (sentence: (changes: number, lines: string) => string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : sentence(lines.length, lines.join(`${semicolon} `));
  return sentences(
    said(say.statements, statements),
    said(say.sources, sources),
    said(say.stories, stories),
    said(say.leads, leads),
    said(say.copies, copies),
  );
}

function kindOf(change: QuotedSourceChange, { quotedKinds }: ReportWords['names']): string {
  return change.action === 'rekind' ? quotedKinds[change.kind] : '';
}
