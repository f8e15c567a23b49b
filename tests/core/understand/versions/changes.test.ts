import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadArticle } from '#core/domain/article.ts';
import { changesBetween, textChanges } from '../../../../electron/core/understand/versions/changes.ts';

type Piece = ReturnType<typeof textChanges>[number];

const article = (changes: Partial<ReadArticle>): ReadArticle => ({
  format: 'text',
  formatVersion: 1,
  body: '',
  wordCount: 0,
  authors: [],
  evidence: {},
  mendings: [],
  attributions: [],
  ...changes,
});
const put = (pieces: readonly Piece[], without: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('what changed between two versions', () => {
  test('a figure and a new paragraph, and nothing else', () => {
    const changes = changesBetween(
      article({ headline: 'Dam seeps', body: 'Five people left.\n\nThe dam holds.' }),
      article({ headline: 'Dam seeps', body: 'Nine people left.\n\nThe dam holds.\n\nRain is near.' }),
    );
    expect(changes.map(({ field }) => field)).toEqual(['body']);
    expect(changes[0]?.pieces.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual([
      'Five',
    ]);
    expect(put(changes[0]?.pieces ?? [], 'removed')).toContain('Rain is near.');
  });

  test('a date, a status and a byline that were not there', () => {
    const changes = changesBetween(
      article({ datePublished: { value: '2026-09-08', zone: 'unknown', precision: 'day' } }),
      article({
        datePublished: { value: '2026-09-08T10:00', zone: '+02:00', precision: 'minute' },
        byline: 'By Ida Moss',
        status: 'corrected',
      }),
    );
    expect(changes).toEqual([
      { field: 'byline', pieces: [{ kind: 'added', text: 'By Ida Moss' }] },
      {
        field: 'datePublished',
        pieces: [
          { kind: 'removed', text: '2026-09-08' },
          { kind: 'added', text: '2026-09-08T10:00 +02:00' },
        ],
      },
      { field: 'status', pieces: [{ kind: 'added', text: 'corrected' }] },
    ]);
  });

  test('the same version twice has no changes', () => {
    const one = article({ headline: 'A', body: 'B\n\nC' });
    expect(changesBetween(one, one)).toEqual([]);
  });

  const text = fc
    .array(fc.oneof(fc.constantFrom('dam', 'holds', 'the', '9', '“it', ' ', '\n\n', '\n', 'é'), fc.string()))
    .map((words) => words.join(' '));

  test('what is the same or added makes the new text, what is the same or removed the old one', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const pieces = textChanges(older, newer);
        expect(put(pieces, 'removed')).toBe(newer);
        expect(put(pieces, 'added')).toBe(older);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        expect(pieces.every(({ kind }, at) => at === 0 || pieces[at - 1]?.kind !== kind)).toBe(true);
      }),
    );
  });

  test('two long texts that share nothing are told apart', () => {
    const long = (word: string) =>
      Array.from({ length: 3_000 }, (_, at) => `${word}${at} ${word}${at * 7}.`).join(' ');
    const pieces = textChanges(long('a'), long('b'));
    expect(put(pieces, 'removed')).toBe(long('b'));
  });
});
