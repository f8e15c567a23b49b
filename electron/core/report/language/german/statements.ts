import { assertNever } from '../../../result.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

export const VOICES = 'je die neueste Aussage der meistzitierten Quellen, möglichst eine direkte';

/** Statements, how texts spread, and what happened in a story, in German. */
export function statements(figures: Figures): ReportWords['statements'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const statementsOf = (statements: number): string => counted(statements, 'Aussage', 'Aussagen');
  const moved = (articles: number): string => counted(articles, 'Artikel', 'Artikeln');
  return {
    statements: statementsOf,
    partOf: (shown, all, link) => `${count(shown)} von ${link(statementsOf(all))}`,
    voices: VOICES,
    moreOf: (rest, name) =>
      `${counted(rest, 'weitere Aussage', 'weitere Aussagen')} von ${name} in Anhang C, Wiederholungen eingeschlossen.`,
    firstQuoted: (when, voices) => `Erstmals zitiert, ${when}: ${count(voices)}`,
    onOthers: 'zuvor zu anderen Themen zitiert',
    moreVoices: (rest) => `${counted(rest, 'weitere', 'weitere')} in der Arbeitsmappe`,
    as: (role) => `als ${role}`,
    again: (others) => `Fast gleichlautend wiederholt: ${others}`,
    differs: (from, difference) => `Weicht ab von ${from}: ${difference}`,
    difference: (difference) => {
      switch (difference.kind) {
        case 'denial':
          return difference.how === 'contradicts'
            ? 'eine widerspricht der anderen'
            : 'eine Seite bestreitet es zum Teil';
        case 'figure':
          return `${difference.how === 'updates' ? 'fortgeschrieben, ' : ''}Zahlen: ${difference.was.join(', ')} gegenüber ${difference.is.join(', ')}`;
        default:
          return assertNever(difference);
      }
    },
    inTime: (total, quotedSource) => `${total} von ${quotedSource} in zeitlicher Folge`,
    noRepeats: 'keine gleicht einer anderen im Wortlaut',
    folded: (printed, repeats) =>
      `${count(printed)} abgedruckt, darin ${counted(repeats, 'fast gleichlautende Wiederholung', 'fast gleichlautende Wiederholungen')} zusammengefasst`,
    notFolded:
      'fast gleichlautende Wiederholungen sind nicht zusammengefasst: Für den Vergleich sind es zu viele Aussagen',
    withRepeats: 'Fast gleichlautende Wiederholungen stehen bei der Aussage, die sie wiederholen.',
    firstOf: (read, total) =>
      `Abgedruckt sind die ersten ${count(read)} von ${count(total)}: Für die übrigen einen kürzeren Zeitraum wählen.`,
    firstPrinted: (read) =>
      `Abgedruckt sind die ersten ${count(read)}: Für die übrigen einen kürzeren Zeitraum wählen.`,
    aliases: (names, more) =>
      `Auch als ${names.join(', ')}${more > 0 ? ` und unter ${counted(more, 'weiteren Namen', 'weiteren Namen')}` : ''}.`,
    roles: (roles) => `Bezeichnet als: ${roles.join('; ')}.`,
    events: {
      first: 'erster in dieser Bibliothek',
      text: '',
      corrected: 'korrigiert',
      withdrawn: 'zurückgezogen',
      merged: 'Storys zusammengeführt',
      split: 'Story geteilt',
    },
    noTime: { word: 'Storys', mail: 'Nach Regel' },
    merged: (articles, words) =>
      `Nach seinen Regeln hat Sourceline eine andere Story mit ${moved(articles)} in diese aufgenommen${words === '' ? '' : `; Wörter: ${words}`}`,
    split: (articles, words) =>
      `Nach seinen Regeln hat Sourceline ${counted(articles, 'Artikel', 'Artikel')} von dieser Story abgetrennt${words === '' ? '' : `; Wörter: ${words}`}`,
    otherHeadline: 'andere Überschrift',
    cuts: (cuts) => counted(cuts, 'Kürzung', 'Kürzungen'),
    additions: (additions) => counted(additions, 'Ergänzung', 'Ergänzungen'),
    dropped: (statements) => `${statementsOf(statements)} weggelassen`,
    unchanged: 'unverändert',
    wordsKept: (share) => `${share} der Wörter beibehalten`,
    compared: (copies) => `von ${count(copies)} verglichenen`,
    spread: 'Die meistübernommenen Texte.',
    spreadRule:
      'Abstand: bis zur ersten, zur Hälfte und zur letzten der Übernahmen mit Uhrzeit. Verändert: wie viele Übernahmen eine andere Überschrift, Kürzungen oder Ergänzungen haben; weggelassene Aussagen aller zusammen.',
    about: (delay) => `etwa ${delay}`,
    units: { days: 'd', hours: 'h', minutes: 'min' },
    sameDay: 'am selben Tag',
    days: (days) => counted(days, 'Tag', 'Tage'),
    delayUnknown: 'Abstand unbekannt',
  };
}
