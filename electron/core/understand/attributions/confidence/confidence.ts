import type { AttributionKind } from '../../../domain/attribution.ts';
import type { Candidate } from '../frames/candidate.ts';
import { confidenceFeatures } from './features.ts';
import { INTERCEPT, WEIGHTS } from './weights.ts';

/**
 * How probable it is that a reader would agree with the attribution, content and quoted source included: 0 to 1 in
 * hundredths. A logistic regression, learned by scripts/learn-confidence.mjs.
 */
export function confidenceOf(candidate: Candidate, kind: AttributionKind): number {
  let sum = INTERCEPT;
  for (const feature of confidenceFeatures(candidate, kind)) sum += WEIGHTS[feature] ?? 0;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
