import { describe, expect, it } from 'vitest';
import type { ApiName, Failure } from '#contract/api.ts';
import type { ImportError, ImportRecord } from '#core/domain/import-record.ts';
import { failureText, importErrorText, recordReason } from '../../../renderer/components/error-text.ts';

const IMPORT_ERRORS: readonly ImportError[] = [
  ...(['permission', 'shut-folder', 'name', 'vanished', 'locked', 'directory', 'disk'] as const).map(
    (cause) => ({ kind: 'unreadable', cause, detail: 'EIO' }) as const,
  ),
  { kind: 'still-changing' },
  { kind: 'empty' },
  { kind: 'too-large', bytes: 104_857_600, limit: 50_000_000 },
  { kind: 'binary' },
  { kind: 'unknown-format' },
  { kind: 'malformed', format: 'html', where: 'line 3' },
  { kind: 'no-text', format: 'pdf' },
  { kind: 'protected', format: 'zip' },
  { kind: 'no-text-layer', format: 'pdf', pages: 3 },
  { kind: 'no-article-boundary', format: 'factiva-text' },
  ...(['bytes', 'files', 'levels'] as const).map(
    (what) => ({ kind: 'unpacks-too-far', what, limit: 8 }) as const,
  ),
  { kind: 'in-member', member: '/may/a.pdf', error: { kind: 'no-text', format: 'pdf' } },
  ...(['crashed', 'timeout', 'memory'] as const).map(
    (cause) => ({ kind: 'reader-stopped', cause, detail: '' }) as const,
  ),
];
const path = '/home/desk/x';
const FAILURES: readonly Failure<ApiName>[] = [
  ...(
    [
      'disk-full',
      'read-only',
      'gone',
      'not-a-library',
      'not-a-folder',
      'already-watched',
      'inside-library',
    ] as const
  ).map((kind) => ({ kind, path }) as const),
  { kind: 'bad-glob', pattern: '[a' },
  { kind: 'in-use', path, holder: 'pid 7' },
  { kind: 'newer-version', path, version: 9 },
  { kind: 'damaged', path, detail: '' },
  { kind: 'damaged-backup', path, detail: 'it was cut short' },
  { kind: 'io', path, detail: '' },
  { kind: 'not-found' },
  { kind: 'name-taken' },
  { kind: 'cancelled' },
  { kind: 'cannot-write', path, detail: '' },
  { kind: 'print-failed', detail: '' },
  { kind: 'engine-stopped', detail: '' },
  { kind: 'invalid-input', detail: '' },
  { at: 25, length: 1, message: 'this quotation mark is never closed.' },
];

describe('the words for failures', () => {
  it.each([...IMPORT_ERRORS.map(importErrorText), ...FAILURES.map(failureText)])(
    'are a whole calm sentence: $sentence',
    ({ sentence }) => {
      expect(sentence).toMatch(/^[A-Z/].*\.$/);
      expect(sentence).not.toMatch(/!|oops|undefined|\bsource\b/i);
    },
  );

  it('name the character of a wrong query, counted from one', () => {
    expect(failureText(FAILURES.at(-1)!).sentence).toContain('Character 26:');
  });

  it('tell import errors apart', () => {
    const sentences = IMPORT_ERRORS.map((error) => importErrorText(error).sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('the reason column', () => {
  const record: ImportRecord = {
    id: 1,
    at: '2026-09-28T07:14:00Z',
    path,
    state: 'imported',
    articlesFound: 12,
    articlesNew: 9,
    revised: [],
    reviews: [],
    tried: [],
  };

  it('counts what is new and what was here', () => {
    expect(recordReason(record)).toBe('9 new, 3 already here');
  });

  it('puts what needs a look before the counts', () => {
    expect(recordReason({ ...record, reviews: [{ kind: 'no-date', articles: 4 }] })).toBe(
      '4\u00a0articles have no date; none was guessed',
    );
  });

  it('names the article a file brings a new version of', () => {
    const revised = [{ articleId: 7, version: 2, headline: 'Dam holds' }];
    expect(recordReason({ ...record, state: 'new-version', revised, articlesNew: 0 })).toBe(
      'New version of “Dam holds”',
    );
    expect(recordReason({ ...record, state: 'new-version', revised: [...revised, ...revised] })).toBe(
      'New versions of 2\u00a0articles. 9 new',
    );
  });

  it('says which earlier file holds the same bytes', () => {
    expect(
      recordReason({
        ...record,
        state: 'duplicate',
        articlesFound: 2,
        reviews: [{ kind: 'no-date', articles: 1 }],
      }),
    ).toBe('Both articles already here. 1\u00a0article has no date; none was guessed');
    expect(recordReason({ ...record, state: 'duplicate', sameBytesAs: '/a/b/first.html' })).toBe(
      'Same bytes as first.html',
    );
  });
});
