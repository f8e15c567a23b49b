import type { CorrectableField } from '../../../domain/field-correction.ts';
import type { QuotedSourceChange } from '../../../domain/quoted-source.ts';
import type { ChangeReason } from '../../../domain/report-draft.ts';
import type { StatementChange } from '../../../domain/statement-correction.ts';
import type { StoryChange } from '../../../domain/story.ts';
import { countedIn, type Figures } from '../nouns.ts';
import { KINDS } from './names.ts';

const FIELDS: Readonly<Record<CorrectableField, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  outlet: 'outlet',
  origin: 'origin',
  authors: 'authors',
  datePublished: 'date published',
  language: 'language',
  section: 'section',
  page: 'page',
  edition: 'edition',
  url: 'address',
  status: 'status',
};

const REASONS: Readonly<Record<ChangeReason, string>> = {
  came: 'came in since',
  deleted: 'deleted',
  corrected: 'corrected by hand',
  revised: 'in a new version',
  reread: 'read again from the file',
  topic: 'by a new query of a topic',
  story: 'by stories that hold other articles',
  other: 'by tags, names or the time zone',
};

/** What the analyst changed, and what earlier reports would count today. */
export function corrections(figures: Figures) {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  return {
    because: (text: string, why: string) => `${text}, because: ${why}`,
    noField: 'No field of these articles was corrected by the analyst.',
    fields: (fields: number, articles: number, lines: string) =>
      `${counted(fields, 'field', 'fields')} of ${counted(articles, 'article', 'articles')} ${fields === 1 ? 'stands' : 'stand'} as the analyst corrected ${fields === 1 ? 'it' : 'them'}. ${lines}.`,
    field: (article: string, field: CorrectableField, now: string, read: string) =>
      `${article}, ${FIELDS[field]}: ${now === '' ? 'none' : now}, read as ${read === '' ? 'none' : read}`,
    statements: (changes: number, lines: string) =>
      `${counted(changes, 'statement', 'statements')} corrected by the analyst: ${lines}.`,
    sources: (changes: number, lines: string) =>
      `${counted(changes, 'change', 'changes')} to who is who, for the whole library: ${lines}.`,
    stories: (changes: number, lines: string) =>
      `${counted(changes, 'change', 'changes')} to stories of these articles: ${lines}.`,
    leads: (changes: number, lines: string) =>
      `${counted(changes, 'lead copy', 'lead copies')} chosen by the analyst: ${lines}.`,
    copies: (changes: number, lines: string) =>
      `${counted(changes, 'word', 'words')} of the analyst on copies: ${lines}.`,
    statement: (change: StatementChange): string => {
      switch (change.action) {
        case 'reject':
          return 'taken for none';
        case 'attribute':
          return `said by ${change.to}`;
        case 'manner':
          return KINDS[change.kind];
        case 'content':
          return 'other words';
      }
    },
    source: (change: QuotedSourceChange, kindName: string): string => {
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
          return `${change.name} is of the kind ${kindName}`;
      }
    },
    story: (change: StoryChange): string => {
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
    },
    was: (now: string, was: string) => `${now}, was ${was}`,
    copy: (article: string | undefined, isCopy: boolean, others: string) =>
      `${article ?? 'a deleted article'} is ${isCopy ? 'a copy' : 'no copy'} of ${others === '' ? 'deleted articles' : others}`,
    /** Why an earlier report would count something else. */
    more: (articles: number, why: ChangeReason) => `${count(articles)} more, ${REASONS[why]}`,
    fewer: (articles: number, why: ChangeReason) => `${count(articles)} fewer, ${REASONS[why]}`,
    sinceCorrected: (articles: number) =>
      `${counted(articles, 'article that was counted is', 'articles that were counted are')} corrected by hand since`,
    sinceRevised: (articles: number) => `${counted(articles, 'is', 'are')} in a new version`,
    topicGone: (name: string) => `topic ${name} is gone`,
    topicChanged: (name: string, from: number, to: number) =>
      `topic ${name} went from version ${String(from)} to ${String(to)}`,
    sameToday: (articles: number) => `${count(articles)} articles, today as well`,
    today: (then: string, now: string, parts: string) =>
      `${then}; today ${now}${parts === '' ? '' : `: ${parts}`}`,
    counted: (title: string, day: string, figures: string) => `${title}, written ${day}, counted ${figures}.`,
  };
}
