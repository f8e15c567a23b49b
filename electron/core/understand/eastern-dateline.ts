import { knownAgency } from '../text/agencies.ts';

/** Place and agency at the head of a text, as agencies of East Asia and Russia print them. */
export type EasternDateline = { readonly text: string; readonly place?: string; readonly agency: string };

const FORMS = [
  // 【東京共同】, 【ワシントン時事】
  /^【(?<place>[^【】\s]{1,12}?)(?<agency>共同|時事|聯合|时事|新华社)】/u,
  // 新华社北京9月12日电（记者 …）
  /^[（(]?(?<agency>新华社|新華社|中新社)(?<place>\p{Script=Han}{2,8}?)\d{1,2}月\d{1,2}日[电電][）)]?(?:\s*[（(][^（）()\n]{2,40}[）)])?/u,
  // (서울=연합뉴스) 홍길동 기자 =
  /^[([](?<place>\p{Script=Hangul}{2,8})=(?<agency>[^)\]\s]{2,10})[)\]](?:\s*\p{Script=Hangul}{2,5}(?:·\p{Script=Hangul}{2,5})*\s(?:특파원|기자)\s*=)?/u,
  // МОСКВА, 12 сен - РИА Новости.
  /^(?<place>\p{Lu}[\p{Lu} -]{2,30}), \d{1,2} \p{Ll}{3,8}\.?(?: \d{4})?\.? [-–—] (?<agency>\p{L}[\p{L} -]{2,20})\./u,
] as const;

/** The dateline a paragraph opens with, where it names an agency we know. */
export function findEasternDateline(paragraph: string): EasternDateline | undefined {
  for (const form of FORMS) {
    const match = form.exec(paragraph.slice(0, 160));
    const agency = knownAgency(match?.groups?.['agency'] ?? '');
    const place = match?.groups?.['place'];
    if (match !== null && agency !== undefined)
      return { text: match[0], ...(place === undefined ? {} : { place }), agency };
  }
  return undefined;
}
