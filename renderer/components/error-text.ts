import type { ApiName, Failure } from '#contract/api.ts';
import {
  describeExclusion,
  describeImportError,
  megabytes,
  type ImportError,
  type ImportRecord,
  type Review,
} from '#core/domain/import-record.ts';
import { queryErrorSentence } from '#core/domain/query-error.ts';
import { assertNever } from '#core/result.ts';
import { counted, inNumber } from '#core/domain/figures.ts';

/** What a person can do about it; the view that shows the sentence offers it as its one action. */
type ErrorAction = 'retry' | 'show-file' | 'find-folder' | 'choose-other' | 'open-log' | 'restart' | 'none';

/** A failure in words: what happened, what is safe or what helps, how grave, and one action. */
export type ErrorText = {
  readonly sentence: string;
  readonly help?: string;
  readonly severity: 'info' | 'warn' | 'bad';
  readonly action: ErrorAction;
};

type AnyFailure = Failure<ApiName>;
type KindFailure = Extract<AnyFailure, { readonly kind: string }>;

const bad = (sentence: string, help: string | undefined, action: ErrorAction): ErrorText => ({
  sentence,
  ...(help === undefined ? {} : { help }),
  severity: 'bad',
  action,
});
const info = (sentence: string): ErrorText => ({ sentence, severity: 'info', action: 'none' });

/** Why a file, or one item in it, could not become an article, and what helps. */
export function importErrorText(error: ImportError): ErrorText {
  const [help, action] = importHelp(error);
  return bad(describeImportError(error), help, action);
}

const STAYS = 'The file stays where it is.';

function importHelp(error: ImportError): readonly [help: string | undefined, action: ErrorAction] {
  switch (error.kind) {
    case 'unreadable':
      return UNREADABLE_HELP[error.cause];
    case 'still-changing':
      return ['It is read again when it rests.', 'retry'];
    case 'empty':
      return ['Nothing is in it, not even a space.', 'show-file'];
    case 'too-large':
      return ['Split it and drop the parts into the folder.', 'show-file'];
    case 'binary':
      return [STAYS, 'show-file'];
    case 'unknown-format':
      return ['Save it as text or as a web page and try again.', 'show-file'];
    case 'malformed':
      return [`Export it again. ${STAYS}`, 'retry'];
    case 'no-text':
      return [
        error.format === 'pdf'
          ? 'Its pages may be pictures: export it again with text recognition.'
          : undefined,
        'show-file',
      ];
    case 'text-elsewhere':
      return [
        'It lies in another file, or is built up from other names. Ask for a file that holds all its text.',
        'show-file',
      ];
    case 'protected':
      return ['Save a copy without it and try again.', 'show-file'];
    case 'no-text-layer':
      return ['Export it again with text recognition.', 'show-file'];
    case 'no-article-boundary':
      return ['Export it again with its headings, or choose by hand what to read it as.', 'retry'];
    case 'unpacks-too-far':
      return ['Unpack it and drop the parts that hold articles into the folder.', 'show-file'];
    case 'in-member':
      return importHelp(error.error);
    case 'reader-stopped':
      return ['Sourceline went on with the other files; nothing else was touched.', 'retry'];
    default:
      return assertNever(error);
  }
}

const UNREADABLE_HELP: Readonly<
  Record<
    Extract<ImportError, { kind: 'unreadable' }>['cause'],
    readonly [help: string | undefined, action: ErrorAction]
  >
> = {
  permission: ['Change its permissions, then retry.', 'retry'],
  'shut-folder': ['Change its permissions; then what is in it is read.', 'retry'],
  name: ['Give it another name; then it is read.', 'show-file'],
  vanished: ['When it comes back it is read.', 'none'],
  locked: ['Close it there, then retry.', 'retry'],
  directory: [undefined, 'none'],
  disk: ['Check the disk, then retry.', 'retry'],
};

