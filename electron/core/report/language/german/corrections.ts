import type { CorrectableField } from '../../../domain/field-correction.ts';
import type { ChangeReason } from '../../../domain/report-draft.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';
import { KINDS } from './names.ts';

const FIELDS: Readonly<Record<CorrectableField, string>> = {
  headline: 'Überschrift',
  standfirst: 'Vorspann',
  outlet: 'Medium',
  origin: 'Herkunft',
  authors: 'Autoren',
  datePublished: 'Veröffentlichungsdatum',
  language: 'Sprache',
  section: 'Ressort',
  page: 'Seite',
  edition: 'Ausgabe',
  url: 'Adresse',
  status: 'Status',
};

const REASONS: Readonly<Record<ChangeReason, string>> = {
  came: 'seither eingegangen',
  deleted: 'gelöscht',
  corrected: 'von Hand korrigiert',
  revised: 'in neuer Version',
  reread: 'neu aus der Datei gelesen',
  topic: 'durch eine neue Suchanfrage eines Themas',
  story: 'durch Storys, die andere Artikel enthalten',
  other: 'durch Schlagwörter, Namen oder die Zeitzone',
};

/** What the analyst changed, and what earlier reports would count today, in German. */
export function corrections(figures: Figures): ReportWords['corrections'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const changes = (number: number): string => counted(number, 'Änderung', 'Änderungen');
  const none = (text: string): string => (text === '' ? 'keine Angabe' : text);
  return {
    because: (text, why) => `${text}, Grund: ${why}`,
    noField: 'Kein Feld dieser Artikel wurde vom Analyseteam korrigiert.',
    fields: (fields, articles, lines) =>
      `${counted(fields, 'Feld', 'Felder')} von ${counted(articles, 'Artikel', 'Artikeln')} ${fields === 1 ? 'gilt' : 'gelten'} wie vom Analyseteam korrigiert. ${lines}.`,
    field: (article, field, now, read) =>
      `${article}, ${FIELDS[field]}: ${none(now)}, gelesen als ${none(read)}`,
    statements: (number, lines) =>
      `${counted(number, 'Aussage', 'Aussagen')} vom Analyseteam korrigiert: ${lines}.`,
    sources: (number, lines) => `${changes(number)} daran, wer wer ist, für die ganze Bibliothek: ${lines}.`,
    stories: (number, lines) => `${changes(number)} an Storys dieser Artikel: ${lines}.`,
    leads: (number, lines) =>
      `${counted(number, 'Leitfassung', 'Leitfassungen')} vom Analyseteam bestimmt: ${lines}.`,
    copies: (number, lines) =>
      `${counted(number, 'Entscheidung', 'Entscheidungen')} des Analyseteams zu Dubletten: ${lines}.`,
    statement: (change) => {
      switch (change.action) {
        case 'reject':
          return 'gilt nicht als Aussage';
        case 'attribute':
          return `zugeschrieben: ${change.to}`;
        case 'manner':
          return KINDS[change.kind];
        case 'content':
          return 'anderer Wortlaut';
      }
    },
    source: (change, kindName) => {
      switch (change.action) {
        case 'merge':
          return `${change.from} ist ${change.to}`;
        case 'rename':
          return `${change.from} heißt ${change.to}`;
        case 'split':
          return `${change.name} ist ${change.to}`;
        case 'keep-apart':
          return `${change.from} ist nicht ${change.to}`;
        case 'rekind':
          return `${change.name} ist von der Art ${kindName}`;
      }
    },
    story: (change) => {
      switch (change.action) {
        case 'merge':
          return 'Storys zusammengeführt';
        case 'split':
          return 'Artikel von ihrer Story abgetrennt';
        case 'pin':
          return 'einen Artikel einer Story zugeordnet';
        case 'rename':
          return `heißt ${change.title}`;
      }
    },
    was: (now, was) => `${now}, zuvor ${was}`,
    copy: (article, isCopy, others) =>
      `${article ?? 'ein gelöschter Artikel'} ist ${isCopy ? 'eine' : 'keine'} Fassung von ${others === '' ? 'gelöschten Artikeln' : others}`,
    more: (articles, why) => `${count(articles)} mehr, ${REASONS[why]}`,
    fewer: (articles, why) => `${count(articles)} weniger, ${REASONS[why]}`,
    sinceCorrected: (articles) =>
      `${counted(articles, 'gezählter Artikel ist', 'gezählte Artikel sind')} seither von Hand korrigiert`,
    sinceRevised: (articles) => `${counted(articles, 'liegt', 'liegen')} in neuer Version vor`,
    topicGone: (name) => `das Thema ${name} gibt es nicht mehr`,
    topicChanged: (name, from, to) => `Thema ${name}: Version ${String(to)} statt ${String(from)}`,
    sameToday: (articles) => `${counted(articles, 'Artikel', 'Artikel')}, heute ebenso`,
    today: (then, now, parts) => `${then}; heute ${now}${parts === '' ? '' : `: ${parts}`}`,
    counted: (title, day, told) => `${title}, geschrieben am ${day}, zählte ${told}.`,
  };
}
