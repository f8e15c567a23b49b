import { matchKey } from './clean.ts';

/** News agencies and release services: the name we show, then the other forms they print. General knowledge, our own list. */
const AGENCIES: readonly (readonly string[])[] = [
  ['AP', 'Associated Press', 'The Associated Press', 'A.P.'],
  ['Reuters', 'Thomson Reuters', 'Reuter'],
  ['AFP', 'Agence France-Presse', 'Agence France Presse', 'afp'],
  ['dpa', 'Deutsche Presse-Agentur', 'dpa-AFX', 'dpa International'],
  ['PA Media', 'PA', 'Press Association', 'PA News Agency', 'The Press Association'],
  ['UPI', 'United Press International'],
  ['TASS', 'ITAR-TASS', 'Itar-Tass', 'ТАСС', 'ИТАР-ТАСС'],
  ['Sputnik', 'Sputnik News', 'Sputnik International'],
  ['RIA Novosti', 'RIA', 'РИА Новости'],
  ['Interfax', 'Interfax-Ukraine', 'Интерфакс', 'Интерфакс-Украина'],
  ['Ukrinform', 'Укринформ', 'Укрінформ'],
  ['Xinhua', 'Xinhua News Agency', '新华社', '新華社'],
  ['China News Service', 'CNS', '中新社', '中国新闻社'],
  ['EFE', 'Agencia EFE'],
  ['Europa Press'],
  ['ANSA'],
  ['Adnkronos'],
  ['AGI', 'Agenzia Italia'],
  ['Kyodo', 'Kyodo News', '共同通信', '共同通信社', '共同'],
  ['Jiji', 'Jiji Press', '時事通信', '時事通信社', '時事'],
  ['Yonhap', 'Yonhap News Agency', '연합뉴스'],
  ['PTI', 'Press Trust of India'],
  ['ANI', 'Asian News International'],
  ['IANS', 'Indo-Asian News Service'],
  ['UNI', 'United News of India'],
  ['APP', 'Associated Press of Pakistan'],
  ['PPI', 'Pakistan Press International'],
  ['BSS', 'Bangladesh Sangbad Sangstha'],
  ['Bernama'],
  ['Antara', 'ANTARA News'],
  ['AAP', 'Australian Associated Press'],
  ['NZPA', 'New Zealand Press Association'],
  ['Canadian Press', 'The Canadian Press', 'CP', 'La Presse Canadienne'],
  ['APA', 'Austria Presse Agentur', 'Austria Press Agency', 'apa'],
  ['Keystone-SDA', 'SDA', 'Keystone-ATS', 'ATS', 'sda-ats', 'sda', 'ats'],
  ['AWP', 'awp'],
  ['KNA', 'Katholische Nachrichten-Agentur'],
  ['epd', 'Evangelischer Pressedienst'],
  ['SID', 'Sport-Informations-Dienst'],
  ['Belga'],
  ['ANP', 'Algemeen Nederlands Persbureau'],
  ['NTB', 'NTBscanpix'],
  ['TT', 'TT Nyhetsbyrån', 'Tidningarnas Telegrambyrå'],
  ['Ritzau', 'Ritzaus Bureau'],
  ['STT', 'STT-Lehtikuva'],
  ['BNS', 'Baltic News Service'],
  ['LETA'],
  ['PAP', 'Polska Agencja Prasowa'],
  ['ČTK', 'CTK', 'Czech News Agency'],
  ['TASR'],
  ['MTI'],
  ['HINA'],
  ['Tanjug'],
  ['BTA', 'Bulgarian News Agency'],
  ['Agerpres'],
  ['ANA-MPA', 'AMNA', 'ANA'],
  ['Anadolu', 'Anadolu Agency', 'AA'],
  ['DHA', 'Demirören Haber Ajansı'],
  ['İHA', 'IHA'],
  ['Lusa'],
  ['MENA', 'Middle East News Agency'],
  ['WAM', 'Emirates News Agency'],
  ['SPA', 'Saudi Press Agency'],
  ['QNA', 'Qatar News Agency'],
  ['KUNA', 'Kuwait News Agency'],
  ['IRNA', 'Islamic Republic News Agency'],
  ['ISNA'],
  ['Petra', 'Jordan News Agency'],
  ['SANA', 'Syrian Arab News Agency'],
  ['NNA', 'National News Agency'],
  ['WAFA'],
  ['NAN', 'News Agency of Nigeria'],
  ['GNA', 'Ghana News Agency'],
  ['PANA', 'Panapress'],
  ['Agencia Brasil', 'Agência Brasil'],
  ['Télam', 'Telam'],
  ['Notimex'],
  ['Prensa Latina'],
  ['Bloomberg', 'Bloomberg News'],
  ['Dow Jones Newswires', 'Dow Jones'],
  ['KCNA'],
  ['VNA', 'Vietnam News Agency'],
  ['CNN Wire', 'CNN Newsource'],
  ['States Newsroom'],
  ['Business Wire', 'BUSINESS WIRE', 'BusinessWire'],
  [
    'PR Newswire',
    'PRNewswire',
    'PRNewswire-USNewswire',
    'PRNewswire-AsiaNet',
    'PRNewswire-FirstCall',
    'PRNewswire-PRWeb',
  ],
  ['GlobeNewswire', 'GLOBE NEWSWIRE', 'Globe Newswire'],
  ['Cision'],
  ['ACCESSWIRE', 'Accesswire'],
  ['EQS', 'EQS Group', 'DGAP'],
  ['ots', 'news aktuell'],
];

const BY_KEY: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap((names) => names.map((name): [string, string] => [matchKey(name), names[0] ?? name])),
);

/** Forms so short or so common that they name an agency only where they are printed in their own case. */
const CASE_MATTERS = new Map(
  AGENCIES.flat()
    .filter((name) => name.length <= 4 || ['Petra', 'Antara', 'Jiji', 'Lusa'].includes(name))
    .map((name): [string, string] => [matchKey(name), name]),
);

/** Words by which a name says of itself that it is an agency. */
const AGENCY_WORDS =
  /(?:^|\s)(?:newswire|wire|wires|press agency|news agency|press association|presse-?agentur|nachrichtenagentur|agence|agenzia|agencia)$|(?<=\p{Ll})wire$/iu;

/** The name we show for a news agency, when this is one; `name` is as printed. */
export function knownAgency(name: string): string | undefined {
  const trimmed = name.trim();
  const key = matchKey(trimmed);
  const exact = CASE_MATTERS.get(key);
  if (exact !== undefined && exact !== trimmed && trimmed !== trimmed.toUpperCase()) return undefined;
  return BY_KEY.get(key);
}

/** Whether a name we do not know calls itself an agency ("Norvik Newswire"). */
export function soundsLikeAgency(name: string): boolean {
  return AGENCY_WORDS.test(name.trim());
}

/** All printed forms, longest first, to search for in credit lines. */
export const AGENCY_FORMS: readonly string[] = AGENCIES.flat().toSorted((a, b) => b.length - a.length);
