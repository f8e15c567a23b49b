/** Codes of languages by what tables call them: two- and three-letter codes, English names and their own. */
const LANGUAGES: readonly string[] = [
  'en eng english englisch anglais inglés 英语 英文',
  'de deu ger german deutsch allemand alemán 德语',
  'fr fra fre french französisch français francais francés 法语',
  'es spa spanish spanisch español espanol espagnol castellano 西班牙语',
  'pt por portuguese português portugiesisch',
  'it ita italian italiano italienisch',
  'nl nld dut dutch nederlands niederländisch',
  'sv swe swedish svenska',
  'no nor norwegian norsk',
  'nb nob bokmål',
  'da dan danish dansk',
  'fi fin finnish suomi',
  'pl pol polish polski polnisch',
  'cs ces cze czech čeština',
  'sk slk slo slovak',
  'hu hun hungarian magyar',
  'ro ron rum romanian română',
  'bg bul bulgarian',
  'el ell gre greek',
  'tr tur turkish türkçe türkisch',
  'ru rus russian русский russisch russe ruso 俄语',
  'uk ukr ukrainian українська',
  'sr srp serbian',
  'hr hrv croatian hrvatski',
  'sl slv slovenian slovene',
  'et est estonian',
  'lv lav latvian',
  'lt lit lithuanian',
  'ar ara arabic العربية arabisch arabe árabe 阿拉伯语',
  'fa fas per persian farsi',
  'he heb hebrew',
  'ur urd urdu',
  'hi hin hindi',
  'bn ben bengali bangla',
  'ta tam tamil',
  'te tel telugu',
  'ml mal malayalam',
  'mr mar marathi',
  'zh zho chi chinese 中文 汉语 chinesisch chinois chino',
  'ja jpn japanese 日本語 日语 japanisch',
  'ko kor korean 한국어',
  'id ind indonesian bahasa',
  'ms msa may malay',
  'vi vie vietnamese',
  'th tha thai',
  'ca cat catalan català',
  'eu eus basque euskara',
  'gl glg galician galego',
  'sw swa swahili',
  'af afr afrikaans',
];

const BY_NAME: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap((line) => {
    const names = line.split(' ');
    return names.map((name): [string, string] => [name, names[0] ?? name]);
  }),
);

/** BCP 47 code of a language as a table prints it ("EN", "eng", "Deutsch", "pt-BR"), or nothing. */
export function languageCode(printed: string): string | undefined {
  const text = printed.trim();
  if (text.length > 24) return undefined;
  const known = BY_NAME.get(text.toLowerCase());
  if (known !== undefined) return known;
  const tagged = /^([a-z]{2,3})[-_]([a-z]{2}|[a-z]{4})$/i.exec(text);
  const base = BY_NAME.get((tagged?.[1] ?? '').toLowerCase());
  const region = tagged?.[2];
  if (base !== undefined && region !== undefined) {
    return `${base}-${region.length === 2 ? region.toUpperCase() : region.slice(0, 1).toUpperCase() + region.slice(1).toLowerCase()}`;
  }
  const first = /^(\p{L}{4,})\s*[(,;/-]/u.exec(text)?.[1];
  return first === undefined ? undefined : BY_NAME.get(first.toLowerCase());
}
