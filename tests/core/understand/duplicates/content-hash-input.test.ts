import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '#core/domain/article.ts';
import { contentHashInput } from '#core/understand/duplicates/content-hash-input.ts';

function anArticle(change: Partial<ReadArticle> = {}): ReadArticle {
  return {
    format: 'text',
    formatVersion: 1,
    headline: 'Gates opened',
    body: 'Engineers opened two gates.\n\nThe café stood under water.',
    wordCount: 9,
    outlet: { name: 'Tessen Courier' },
    datePublished: { value: '2026-09-07T05:10', zone: 'unknown', precision: 'minute' },
    authors: [],
    evidence: {},
    mendings: [],
    attributions: [],
    ...change,
  };
}

describe('contentHashInput', () => {
  const same = contentHashInput(anArticle());

  it('is the same whatever the spacing, the encoding of accents, the format and the file say', () => {
    const body = 'Engineers opened two  gates.\nThe cafe\u0301 stood under water. ';
    expect(contentHashInput(anArticle({ body, format: 'html', url: 'https://example.org/a' }))).toBe(same);
  });

  it.each<[string, Partial<ReadArticle>]>([
    ['outlet', { outlet: { name: 'Osk Valley Post' } }],
    ['headline', { headline: 'Gates closed' }],
    ['text', { body: 'Engineers opened three gates.' }],
    ['date', { datePublished: { value: '2026-09-08', zone: 'unknown', precision: 'day' } }],
  ])('differs by %s', (_, change) => {
    expect(contentHashInput(anArticle(change))).not.toBe(same);
  });

  it('tells a missing headline from an empty one', () => {
    const { headline, ...without } = anArticle({ headline: '' });
    expect(headline).toBe('');
    expect(contentHashInput(without)).not.toBe(contentHashInput(anArticle({ headline: '' })));
  });
});
