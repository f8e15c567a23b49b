/** Month names and their usual abbreviations in the languages we meet, January to December, in lower case. */
const NAMES: readonly string[] = [
  'january jan januar jänner januari janvier janv enero ene gennaio gen janeiro styczeń stycznia январь января янв ocak leden ledna ianuarie tammikuuta січня يناير जनवरी siječnja januára',
  'february feb febr februar feber februari février févr fevr febrero febbraio fevereiro fev luty lutego февраль февраля фев şubat únor února februarie helmikuuta лютого فبراير फरवरी veljače februára',
  'march mar märz mrz maart mars marzo março marzec marca март марта mart březen března martie maaliskuuta березня مارس मार्च ožujka',
  'april apr avril avr abril abr aprile kwiecień kwietnia апрель апреля апр nisan duben dubna aprilie huhtikuuta квітня أبريل ابريل अप्रैल travnja apríla',
  'may mai mei maj mayo maggio mag maio май мая mayıs květen května toukokuuta травня مايو मई svibnja mája',
  'june jun juni juin junio giugno giu junho czerwiec czerwca июнь июня июн haziran červen června iunie kesäkuuta червня يونيو जून lipnja júna',
  'july jul juli juillet juil julio luglio lug julho lipiec lipca июль июля июл temmuz červenec července iulie heinäkuuta липня يوليو जुलाई srpnja júla',
  'august aug augusti augustus août aout agosto ago sierpień sierpnia август августа авг ağustos srpen srpna elokuuta серпня أغسطس अगस्त kolovoza augusta',
  'september sep sept septembre septiembre setiembre settembre sett setembro wrzesień września сентябрь сентября сен сент eylül září septembrie syyskuuta вересня سبتمبر सितंबर rujna septembra',
  'october oct oktober okt octobre octubre ottobre ott outubro październik października октябрь октября окт ekim říjen října octombrie lokakuuta жовтня أكتوبر अक्टूबर listopada októbra',
  'november nov novembre noviembre novembro listopad ноябрь ноября ноя нояб kasım listopadu noiembrie marraskuuta листопада نوفمبر नवंबर studenoga novembra',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia декабрь декабря дек aralık prosinec prosince decembrie joulukuuta грудня ديسمبر दिसंबर desember des prosinca decembra',
];

/** Names that stand for different months in different languages are read as neither. */
const AMBIGUOUS = new Set(['listopada']);

/** Month number, 1 to 12, by its name in lower case. */
export const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) =>
    names
      .split(' ')
      .filter((name) => !AMBIGUOUS.has(name))
      .map((name): [string, number] => [name, index + 1]),
  ),
);
