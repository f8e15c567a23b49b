import type { MailLine } from './mail-line.ts';
import { roughWords } from './mail-line.ts';

/** The headers printed above a forwarded text, and the lines before and after them. */
export type Forwarded = {
  readonly from: string | undefined;
  readonly date: string | undefined;
  readonly subject: string | undefined;
  readonly note: readonly MailLine[];
  readonly lines: readonly MailLine[];
  /** The line above says that this was forwarded, not only that it came before. */
  readonly saysForwarded: boolean;
};

const FORWARD_MARK =
  /^[-_=\s>]*(?:begin forwarded message|forwarded (?:message|by)|(?:anfang der )?weitergeleitete\p{L}* (?:nachricht|e-?mail|mail)|(?:début du )?message (?:transf[ée]r[ée]|réexpédié)|(?:inicio del )?mensaje reenviado|(?:inizio )?messaggio inoltrato|mensagem (?:encaminhada|reencaminhada)|doorgestuurd bericht|begin doorgestuurd bericht|vidarebefordrat (?:meddelande|brev)|videresendt (?:melding|besked)|wiadomość przekazana|пересылаемое сообщение|转发的邮件).{0,60}$/iu;
const ORIGINAL_MARK =
  /^[-_=\s>]*(?:original(?:e)? (?:message|mail|nachricht)|urspr[üu]ngliche (?:nachricht|mail|e-?mail)|message d[’']origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|ursprungligt meddelande|opprinnelig melding|wiadomość oryginalna)[-_=\s]*$/iu;
const LABELS: readonly (readonly [field: 'from' | 'date' | 'subject' | 'other', pattern: RegExp])[] = [
  ['from', /^(?:from|von|de|da|van|från|fra|od|от|发件人|寄件者|expéditeur|absender)$/iu],
  [
    'date',
    /^(?:date|sent|datum|gesendet(?: am)?|envoyé(?: le)?|enviado(?: el)?|inviato|data(?: di invio)?|fecha|verzonden|skickat|sendt|wysłano|дата|отправлено|发送时间|日期)$/iu,
  ],
  [
    'subject',
    /^(?:subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|temat|тема|主题|主旨)$/iu,
  ],
  [
    'other',
    /^(?:to|an|à|a|para|aan|till|til|do|кому|收件人|cc|bcc|kopie(?: an)?|copie(?: à)?|reply-to|antwort an|répondre à|importance|priorität|attachments?|anlagen?|pièces jointes)$/iu,
  ],
];

/** Finds the topmost forwarded text among lines, by its mark or by the headers printed above it. */
export function findForwarded(lines: readonly MailLine[]): Forwarded | undefined {
  for (let at = 0; at < Math.min(lines.length, 400); at += 1) {
    const line = lines[at];
    if (line === undefined || line.text.length > 200) continue;
    const saysForwarded = FORWARD_MARK.test(line.text) && roughWords(line.text) < 12;
    const isMark = saysForwarded || ORIGINAL_MARK.test(line.text);
    const from = isMark ? at + 1 : at;
    if (!isMark && labelOf(line.text)?.field !== 'from') continue;
    const found = printedHeaders(lines, from);
    if (found === undefined || found.kinds < (isMark ? 2 : 3)) continue;
    const note = lines.slice(0, at).filter((one) => !one.isRule);
    return { ...found, note, lines: lines.slice(found.end), saysForwarded };
  }
  return undefined;
}

function printedHeaders(lines: readonly MailLine[], from: number) {
  const values = new Map<string, string>();
  let kinds = 0;
  let at = from;
  for (; at < lines.length && at < from + 14; at += 1) {
    const line = lines[at];
    if (line === undefined || line.isRule) continue;
    const label = labelOf(line.text);
    if (label === undefined) break;
    kinds += 1;
    // An empty label has its value on the line below.
    const value = label.value === '' ? (lines[at + 1]?.text ?? '') : label.value;
    if (label.value === '') at += 1;
    if (!values.has(label.field)) values.set(label.field, value);
  }
  if (!values.has('from') && !values.has('subject')) return undefined;
  const [sender, date, subject] = [values.get('from'), values.get('date'), values.get('subject')];
  return { from: sender, date, subject, kinds, end: at };
}

/** Whether a line of plain text, quoted or not, is a header printed above a forwarded text. */
export function isPrintedHeader(line: string): boolean {
  return line.length < 300 && labelOf(line.replace(/^[>\s]{1,20}/, '')) !== undefined;
}

function labelOf(text: string) {
  const match = /^\*?([\p{L} -]{1,20}?)\s?\*?\s?[:：]\*?\s*(.*)$/u.exec(text);
  const name = match?.[1]?.trim() ?? '';
  const field = LABELS.find(([, pattern]) => pattern.test(name))?.[0];
  return field === undefined ? undefined : { field, value: (match?.[2] ?? '').trim() };
}

const WROTE =
  /^(?:on|am|le|el|il|op|em|den|w dniu|dnia|\d{4}-\d\d-\d\d)\b.{4,240}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|napisał(?:\(a\))?|skrev|escreveu|написал)\b.{0,120}[:：]$/iu;

/** A reply's own lines: what it quotes goes, unless next to nothing else is there. */
export function withoutQuotes(lines: readonly MailLine[], isReply: boolean): readonly MailLine[] {
  if (!isReply && !lines.some((line) => WROTE.test(line.text))) return lines;
  const own = lines.filter((line) => line.quoteDepth === 0 && !WROTE.test(line.text));
  const words = own.reduce((sum, line) => sum + roughWords(line.text), 0);
  return words >= 8 || own.length === lines.length ? own : lines.filter((line) => !WROTE.test(line.text));
}
