import { describeExclusion, describeImportError, type Exclusion, type ImportError } from './import-record.ts';

const CAUSES = {
  unreadable: ['permission', 'shut-folder', 'name', 'vanished', 'locked', 'directory', 'disk'],
  'reader-stopped': ['crashed', 'timeout', 'memory'],
} as const;

/** One of each reason, so that its sentence can be searched. */
const ERRORS: readonly ImportError[] = [
  ...CAUSES.unreadable.map((cause) => ({ kind: 'unreadable', cause, detail: '' }) as const),
  ...CAUSES['reader-stopped'].map((cause) => ({ kind: 'reader-stopped', cause, detail: '' }) as const),
  { kind: 'still-changing' },
  { kind: 'empty' },
  { kind: 'too-large', bytes: 0, limit: 0 },
  { kind: 'binary' },
  { kind: 'unknown-format' },
  { kind: 'malformed', format: '', where: '' },
  { kind: 'no-text', format: '' },
  { kind: 'text-elsewhere', names: [''] },
  { kind: 'protected', format: '' },
  { kind: 'no-text-layer', format: '', pages: 2 },
  { kind: 'no-article-boundary', format: '' },
  { kind: 'unpacks-too-far', what: 'bytes', limit: 0 },
];
const EXCLUSIONS: readonly Exclusion[] = [
  { kind: 'lock-file' },
  { kind: 'hidden-file' },
  { kind: 'temporary-file' },
  { kind: 'picture-or-media' },
  { kind: 'folder' },
  { kind: 'link-to-folder' },
  { kind: 'no-article', what: '' },
  { kind: 'deleted', articles: 2 },
  { kind: 'by-watch', pattern: '' },
  { kind: 'by-analyst', why: '' },
  { kind: 'cancelled' },
];

/** The reasons of failures whose sentence has the text, as "kind:cause"; without a cause, "kind:". */
export function errorsSaying(text: string): readonly string[] {
  return ERRORS.filter((error) => says(describeImportError(error), text)).map(
    (error) => `${error.kind}:${'cause' in error ? error.cause : ''}`,
  );
}

/** The reasons of exclusions whose sentence has the text, written as those of failures. */
export function exclusionsSaying(text: string): readonly string[] {
  return EXCLUSIONS.filter((exclusion) => says(describeExclusion(exclusion), text)).map(
    ({ kind }) => `${kind}:`,
  );
}

function says(sentence: string, text: string): boolean {
  return sentence.toLowerCase().includes(text.toLowerCase());
}
