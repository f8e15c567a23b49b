import type { Span } from '../../../electron/core/domain/attribution.ts';
import { confidenceFeatures } from '../../../electron/core/understand/attributions/confidence/features.ts';
import { kindOf } from '../../../electron/core/understand/attributions/kind.ts';
import { findCandidates } from '../../../electron/core/understand/attributions/find-candidates.ts';
import { withoutDateline } from '../../../electron/core/understand/attributions/text/dateline.ts';
import { readText } from '../../../electron/core/understand/attributions/text/read-text.ts';

export type MeasuredCandidate = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly stance: string;
  readonly rule: string;
  readonly features: readonly string[];
};

/** What is found in a text, as attributionsOfText finds it, with the features its confidence is read from. */
export function candidatesOfText(text: string): readonly MeasuredCandidate[] {
  const firstLine = /^[^\n]*/.exec(text)?.[0] ?? '';
  const headlineEnd = firstLine.length < 160 ? firstLine.length : 0;
  const doc = { ...readText(withoutDateline(text, headlineEnd), headlineEnd), text };
  const quoted = new Uint8Array(text.length);
  for (const { range } of doc.quotations) quoted.fill(1, ...doc.span(range));
  return findCandidates(doc).candidates.map((candidate) => {
    const content = candidate.content.map((range) => doc.span(range));
    const kind = kindOf(text, content, (at) => quoted[at] === 1);
    return {
      source: candidate.source ? [doc.span(candidate.source.range)] : [],
      cue: [doc.span(candidate.cue)],
      content,
      stance: candidate.stance,
      rule: candidate.rule,
      features: confidenceFeatures(candidate, kind),
    };
  });
}
