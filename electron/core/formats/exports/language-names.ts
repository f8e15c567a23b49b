/** Languages by the names databases print for them, in English, German, French, Spanish, Italian and Chinese. */
const NAMES: readonly (readonly [string, string])[] = [
  ['en', 'english|englisch|anglais|anglaise|inglés|ingles|inglese|英文|英语|英語|en'],
  ['de', 'german|deutsch|allemand|alemán|aleman|tedesco|德文|德语|德語|de'],
  ['fr', 'french|französisch|francais|français|française|francés|frances|francese|法文|法语|法語|fr'],
  ['es', 'spanish|spanisch|espagnol|español|espanol|spagnolo|西班牙文|西班牙语|西班牙語|es'],
  ['it', 'italian|italienisch|italien|italiano|意大利文|意大利语|義大利文|it'],
  ['pt', 'portuguese|portugiesisch|portugais|portugués|português|portoghese|葡萄牙文|葡萄牙语|葡萄牙語|pt'],
  ['nl', 'dutch|niederländisch|néerlandais|nederlands|neerlandés|olandese|荷兰文|荷兰语|荷蘭語|nl'],
  ['sv', 'swedish|schwedisch|suédois|svenska|瑞典文|瑞典语|sv'],
  ['da', 'danish|dänisch|danois|dansk|丹麦文|丹麦语|da'],
  ['no', 'norwegian|norwegisch|norvégien|norsk|挪威文|挪威语|no'],
  ['fi', 'finnish|finnisch|finnois|suomi|芬兰文|芬兰语|fi'],
  ['pl', 'polish|polnisch|polonais|polski|波兰文|波兰语|pl'],
  ['cs', 'czech|tschechisch|tchèque|čeština|捷克文|捷克语|cs'],
  ['sk', 'slovak|slowakisch|slovaque|斯洛伐克文|斯洛伐克语|sk'],
  ['hu', 'hungarian|ungarisch|hongrois|magyar|匈牙利文|匈牙利语|hu'],
  ['ru', 'russian|russisch|russe|ruso|русский|俄文|俄语|俄語|ru'],
  ['bg', 'bulgarian|bulgarisch|bulgare|保加利亚文|保加利亚语|bg'],
  ['uk', 'ukrainian|ukrainisch|ukrainien|乌克兰文|乌克兰语|uk'],
  ['tr', 'turkish|türkisch|turc|türkçe|土耳其文|土耳其语|tr'],
  ['ar', 'arabic|arabisch|arabe|árabe|العربية|阿拉伯文|阿拉伯语|ar'],
  ['he', 'hebrew|hebräisch|hébreu|希伯来文|he'],
  ['ja', 'japanese|japanisch|japonais|japonés|日本語|日文|日语|ja'],
  ['ko', 'korean|koreanisch|coréen|coreano|한국어|韩文|韩语|韓文|韓語|韓国語|ko'],
  [
    'zh-Hant',
    'chinese - traditional|chinese (traditional)|chinois traditionnel|繁体中文|繁體中文|中文 - 繁体|中文（繁体）',
  ],
  [
    'zh-Hans',
    'chinese - simplified|chinese (simplified)|chinois simplifié|简体中文|簡體中文|中文 - 简体|中文（简体）',
  ],
  ['zh', 'chinese|chinesisch|chinois|chino|cinese|中文|zh'],
  ['id', 'indonesian|bahasa indonesia|indonesisch|indonésien|印尼文|印尼语|id'],
  ['ms', 'malay|bahasa malaysia|malaiisch|malais|马来文|马来语|ms'],
  ['th', 'thai|thailändisch|thaï|泰文|泰语|th'],
  ['vi', 'vietnamese|vietnamesisch|vietnamien|越南文|越南语|vi'],
  ['ca', 'catalan|katalanisch|català|加泰罗尼亚文|ca'],
  ['el', 'greek|griechisch|grec|希腊文|希腊语|el'],
  ['ro', 'romanian|rumänisch|roumain|罗马尼亚文|ro'],
];

const BY_NAME: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap(([tag, names]) => names.split('|').map((name): [string, string] => [name, tag])),
);

/** The language tag (BCP 47) a printed language means: "ENGLISH; ENGLISHS", "Französisch", "英文". */
export function languageOf(printed: string | undefined): string | undefined {
  const whole = printed?.trim().toLowerCase();
  if (whole === undefined || whole === '') return undefined;
  const [first = ''] = whole.split(/\s*[;,|]\s*/);
  const found = BY_NAME.get(whole) ?? BY_NAME.get(first) ?? BY_NAME.get(first.replace(/\s*[-(（–].*$/u, ''));
  return (
    found ??
    (/^[a-z]{2}-[a-z]{2}$/.test(first) ? `${first.slice(0, 2)}-${first.slice(3).toUpperCase()}` : undefined)
  );
}

/** Whether a line is nothing but the name of a language, spelled out. */
export function isLanguageName(text: string): boolean {
  return (
    text.length > 1 && !/^[a-z]{2}$/i.test(text.trim()) && languageOf(text) !== undefined && text.length < 40
  );
}
