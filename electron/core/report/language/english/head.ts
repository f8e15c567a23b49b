import type { ReportKind } from '../../../domain/report.ts';
import { countedIn, type Figures, type Where } from '../nouns.ts';

/** Title, running lines, imprint and the figures at the head. */
export function head(figures: Figures) {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const kinds: Readonly<Record<ReportKind, string>> = {
    briefing: 'briefing',
    analysis: 'analysis',
    dossier: 'story dossier',
    record: 'statement record',
  };
  const titles: Readonly<Record<ReportKind, string>> = {
    briefing: 'Briefing',
    analysis: 'Analysis',
    dossier: 'Story dossier',
    record: 'Statement record',
  };
  const ofAll = (articles: number, where: Where): string =>
    articles === 1
      ? `of the one article of the ${where}`
      : `of all ${count(articles)} articles of the ${where}`;
  const allOf = (articles: number, where: Where): string => {
    if (articles === 0) return `No article in the ${where}`;
    return articles === 1
      ? `The one article of the ${where}`
      : `All ${count(articles)} articles of the ${where}`;
  };
  return {
    /** Inside a line, and where it begins one. */
    kinds,
    titles,
    title: (kind: ReportKind, about: string | undefined, when: string) =>
      about === undefined ? `${titles[kind]}, ${when}` : `${about}: ${kinds[kind]}, ${when}`,
    zone: (zone: string) => `${zone} time`,
    asOf: (when: string) => `library as of ${when}`,
    desk: 'Desk',
    analyst: 'Analyst',
    distribution: 'For',
    confidentiality: 'Confidentiality',
    licence: 'Licence',
    fullTexts: (articles: number) =>
      `Holds the full text of ${counted(articles, 'article', 'articles')}. It belongs to the publishers: hand it on only where a licence allows it.`,
    ofAll,
    /** The sentence under the title. `days`: of which days the report is, where no period was chosen. */
    everything: (articles: number, where: Where, days: string | undefined) =>
      `${allOf(articles, where)}${days === undefined ? '' : `, ${days}`}.`,
    part: (
      share: string,
      articles: number,
      where: Where,
      { days, selection }: { readonly days: string | undefined; readonly selection: string },
    ) => `${share} ${ofAll(articles, where)}${days === undefined ? '' : `, ${days}`} (${selection}).`,
    before: (when: string, articles: number, share: string | undefined) =>
      `Before, ${when}: ${counted(articles, 'article', 'articles')}${share === undefined ? '' : `, ${share}`}.`,
    /** Words under the large figures, which stand without them. */
    articles: (articles: number) => (articles === 1 ? 'article' : 'articles'),
    unique: 'unique, one per duplicate group',
    statements: (statements: number) => (statements === 1 ? 'statement' : 'statements'),
    bySources: (sources: number) => `by ${counted(sources, 'quoted source', 'quoted sources')}`,
  };
}
