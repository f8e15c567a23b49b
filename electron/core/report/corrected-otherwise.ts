import { counted } from '../domain/figures.ts';
import type { QuotedSourceChange } from '../domain/quoted-source.ts';
import type { StatementChange } from '../domain/statement-correction.ts';
import type { StoryChange } from '../domain/story.ts';
import type { Library } from '../ports.ts';
import { articlesNamed } from '../domain/story.ts';

/** Where the analyst's changes are read, but for those of single fields. */
export type ChangesReader = Pick<
  Library,
  'statementCorrections' | 'quotedSourceCorrections' | 'storyCorrections' | 'leadChoices' | 'copyCorrections'
>;

/** What else the analyst changed that the articles counted stand under: nothing is said where there is nothing. */
export function correctedOtherwise(library: ChangesReader, counts: (articleId: number) => boolean): string {
  const isOf = ({ articleId }: { readonly articleId?: number }): boolean =>
    articleId !== undefined && counts(articleId);
  const isThere = ({ undoneAt }: { readonly undoneAt?: string }): boolean => undoneAt === undefined;
  const statements = library
    .statementCorrections()
    .filter((one) => isThere(one) && isOf(one))
    .map(({ articleId, change, words, why }) =>
      because(`No. ${String(articleId)}, “${words.content.join(' … ')}”: ${statementText(change)}`, why),
    );
  // Who is who holds for every article that names them.
  const sources = library
    .quotedSourceCorrections()
    .filter(isThere)
    .map(({ change, why }) => because(quotedSourceText(change), why));
  const stories = library
    .storyCorrections()
    .filter((one) => isThere(one) && articlesNamed(one.change).some(counts))
    .map(({ change, was, why }) => because(`${storyText(change)}, was ${was.join('; ')}`, why));
  const leads = library
    .leadChoices()
    .filter((one) => isThere(one) && isOf(one))
    .map(({ articleId, why }) => because(`No. ${String(articleId)}`, why));
  const copies = library
    .copyCorrections()
    .filter((one) => isThere(one) && (isOf(one) || one.others.some(counts)))
    .map(({ articleId, isCopy, others, why }) => {
      const about = articleId === undefined ? 'a deleted article' : `No. ${String(articleId)}`;
      const named = others.map((id) => `No. ${String(id)}`).join(', ');
      return because(
        `${about} is ${isCopy ? 'a copy' : 'no copy'} of ${named === '' ? 'deleted articles' : named}`,
        why,
      );
    });
  return [
    said('statement', 'corrected by the analyst', statements),
    said('change', 'to who is who, for the whole library', sources),
    said('change', 'to stories of these articles', stories),
    said('lead copy', 'chosen by the analyst', leads, 'lead copies'),
    said('word', 'of the analyst on copies', copies),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

const because = (text: string, why: string | undefined): string =>
  why === undefined ? text : `${text}, because: ${why}`;

const said = (one: string, rest: string, lines: readonly string[], many?: string): string =>
  lines.length === 0 ? '' : `${counted(lines.length, one, many)} ${rest}: ${lines.join('; ')}.`;

function statementText(change: StatementChange): string {
  switch (change.action) {
    case 'reject':
      return 'taken for none';
    case 'attribute':
      return `said by ${change.to}`;
    case 'manner':
      return change.kind;
    case 'content':
      return 'other words';
  }
}

function quotedSourceText(change: QuotedSourceChange): string {
  switch (change.action) {
    case 'merge':
      return `${change.from} is ${change.to}`;
    case 'rename':
      return `${change.from} is called ${change.to}`;
    case 'split':
      return `${change.name} is ${change.to}`;
    case 'keep-apart':
      return `${change.from} is not ${change.to}`;
    case 'rekind':
      return `${change.name} is of the kind ${change.kind}`;
  }
}

function storyText(change: StoryChange): string {
  switch (change.action) {
    case 'merge':
      return 'stories merged';
    case 'split':
      return 'articles parted from their story';
    case 'pin':
      return 'an article put into a story';
    case 'rename':
      return `called ${change.title}`;
  }
}
