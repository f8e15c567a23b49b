/** The two hundred commonest characters of Chinese news, simplified and traditional, that are not shared by chance. */
const COMMON_HAN = new Set(
  '的一是不了在人有我他这这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴这來說們為過還發會時國個對學裡後開動長現將進實無業與種聲話應電問門關報務聯書員場處總車車樣邊當點經頭萬業機體間區際議據記導設單結統職産産県都市は',
);
const EDGE = /^[\p{P}\p{S}\d]+|[\p{P}\p{S}\d]+$/gu;
const ONE_SCRIPT =
  /^(?:[\p{sc=Latin}\p{M}'’‐-]+|[\p{sc=Cyrillic}\p{M}'’-]+|[\p{sc=Greek}\p{M}'’-]+|[\p{sc=Arabic}\p{M}]+|[\p{sc=Hebrew}\p{M}'"]+|[\p{sc=Hangul}\p{sc=Han}]+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〇・]+|[\p{sc=Thai}\p{M}]+|[\p{sc=Devanagari}\p{M}]+)$/u;
const EVEN_CASE =
  /^(?:\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}'’‐-]+|[\p{Lu}\p{M}'’‐-]+(?:\p{Ll}{1,3})?|[\p{Lu}\p{Ll}\p{M}]+[-‐'’][\p{Lu}\p{Ll}\p{M}'’‐-]+)$/u;
const DENSE = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〇・\p{P}\p{S}\d]+$/u;

/**
 * How much a text reads like words, from 0 to 1, judged by those with letters beyond ASCII: one script to a word, capitals
 * where capitals stand, no signs inside, common characters in Chinese. Undefined when there are none.
 */
export function plausibility(text: string): number | undefined {
  let good = 0;
  let all = 0;
  for (const piece of text.split(/[\s,.;:!?()«»“”„"、。，（）【】「」‐–—/]+/u)) {
    if (!/[^\0-\x7f]/.test(piece)) continue;
    const word = piece.replace(EDGE, '');
    const size = Math.max(1, DENSE.test(piece) ? piece.length : 1);
    all += size;
    if (word !== '') good += size * wordPlausibility(word);
  }
  return all === 0 ? undefined : good / all;
}

function wordPlausibility(word: string): number {
  if (!ONE_SCRIPT.test(word)) return 0;
  if (/\p{sc=Han}/u.test(word) && !/\p{sc=Hangul}/u.test(word)) return hanPlausibility(word);
  if (!EVEN_CASE.test(word)) return 0;
  if (!/\p{sc=Latin}/u.test(word)) return 1;
  const strange = word.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return word.length > 3 && strange / word.length > 0.5 ? 0 : 1;
}

/** A character in ten of real Chinese or Japanese is among the commonest; by chance hardly any is. */
function hanPlausibility(word: string): number {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word)) return 1;
  const letters = Array.from(word);
  const common = letters.filter((letter) => COMMON_HAN.has(letter)).length;
  return Math.min(1, 0.3 + (3 * common) / letters.length);
}
