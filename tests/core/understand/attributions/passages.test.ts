import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAttributions } from '#core/understand/attributions/find-attributions.ts';

/** One attribution as a reader would mark it, in words; `field` is the body where it is not given. */
type Gold = {
  readonly field?: 'headline';
  readonly source?: string;
  readonly cue: string;
  readonly content: readonly string[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly class: 'reporting' | 'attitude';
  readonly quotedSource?: string;
};
type Passage = {
  readonly way: string;
  readonly headline?: string;
  readonly text: string;
  readonly gold: readonly Gold[];
};

const FOLDER = join(import.meta.dirname, '../../../fixtures/attributions');

const inWords = (text: string, spans: readonly (readonly [number, number])[]): readonly string[] =>
  spans.map(([start, end]) => text.slice(start, end));

function found({ headline, text }: Passage): readonly Gold[] {
  const input = headline === undefined ? { body: text } : { headline, body: text };
  return findAttributions(input).map(({ field, source, cue, content, kind, stance, quotedSource }) => {
    const words = field === 'headline' ? (headline ?? '') : text;
    return {
      ...(field === 'headline' ? { field } : {}),
      ...(source.length > 0 ? { source: inWords(words, source).join(' ‖ ') } : {}),
      cue: inWords(words, cue).join(' ‖ '),
      content: inWords(words, content),
      kind,
      class: stance,
      ...(quotedSource ? { quotedSource: quotedSource.name } : {}),
    };
  });
}

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith('.json')))('%s', (file) => {
  const passages = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly Passage[];
  it.each(passages.map((passage) => [passage.way, passage] as const))('%s', (_way, passage) => {
    expect(found(passage)).toEqual(passage.gold);
  });
});
