import type { BinSize } from '../../../domain/coverage.ts';
import { countedIn, listedWith, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';
import * as rules from './rules.ts';
import { VOICES } from './statements.ts';

const EXTRACT =
  'einen Auszug von höchstens 50 Wörtern: wo die Wörter des Themas zuerst stehen, sonst den Anfang';

const THAN: Readonly<Record<BinSize, string>> = {
  hour: 'auf die Stunde',
  day: 'auf den Tag',
  week: 'auf die Woche',
  month: 'auf den Monat',
};
const NO: Readonly<Record<BinSize, string>> = {
  hour: 'Keine Stunde',
  day: 'Kein Tag',
  week: 'Keine Woche',
  month: 'Kein Monat',
};

/** How a report was counted, line by line, in German. */
export function method(figures: Figures): ReportWords['method'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const listed = listedWith('und');
  return {
    labels: {
      topic: (name) => `Thema ${name}`,
      selection: 'Auswahl',
      corpus: 'Korpus',
      zone: 'Zeitzone',
      statement: 'Was als Aussage gilt',
      corrections: 'Korrekturen',
      dates: 'Datierung',
      change: 'Veränderung',
      events: 'Ereignisse',
      gaps: 'Lücken',
      duplicates: 'Dubletten',
      articles: 'Artikel',
      share: 'Anteil',
      shareOfVoice: 'Share of Voice',
      voiceShare: 'Anteil an den Aussagen',
      statements: 'Aussagen',
      newVoices: 'Neue Stimmen',
      syndication: 'Verbreitung',
      sameThing: 'Dieselbe Sache',
      tiers: 'Tiers',
      clips: 'Clippings',
      clipText: 'Text der Clippings',
      extent: 'Umfang',
      leftOut: 'Ausgeschlossen',
      notOffered: 'Nicht ausgewiesen',
      madeWith: 'Erstellt mit',
    },
    topic: (version, day, query) => `Version ${String(version)} vom ${day}: ${query}.`,
    // Queries are explained in English alone: here the query stands as it was typed.
    understood: () => '',
    corpus: (base, when, watches) =>
      `${base} in der Bibliothek, ${when}, nach Veröffentlichungsdatum; ${watches === 0 ? 'kein überwachter Ordner' : counted(watches, 'überwachter Ordner', 'überwachte Ordner')}.`,
    comesFrom: (files, outlets) =>
      `Die Auswahl stammt aus ${counted(files, 'Datei', 'Dateien')} von ${counted(outlets, 'Medium', 'Medien')}`,
    isOf: (outlets) => `Die Auswahl umfasst ${counted(outlets, 'Medium', 'Medien')}`,
    nameless: (articles) => `${counted(articles, 'Artikel nennt', 'Artikel nennen')} kein Medium`,
    zone: (zone) =>
      `Zeiten und Tage gelten in der Zeitzone ${zone}. Eine Zeit ohne gedruckte Zeitzone wird übernommen, wie sie dasteht, und gekennzeichnet.`,
    statement: `${rules.REPORTING} Vom Analyseteam Korrigiertes zählt in korrigierter Form.`,
    dates: (undated, isOfPeriod, imprecise, bin) => {
      const dated =
        undated === 0
          ? 'Jeder Artikel trägt ein Datum'
          : `${counted(undated, 'Artikel trägt', 'Artikel tragen')} kein Datum`;
      const inside = isOfPeriod
        ? 'Artikel ohne Datum liegen in keinem Zeitraum und werden hier nicht gezählt'
        : dated;
      const vague =
        imprecise === 0
          ? `keiner ist ungenauer als ${THAN[bin]} datiert`
          : `${counted(imprecise, 'ist', 'sind')} ungenauer als ${THAN[bin]} datiert und in keinem Balken enthalten`;
      return `${inside}; ${vague}.`;
    },
    noChange: {
      period: 'Keine Veränderung ausgewiesen: Der Bericht gilt keinem bestimmten Zeitraum.',
      before: 'Keine Veränderung ausgewiesen: Die Bibliothek enthält nichts aus dem Vorzeitraum.',
    },
    change: (when, volume, base) =>
      `Gegenüber ${when}, bei gleicher Suchanfrage und gleichen Filtern: ${volume} von ${base} in der Bibliothek. Veränderungen von Anteilen in Prozentpunkten.`,
    events: (events) => `Vom Analyseteam ins Diagramm gesetzt, nicht aus Artikeln gezählt: ${events}.`,
    noGap: (bin) => `${NO[bin]} zwischen dem ersten und dem letzten Wert ist ohne Artikel.`,
    gaps: (gaps) => `Nichts importiert wurde für ${listed(gaps)}.`,
    duplicates: `${rules.UNIQUE} Leitfassung ist der früheste Artikel der Herkunft in dieser Bibliothek, sonst der früheste überhaupt oder ein von Hand gewählter; ein Artikel ohne Agenturangabe erhält die Herkunft, in der seine Fassungen übereinstimmen; Übernahmen sind die übrigen gezählten Fassungen.`,
    articles: rules.ARTICLES,
    share: rules.SHARE,
    shareOfVoice: rules.SHARE_OF_VOICE,
    voiceShare: rules.VOICE_SHARE,
    statements: `Regelbasiert in englischen Texten gefunden: direkt, indirekt und gemischt; nicht von Menschen geprüft. „Wer sagt was“ zeigt ${VOICES}; Anhang C enthält alle. Vor dem Wortlaut einer Aussage steht die Redeeinleitung in Klammern, wo sie mehr mitteilt, als dass etwas gesagt wurde.`,
    newVoices: rules.NEW_VOICES,
    syndication:
      'Texte nach Anzahl der Übernahmen unter den gezählten Artikeln. Der Abstand gilt von der Leitfassung zu den Übernahmen mit Uhrzeit; Änderungen werden an höchstens 20 Übernahmen je Text Wort für Wort mit der Leitfassung verglichen, ohne Spitzmarken und Agenturkürzel.',
    sameThing: `${rules.SAME_THING} Nicht von Menschen geprüft.`,
    tiers: 'Nach dem Medienverzeichnis zum Zeitpunkt der Erstellung; eigene Einstufung des Auftraggebers.',
    picked: 'Vom Analyseteam ausgewählt und geordnet; die Zahlen gelten der Auswahl, nicht den Clippings.',
    pickedOutside: (clips) =>
      `${counted(clips, 'davon liegt', 'davon liegen')} außerhalb der Auswahl und ${clips === 1 ? 'wird' : 'werden'} nicht gezählt.`,
    pickedMissing: (clips) =>
      `${counted(clips, 'ausgewähltes Clipping ist', 'ausgewählte Clippings sind')} nicht mehr in der Bibliothek.`,
    extracts: `Clippings enthalten ${EXTRACT}.`,
    fullTexts: (articles) =>
      `${counted(articles, 'Artikel steht', 'Artikel stehen')} auf Wunsch im Volltext; wo die Lizenz eines Mediums nicht mehr erlaubt, enthalten Clippings ${EXTRACT}.`,
    annexOf: (held, all) =>
      `Anhang A enthält ${count(held)} von ${count(all)} Artikeln, die neuesten und die im Bericht genannten; Autoren und Dateien sind nicht ausgezählt, und die genannten Lesemodule sind die der aufgeführten Artikel. Arbeitsmappe, CSV und JSON dieses Berichts enthalten alle.`,
    statementsOf: (held, all) =>
      `Anhang C enthält die neuesten ${count(held)} von ${count(all)} Aussagen; der Datenexport der Aussagen enthält alle.`,
    nothingLeftOut: 'Kein Filter schließt etwas aus.',
    leftOut: (filters) => `${filters}.`,
    withdrawn: (articles) =>
      `${counted(articles, 'zurückgezogener Artikel ist', 'zurückgezogene Artikel sind')} mitgezählt und gekennzeichnet.`,
    notOffered: 'Anzeigenäquivalenzwert, Reichweite und automatische Tonalität.',
    madeWith: (version, readers) =>
      `Sourceline ${version}${readers.length > 0 ? `, Lesemodule ${readers.join(', ')}` : ''}. Gleiche Bibliothek und gleiche Einstellungen ergeben dieselben Bytes.`,
  };
}
