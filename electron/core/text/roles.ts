const ROLE =
  /(?<!\p{L})(?:(?:staff|senior|chief|political|business|sports?|economics?|defen[cs]e|diplomatic|foreign|contributing|special|associate|deputy|assistant|managing|executive|investigations?|science|health|education|crime|city|transport|environment|energy|world|national|european?|africa|asia)\s+)*(?:writers?|reporters?|correspondents?|editors?(?:[ -]in[ -]chief)?|columnists?|contributors?|journalists?|producers?|bureau chief|analysts?|commentators?|photographers?|redakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in)?|reporterin|chefredakteur(?:in)?|rédact(?:eur|rice)|journaliste|periodista|redactor(?:a)?|corresponsal|giornalista|dziennikar(?:z|ka)|muhabir|editör)(?!\p{L})/iu;

const GROUP =
  /(?<!\p{L})(?:staff|team|desk|newsroom|editors|editorial board|bureau|reporters|correspondents|redaktion|rédaction|redacción|redazione|redaktionen|redakcja|newsdesk|web desk|agencies)(?!\p{L})/iu;

/** Whether a part of a byline names a job ("Political Correspondent") and no person. */
export function isRole(text: string): boolean {
  const match = ROLE.exec(text);
  return match !== null && match[0].length >= text.trim().length * 0.4;
}

/** Whether words behind a name end in a job, whatever stands before it ("PA Local Government Correspondent"). */
export function endsInRole(text: string): boolean {
  return text.split(' ').length <= 7 && new RegExp(`${ROLE.source}$`, 'iu').test(text.trim());
}

/** Whether a byline names a group of the house ("Staff reporters", "Web Desk"). */
export function isGroup(text: string): boolean {
  return GROUP.test(text) || /^red\.?$/u.test(text.trim());
}
