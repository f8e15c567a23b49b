import { describe, expect, test } from 'vitest';
import { statementWords } from '../../../electron/core/domain/statement-words.ts';

function words(excerpt: string, cue: string, ...content: readonly string[]): string {
  const span = (part: string): readonly [number, number] => {
    const at = excerpt.indexOf(part);
    return [at, at + part.length];
  };
  return statementWords({ excerpt, cue: cue === '' ? [] : [span(cue)], content: content.map(span) });
}

describe('the words of a statement', () => {
  test('stand alone where the cue says no more than that they were said', () => {
    expect(words('Haldane said he had refused.', 'said', 'he had refused')).toBe('he had refused');
    expect(words('“No,” Tamm has told Ostra.', 'has told', '“No,”')).toBe('“No,”');
    expect(words('According to Tamm, it rained.', 'According to', 'it rained')).toBe('it rained');
    expect(words('Tamm: it rained', ':', 'it rained')).toBe('it rained');
    expect(words('It rained.', '', 'It rained')).toBe('It rained');
  });

  test('carry a cue that tells more: who denies something does not say it', () => {
    expect(words('Haldane denied that he had refused.', 'denied', 'that he had refused')).toBe(
      '[denied] that he had refused',
    );
    expect(words('Tamm did not say who came.', 'did not say', 'who came')).toBe('[did not say] who came');
    expect(words('“We,” Tamm warned, “stop.”', 'warned', '“We,”', '“stop.”')).toBe(
      '[warned] “We,” … “stop.”',
    );
  });
});
