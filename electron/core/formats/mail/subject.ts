import { cleanLine } from '../../text/clean.ts';
import type { HeaderFields } from './header-fields.ts';

const REPLY =
  /^\s*(?:re|aw|antw(?:ort)?|sv|vs|odp|res|ref|回复|答复|回覆|rif|r)\s*(?:\[\d+\]|\(\d+\)|\^\d+)?\s*[:：]\s*/iu;
const FORWARD =
  /^\s*(?:fwd?|fw|wg|weitergeleitet|tr|rv|enc|i|doorst|vl|vb|pd|转发|轉寄|iletildi|fs|továbbítás)\s*(?:\[\d+\])?\s*[:：]\s*/iu;
const WARNING_TAG = /^\s*[[({*]+\s*(?:ext(?:ern(?:al)?)?|spam|extern|suspected spam|bulk)\s*[\])}*]+:?\s*/iu;
const RELEASE_TAG =
  /^\s*\W?(?:(?:press|news|media)[ -]?(?:release|statement)|for immediate release|(?:presse|medien)(?:mitteilung|information)|communiqué(?: de presse)?|(?:comunicado|nota) de (?:prensa|imprensa)|comunicato stampa|persbericht|pressmeddelande|pressemelding|pressemeddelelse|informacja prasowa|пресс-релиз)\W?\s*(?:[:|–—]|-\s)\s*(?=\S.{9})/iu;
const LIST_TAG = /^\s*\[([^\]]{1,60})\]\s*(?=\S)/u;

/** A subject without the marks of answering and forwarding, and what those marks say. */
export type Subject = { readonly text: string; readonly isForward: boolean; readonly isReply: boolean };

/** Takes "Fwd:", "AW:", "Press release:" and the tags of lists away from a subject. */
export function readSubject(printed: string | undefined, headers?: HeaderFields): Subject {
  let text = cleanLine(printed ?? '');
  let isForward = false;
  let isReply = false;
  for (let step = 0; step < 12; step += 1) {
    const before = text;
    if (FORWARD.test(text)) isForward = true;
    else if (REPLY.test(text)) isReply = true;
    text = text.replace(FORWARD, '').replace(REPLY, '').replace(WARNING_TAG, '').replace(RELEASE_TAG, '');
    const tag = LIST_TAG.exec(text);
    if (tag?.[1] !== undefined && (isOfList(headers) || /^[a-z0-9._-]+$/.test(tag[1]) || step > 0)) {
      text = text.slice(tag[0].length);
    }
    if (text === before) break;
  }
  return { text: cleanLine(text), isForward, isReply };
}

/** Whether headers say that a mail was sent to a list of readers. */
export function isOfList(headers: HeaderFields | undefined): boolean {
  return [
    'list-id',
    'list-post',
    'list-unsubscribe',
    'x-mailing-list',
    'x-campaign',
    'x-mailgun-tag',
    'feedback-id',
  ].some((name) => headers?.raw(name) !== undefined);
}
