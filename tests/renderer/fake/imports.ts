import type { ImportRecord } from '#core/domain/import-record.ts';
import type { ImportProgress } from '#core/domain/library-info.ts';
import { recordReason } from '../../../renderer/components/error-text.ts';

/** Formats a file can be read as by hand. */
export const FORMATS: readonly { id: string; label: string; version: number }[] = [
  { id: 'text', label: 'Plain text', version: 1 },
  { id: 'html', label: 'Saved web page', version: 1 },
  { id: 'newsml-g2', label: 'NewsML-G2', version: 1 },
  { id: 'nitf', label: 'NITF', version: 1 },
  { id: 'pdf', label: 'PDF', version: 1 },
  { id: 'docx', label: 'Word document', version: 1 },
  { id: 'csv', label: 'Table (CSV)', version: 1 },
  { id: 'zip', label: 'ZIP archive', version: 1 },
];

export const RESTING: ImportProgress = {
  files: 0,
  done: 0,
  articlesNew: 0,
  failed: 0,
  duplicates: 0,
  isPaused: false,
  isRunning: false,
};
export const RUNNING: ImportProgress = {
  files: 1040,
  done: 312,
  articlesNew: 1288,
  failed: 3,
  duplicates: 41,
  isPaused: false,
  current: '/home/desk/Exports/harrow-post-august.docx',
  isRunning: true,
};

/** What the log's search looks through: path, format and reason. */
export function searchedIn(record: ImportRecord): string {
  const label = FORMATS.find(({ id }) => id === record.format)?.label ?? '';
  return `${record.path} ${record.format ?? ''} ${label} ${recordReason(record)}`.toLowerCase();
}

/** A record after the analyst said to leave its file out for good. */
export function leftOut(record: ImportRecord, why: string): ImportRecord {
  const { id, at, path, bytes, sha256, watchId, tried } = record;
  return {
    id,
    at,
    path,
    ...(bytes === undefined ? {} : { bytes }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(watchId === undefined ? {} : { watchId }),
    state: 'excluded',
    articlesFound: 0,
    articlesNew: 0,
    revised: [],
    exclusion: { kind: 'by-analyst', why },
    reviews: [],
    tried,
  };
}

const base = (
  id: number,
  minute: number,
  name: string,
): Pick<
  ImportRecord,
  'id' | 'at' | 'path' | 'watchId' | 'bytes' | 'sha256' | 'reviews' | 'revised' | 'tried'
> => ({
  id,
  at: new Date(Date.UTC(2026, 8, 28, 7, 14) - minute * 60_000).toISOString(),
  path: `/home/desk/Captures/${name}`,
  watchId: 2,
  bytes: 24_318 + id * 977,
  sha256: id.toString(16).padStart(8, 'b07e44c1').padEnd(64, '19aa'),
  reviews: [],
  revised: [],
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
  good(43, 0, 'wire-0928-0911.xml', 12, 9),
  {
    ...good(42, 1, 'capital-ledger-w39.html', 86),
    reviews: [{ kind: 'expected-more', expected: 87, found: 86 }],
  },
  {
    ...good(41, 2, 'ostra-marren-2nd-lead.xml', 2, 1),
    state: 'new-version',
    format: 'newsml-g2',
    formatVersion: 3,
    revised: [{ articleId: 1, version: 3, headline: 'Minister: the drains report “never reached my desk”' }],
  },
  {
    ...good(40, 2, 'september-clippings.zip', 31, 31),
    format: 'zip',
    formatVersion: 1,
    reviews: [
      {
        kind: 'refused-items',
        refusals: [
          {
            kind: 'in-member',
            member: 'scans/page-04.pdf',
            error: { kind: 'no-text-layer', format: 'pdf', pages: 1 },
          },
          { kind: 'in-member', member: 'board/minutes.docx', error: { kind: 'protected', format: 'docx' } },
          { kind: 'in-member', member: 'old/list.wri', error: { kind: 'unknown-format' } },
        ],
      },
    ],
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
    format: 'pdf',
    formatVersion: 2,
    error: { kind: 'no-text-layer', format: 'pdf', pages: 3 },
    tried: ['Recognised as PDF by its content', 'Read: 3 pages, 0 characters', 'Refused: no text layer'],
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
