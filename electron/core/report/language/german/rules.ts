import { VOICE_DAYS } from '../../../domain/signals.ts';

/** The rules by which is counted, as `core/measures` and `core/domain` have them, in German. */
export const UNIQUE =
  'Fast gleichlautende Artikel bilden eine Dublettengruppe; bereinigt zählt jede Gruppe einmal.';
export const ARTICLES = 'Ein veröffentlichter Beitrag ist ein Artikel; jede Fassung zählt für sich.';
export const SHARE = 'Artikel der Auswahl ÷ alle Artikel der Bibliothek im selben Abschnitt oder Zeitraum.';
export const SHARE_OF_VOICE =
  'Artikel zu einem Thema ÷ Artikel zu einem der verglichenen Themen im selben Zeitraum; gesamt und bereinigt. Ein Artikel zu zwei Themen zählt in der Gesamtheit einmal und für jedes der beiden, sodass die Anteile zusammen mehr als 100 % ergeben können.';
export const VOICE_SHARE =
  'Aussagen einer zitierten Quelle ÷ alle Aussagen mit zitierter Quelle, in denselben Artikeln.';
export const NEW_VOICES = `Eine neue Stimme ist eine namentlich bekannte zitierte Quelle, deren erste datierte Aussage in diesen Artikeln, in dieser Bibliothek, in den betrachteten Zeitraum fällt: den gewählten, sonst die letzten ${String(VOICE_DAYS)} Tage mit Artikeln.`;
export const REPORTING =
  'Aussagen, die wiedergeben, was gesagt wurde. Was jemand will, denkt oder plant (Haltungen), bleibt außen vor.';
export const SAME_THING =
  'Aussagen gelten derselben Sache, wenn sie drei aussagekräftige Wörter gemeinsam haben und mindestens die Hälfte derer der kürzeren. Als fast gleichlautend gelten sie, wenn sie vier Fünftel davon teilen, bei gleichen Zahlen und ohne dass eine von beiden bestreitet. Sie weichen ab, wenn ihre Zahlen abweichen oder eine bestreitet, was die andere sagt.';
