import type { MimePart } from './mime-part.ts';

const AUTOMATIC_REPLY =
  /^(?:automatic reply|auto(?:matic)?[- ]?reply|out of (?:the )?office|automatische antwort|abwesenheits\p{L}*|réponse automatique|absence du bureau|respuesta automática|risposta automatica|automatisch antwoord)(?!\p{L})/iu;
const RETURNED =
  /^(?:undeliver(?:able|ed)|returned mail|mail delivery (?:failed|failure|status|subsystem)|delivery (?:status notification|failure|has failed)|failure notice|unzustellbar|nicht zustellbar|non remis|échec de (?:la )?remise|mail system error)/iu;
const POSTMASTER = /^(?:.*<)?(?:mailer-daemon|postmaster|mail-daemon)@/i;

/** What a mail is when it is no text by its own word: a delivery report, a receipt, an automatic or calendar answer. */
export function mailWithoutText(root: MimePart): string | undefined {
  const subject = root.headers.get('subject') ?? '';
  const report = root.type === 'multipart/report' ? (root.parameters['report-type'] ?? '').toLowerCase() : '';
  if (report.includes('disposition')) return 'read receipt';
  if (report !== '' || root.type === 'multipart/report') return 'delivery report';
  if (POSTMASTER.test(root.headers.get('from') ?? '') && RETURNED.test(subject)) return 'delivery report';
  if (/^auto-replied/i.test(root.headers.get('auto-submitted') ?? '') || AUTOMATIC_REPLY.test(subject)) {
    return 'automatic reply';
  }
  const calendar = findCalendar(root);
  // Invitations to the press come with a text; answers to them, and bare entries, have none of their own.
  if (
    calendar !== undefined &&
    (calendar === root || /^(?:reply|cancel|counter|refresh)$/i.test(calendar.parameters['method'] ?? ''))
  ) {
    return 'calendar entry';
  }
  return undefined;
}

/** The calendar entry of a mail, wherever it hangs. */
export function findCalendar(part: MimePart, depth = 0): MimePart | undefined {
  if (part.type === 'text/calendar') return part;
  if (depth > 6) return undefined;
  for (const child of part.parts) {
    const found = findCalendar(child, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