/** What an imported file still wants a person to look at. */
function reviewText(review: Review): string {
  switch (review.kind) {
    case 'no-date':
      return inNumber(
        review.articles,
        '#\u00a0article has no date; none was guessed',
        '#\u00a0articles have no date; none was guessed',
      );
    case 'no-headline':
      return inNumber(review.articles, '#\u00a0article has no headline', '#\u00a0articles have no headline');
    case 'no-outlet':
      return inNumber(review.articles, '#\u00a0article has no outlet', '#\u00a0articles have no outlet');
    case 'expected-more':
      return `The file says ${counted(review.expected, 'article')}, ${String(review.found)} found`;
    case 'refused-items': {
      const [first] = review.refusals;
      const reason = first ? `: ${asClause(first)}` : '';
      return `${counted(review.refusals.length + (review.others ?? 0), 'item')} could not be read${reason}`;
    }
    case 'partly-read':
      return review.isCancelled === true
        ? `Read up to ${megabytes(review.readTo)} of ${megabytes(review.bytes)}; then the import was cancelled`
        : `Read up to ${megabytes(review.readTo)} of ${megabytes(review.bytes)} so far`;
    default:
      return assertNever(review);
  }
}

/** A reason that goes on after a colon; a path keeps its letters. */
function asClause(error: ImportError): string {
  const sentence = describeImportError(error).replace(/\.$/u, '');
  return error.kind === 'in-member' ? sentence : `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/** Any failure of a request, in words. */
export function failureText(failure: AnyFailure): ErrorText {
  if (!('kind' in failure)) {
    const help = failure.suggestion;
    return {
      sentence: queryErrorSentence(failure),
      ...(help === undefined ? {} : { help }),
      severity: 'warn',
      action: 'none',
    };
  }
  return kindText(failure);
}

/** A detail as it is found, as a sentence of its own. */
function asSentence(detail: string): string {
  const text = `${detail.charAt(0).toUpperCase()}${detail.slice(1)}`;
  return text.endsWith('.') ? text : `${text}.`;
}

function kindText(failure: KindFailure): ErrorText {
  switch (failure.kind) {
    case 'disk-full':
      return bad(
        'The disk with the library is full.',
        'The library is whole, and nothing that was kept is lost. Make room, and what waits is taken in.',
        'none',
      );
    case 'read-only':
      return bad(
        'The library may not be written.',
        'Everything in it can be read; nothing can be changed.',
        'none',
      );
    case 'gone':
      return bad(
        `The library is no longer at ${failure.path}.`,
        'Bring the folder or the disk back, then try again. What was kept is there with it.',
        'retry',
      );
    case 'in-use':
      return bad(
        `Another Sourceline (${failure.holder}) writes this library.`,
        'Here it is open for reading.',
        'none',
      );
    case 'not-a-library':
      return bad(`There is no library in ${failure.path}.`, undefined, 'choose-other');
    case 'newer-version':
      return bad(
        'A newer Sourceline wrote this library, in a way this one cannot read.',
        'Nothing in it was changed. Install the newer Sourceline to open it.',
        'none',
      );
    case 'damaged':
      return bad(
        'The library is damaged.',
        `${asSentence(failure.detail)} The original files and the ledger are kept beside it, and the library can be made anew from them.`,
        'none',
      );
    case 'damaged-backup':
      return bad(
        `${failure.path} is not a whole backup.`,
        `${asSentence(failure.detail)} The library is as it was.`,
        'none',
      );
    case 'locked':
      return info('The library is encrypted, and locked.');
    case 'wrong-passphrase':
      return bad(
        'This is not what opens this library.',
        'Nothing was changed. Look at Caps Lock and the keyboard.',
        'none',
      );
    case 'key-file':
      return bad(
        `The key file of this library cannot be used: ${failure.detail}.`,
        `Without ${failure.path} nobody can open the library. Every backup of it holds a copy: put it back there, then try again.`,
        'retry',
      );
    case 'other-key':
      return bad(
        'This backup is encrypted otherwise than the library, or one of them is not encrypted.',
        'The library is as it was. The backup can be restored into a folder of its own.',
        'choose-other',
      );
    case 'io':
      return bad(
        `The disk refused (${failure.detail}).`,
        `Nothing was taken as done that is not there. It was about ${failure.path}.`,
        'retry',
      );
    case 'not-a-folder':
      return bad(`${failure.path} is not a folder.`, undefined, 'choose-other');
    case 'bad-glob':
      return bad(
        `This pattern cannot be understood: ${failure.pattern}.`,
        'Write it like *.html or archive/**, one on a line.',
        'none',
      );
    case 'already-watched':
      return bad('This folder is watched already.', undefined, 'choose-other');
    case 'inside-library':
      return bad('This folder lies inside the library.', 'Choose one where articles arrive.', 'choose-other');
    case 'not-found':
      return bad('It is no longer there.', undefined, 'none');
    case 'name-taken':
      return bad('This name is taken.', 'Give it a name of its own.', 'none');
    case 'wrong-time':
      return bad('There is no such time, or it ends before it begins.', 'Write it like 2026-09-08.', 'none');
    case 'quoted-name-taken':
      return bad(
        `${failure.name} is a name of ${failure.by}.`,
        'Merge the two, or give another name.',
        'none',
      );
    case 'not-content':
      return bad(
        'These words are not what was said.',
        'Choose words of the text, in one piece or several.',
        'none',
      );
    case 'not-a-value':
      return bad(failure.detail, 'What stands there stays as it is.', 'none');
    case 'nothing-to-change':
      return info('That is how it stands already.');
    case 'cancelled':
      return info('Cancelled.');
    case 'cannot-write':
      return bad(`${failure.path} could not be written.`, failure.detail, 'choose-other');
    case 'not-cited':
      return bad('Only articles can be written as references.', undefined, 'none');
    case 'print-failed':
      return bad('The PDF could not be made.', failure.detail, 'retry');
    case 'engine-stopped':
      return bad('The engine stopped and is being started again.', 'What was imported is kept.', 'retry');
    case 'invalid-input':
      return bad(
        'Sourceline asked itself something wrong.',
        `This is a fault of ours. ${failure.detail}`,
        'none',
      );
    default:
      return assertNever(failure);
  }
}

/** The reason column of the import log: one line, whatever became of the file. */
export function recordReason(record: ImportRecord): string {
  if (record.error) return importErrorText(record.error).sentence;
  if (record.exclusion) return describeExclusion(record.exclusion);
  if (record.state === 'duplicate') return duplicateReason(record);
  if (record.state === 'new-version') return revisedReason(record);
  const reviews = record.reviews.map(reviewText);
  if (reviews.length > 0) return reviews.join('. ');
  const known = record.articlesFound - record.articlesNew;
  const fresh = `${String(record.articlesNew)} new`;
  return known === 0 ? fresh : `${fresh}, ${String(known)} already here`;
}

function duplicateReason(record: ImportRecord): string {
  if (record.sameBytesAs !== undefined) return `Same bytes as ${record.sameBytesAs.replace(/^.*[\\/]/, '')}`;
  return [alreadyHere(record.articlesFound), ...record.reviews.map(reviewText)].join('. ');
}

function alreadyHere(articles: number): string {
  if (articles === 1) return 'The article is already here';
  return articles === 2 ? 'Both articles already here' : `All ${counted(articles, 'article')} already here`;
}

/** A headline in quotation marks; those inside it become single ones. */
function quoted(headline: string): string {
  return `“${headline.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

function revisedReason({ revised, articlesNew, reviews }: ImportRecord): string {
  const [first] = revised;
  const what =
    revised.length === 1 && first
      ? `New version of ${first.headline === undefined ? 'an article without a headline' : quoted(first.headline)}`
      : `New versions of ${counted(revised.length, 'article')}`;
  const fresh = articlesNew === 0 ? [] : [`${String(articlesNew)} new`];
  return [what, ...fresh, ...reviews.map(reviewText)].join('. ');
}
