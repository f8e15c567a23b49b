import type { AttributionKind, Span } from '../../domain/attribution.ts';
import type { Certainty } from '../../domain/evidence.ts';
import type { Candidate } from './frames/candidate.ts';

/** Direct: all within quotation marks; mixed: some words are; indirect: none. */
export function kindOf(
  text: string,
  content: readonly Span[],
  isQuoted: (at: number) => boolean,
): AttributionKind {
  let quoted = 0;
  let plain = 0;
  for (const [start, end] of content) {
    for (let i = start; i < end; i += 1) {
      if (!/[\p{L}\p{N}]/u.test(text.charAt(i))) continue;
      if (isQuoted(i)) quoted += 1;
      else plain += 1;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}

/** Rules whose cue, frame and subject leave little doubt. */
const SURE_RULES = new Set([
  'quote-post',
  'quote-inverted',
  'quote',
  'colon',
  'that',
  'according-to',
  'quoted-as',
  'colon-paragraph',
  'clause-inverted',
  'clause-post',
  'headline-zero',
]);
const VAGUE_RULES = new Set([
  'hearsay',
  'passive-to',
  'passive-that',
  'passive-open',
  'gerund',
  'adjective',
  'noun-attitude',
]);
/** Verbs of saying that hardly have another sense. */
const SURE_LEMMAS = new Set(
  `say tell add state note stress warn accuse criticize criticise condemn deny confirm announce insist claim argue urge reply acknowledge
   admit explain emphasize emphasise slam denounce blame reject according allege describe call`.split(/\s+/),
);

/** How sure the attribution is: from the rule first, then from the cue; an attitude is never sure. */
export function certaintyOf({ rule, lemma, stance, source }: Candidate): Certainty {
  if (!source || VAGUE_RULES.has(rule)) return 'low';
  if (stance === 'attitude') return rule === 'that' || rule === 'zero-that' ? 'medium' : 'low';
  if (SURE_RULES.has(rule)) return 'high';
  return SURE_LEMMAS.has(lemma) ? 'high' : 'medium';
}
