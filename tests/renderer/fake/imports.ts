import type { ImportRecord } from '#core/domain/import-record.ts';

const base = (
  id: number,
  minute: number,
  name: string,
): Pick<ImportRecord, 'id' | 'at' | 'path' | 'watchId' | 'bytes' | 'sha256' | 'reviews' | 'tried'> => ({
  id,
  at: new Date(Date.UTC(2026, 8, 28, 7, 14) - minute * 60_000).toISOString(),
  path: `/home/desk/Captures/${name}`,
  watchId: 2,
  bytes: 24_318 + id * 977,
  sha256: id.toString(16).padStart(8, 'b07e44c1').padEnd(64, '19aa'),
  reviews: [],
  tried: ['Recognised by its content', 'Read'],
});
const good = (id: number, minute: number, name: string, found: number, fresh = found): ImportRecord => ({
  ...base(id, minute, name),
  state: fresh === 0 ? 'duplicate' : 'imported',
  format: 'html',
  formatVersion: 4,
  articlesFound: found,
  articlesNew: fresh,
});

/** Records of every state, newest first. */
export const RECORDS: readonly ImportRecord[] = [
  good(40, 0, 'wire-0928-0911.xml', 12, 9),
  {
    ...good(39, 1, 'capital-ledger-w39.html', 86),
    reviews: [{ kind: 'expected-more', expected: 87, found: 86 }],
  },
  {
    ...good(38, 2, 'marren-inquiry-opens.html', 1, 0),
    sameBytesAs: '/home/desk/Captures/marren-inquiry.html',
  },
  { ...good(37, 2, 'orrin-courier-2026-09-27.html', 18), reviews: [{ kind: 'no-date', articles: 4 }] },
  {
    ...base(36, 3, 'scan-harrow-p3.pdf'),
    state: 'failed',
    articlesFound: 0,
    articlesNew: 0,
    error: { kind: 'no-text', format: 'pdf' },
  },
  {
    ...base(35, 7, '~$port-rail-weekly-38.docx'),
    state: 'excluded',
    articlesFound: 0,
    articlesNew: 0,
    exclusion: { kind: 'lock-file' },
  },
  {
    ...base(34, 12, 'export_full.zip'),
    state: 'failed',
    articlesFound: 0,
    articlesNew: 0,
    error: { kind: 'unknown-format' },
  },
  {
    ...base(33, 14, 'barley-rust-map.png'),
    state: 'excluded',
    articlesFound: 0,
    articlesNew: 0,
    exclusion: { kind: 'picture-or-media' },
  },
  {
    ...base(32, 15, 'moved-away.html'),
    state: 'failed',
    articlesFound: 0,
    articlesNew: 0,
    error: { kind: 'unreadable', cause: 'vanished', detail: 'ENOENT' },
  },
  { ...good(31, 16, 'grid-bill-feed.html', 25, 0) },
  ...Array.from({ length: 30 }, (_, i) =>
    good(30 - i, 20 + i * 4, `radio-ardan-09${String(28 - (i % 27)).padStart(2, '0')}-${String(i)}.html`, 1),
  ),
];
