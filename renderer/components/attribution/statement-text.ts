import { word } from '#core/domain/word.ts';
import type { Attribution, AttributionForm, AttributionKind } from '#core/domain/attribution.ts';

export const KIND_TEXT: Readonly<Record<AttributionKind, string>> = {
  direct: 'direct',
  indirect: 'indirect',
  mixed: 'mixed',
};

export const FORM_TEXT: Readonly<Record<AttributionForm, string>> = {
  named: 'named',
  unnamed: 'not named',
  collective: 'a group, not named',
  document: 'document',
  media: 'media',
  none: 'nobody named',
};

/** Drawn hollow: no person or body is named. */
export function isUnnamed(form: AttributionForm): boolean {
  return form === 'unnamed' || form === 'collective' || form === 'none';
}

/** Below this, one statement in three or more is not as a reader would have it; it is said beside it. */
const UNSURE = 0.65;

/** Whether a reader should look twice. */
export function isUnsure(confidence: number): boolean {
  return confidence < UNSURE;
}

/** Where a statement begins: its first word of source, cue or content. */
export function startOf(attribution: Attribution): number {
  const starts = [...attribution.source, ...attribution.cue, ...attribution.content].map(([start]) => start);
  return Math.min(...starts);
}

/** The line under the quoted source's name: the cue, and what else is worth knowing of the form. */
export function noteText(attribution: Attribution, field: string): string {
  const words = (spans: Attribution['cue']): string => spans.map((span) => field.slice(...span)).join(' … ');
  const cue = words(attribution.cue);
  const printed = words(attribution.source);
  const name = attribution.quotedSource?.name ?? '';
  const isOtherName = printed !== '' && !isSameName(name.toLowerCase(), printed.toLowerCase());
  return [
    cue,
    isOtherName && attribution.form === 'named' ? `as “${printed}”` : '',
    attribution.form === 'named' ? '' : FORM_TEXT[attribution.form],
    attribution.stance === 'attitude' ? word('attitude') : '',
    isUnsure(attribution.confidence) ? word('unsure') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** "Marwen" and "Ilse Marwen, the minister," need no second mention of Ilse Marwen; "the company" does. */
function isSameName(name: string, printed: string): boolean {
  return name.includes(printed.replace(/^the /, '')) || printed.includes(name);
}
