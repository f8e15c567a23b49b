import type { ReportKind } from '../../../domain/report.ts';
import { countedIn, type Figures, type Where } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

const KINDS: Readonly<Record<ReportKind, string>> = {
  briefing: 'Briefing',
  analysis: 'Medienanalyse',
  dossier: 'Story-Dossier',
  record: 'Aussagenprotokoll',
};

const OF: Readonly<Record<Where, string>> = { period: 'des Zeitraums', library: 'der Bibliothek' };
const IN: Readonly<Record<Where, string>> = { period: 'im Zeitraum', library: 'in der Bibliothek' };

/** Title, running lines, imprint and the figures at the head, in German. */
export function head(figures: Figures): ReportWords['head'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const allOf = (articles: number, where: Where): string => {
    if (articles === 0) return `Kein Artikel ${IN[where]}`;
    return articles === 1
      ? `Der einzige Artikel ${OF[where]}`
      : `Alle ${count(articles)} Artikel ${OF[where]}`;
  };
  const ofAll = (articles: number, where: Where): string =>
    articles === 1 ? `des einzigen Artikels ${OF[where]}` : `aller ${count(articles)} Artikel ${OF[where]}`;
  return {
    kinds: KINDS,
    titles: KINDS,
    title: (kind, about, when) =>
      about === undefined ? `${KINDS[kind]}, ${when}` : `${about}: ${KINDS[kind]}, ${when}`,
    zone: (zone) => `Zeitzone ${zone}`,
    asOf: (when) => `Stand der Bibliothek: ${when}`,
    desk: 'Auftraggeber',
    analyst: 'Analyse',
    distribution: 'Verteiler',
    confidentiality: 'Vertraulichkeit',
    licence: 'Lizenz',
    fullTexts: (articles) =>
      `Enthält den Volltext von ${counted(articles, 'Artikel', 'Artikeln')}. Die Rechte liegen bei den Verlagen: Weitergabe nur, soweit eine Lizenz sie erlaubt.`,
    ofAll,
    everything: (articles, where, days) =>
      `${allOf(articles, where)}${days === undefined ? '' : `, ${days}`}.`,
    part: (share, articles, where, { days, selection }) =>
      `${share} ${ofAll(articles, where)}${days === undefined ? '' : `, ${days}`} (${selection}).`,
    before: (when, articles, share) =>
      `Vorzeitraum, ${when}: ${counted(articles, 'Artikel', 'Artikel')}${share === undefined ? '' : `, ${share}`}.`,
    articles: () => 'Artikel',
    unique: 'bereinigt, einer je Dublettengruppe',
    statements: (statements) => (statements === 1 ? 'Aussage' : 'Aussagen'),
    bySources: (sources) => `von ${counted(sources, 'zitierten Quelle', 'zitierten Quellen')}`,
  };
}
