import { type RawArticle, type ReadArticle, WITHIN } from './domain/article.ts';
import type { TableColumns } from './domain/columns.ts';
import type { ImportError } from './domain/import-record.ts';
import type { ReadTerms } from './domain/read-terms.ts';
import type { ArticleFormat, FileMember, FormatHead, FormatYield } from './formats/article-format.ts';
import { FORMATS } from './formats/index.ts';
import type { FileYield } from './import-ports.ts';
import { err, type Result } from './result.ts';
import { decodeText, type Decoded } from './text/decode.ts';
import { understandArticle } from './understand/understand-article.ts';

const HEAD_LENGTH = 64 * 1024;
/** Below this a format only says that it cannot rule the file out. */
const LEAST_RECOGNITION = 0.1;
/** Files in files in files: real ones (a message in a mailbox in an archive) stay below. */
const DEEPEST = 4;
/** Files in one file, at any depth. */
export const MOST_MEMBERS = 20_000;

/** What is left of the limits of one outermost file, shared by all files in it. */
export type Allowance = {
  members: number;
  /** Called after each article: whoever waits sees that the file is at work, and not hanging. */
  readonly onarticle?: (() => void) | undefined;
};

/**
 * Reads a file's bytes into articles: decodes, recognises the format by content, parses, understands each article, and
 * does the same for every file inside it. For any bytes whatever it resolves to a yield rather than rejects.
 */
export async function readBytes(
  bytes: Uint8Array,
  fileName: string,
  terms: ReadTerms,
  onarticle?: () => void,
): Promise<FileYield> {
  return readMember({ name: fileName, bytes }, terms, 0, { members: MOST_MEMBERS, onarticle });
}

async function readMember(
  { name, bytes }: FileMember,
  terms: ReadTerms,
  depth: number,
  allowance: Allowance,
): Promise<FileYield> {
  if (bytes.length === 0) return refused([{ kind: 'empty' }], ['The file has no bytes']);
  const decoded = decodeText(bytes);
  const text = textOf(decoded);
  if (decoded.kind === 'text' && text.trim() === '') {
    return refused([{ kind: 'empty' }], [...decoded.tried, 'The file holds nothing but blanks']);
  }
  const found = formatOf(headOf(name, bytes, text), depth === 0 ? terms.format : undefined);
  if (found === undefined) {
    return refused(
      [{ kind: decoded.kind === 'binary' ? 'binary' : 'unknown-format' }],
      [...decoded.tried, 'No format recognised it'],
    );
  }
  const { format, step } = found;
  const tried = [...decoded.tried, step];
  const parsed = await parseSafely(format, { bytes, text, fileName: name, defaults: terms.defaults });
  const { id, version } = format;
  if (!parsed.ok) return { format: id, formatVersion: version, ...refused([parsed.error], tried) };
  const read = await understandYield(parsed.value, { format, decoded, terms, depth, allowance });
  const isEmpty = read.isBare && read.yields.refusals.length === 0;
  const refusals = isEmpty
    ? [...read.yields.refusals, { kind: 'no-text', format: id } as const]
    : read.yields.refusals;
  return { ...read.yields, refusals, tried: [...tried, ...read.yields.tried, foundStep(read.yields)] };
}

/** The text of a file or a portion as formats get it; none where the bytes are no text. */
export function textOf(decoded: Decoded): string {
  return decoded.kind === 'text' ? decoded.text : '';
}

/** What recognition looks at. */
export function headOf(fileName: string, bytes: Uint8Array, text: string): FormatHead {
  return {
    bytes: bytes.subarray(0, HEAD_LENGTH),
    text: text.slice(0, HEAD_LENGTH),
    fileName,
    whole: { bytes, text },
  };
}

/** The format chosen by hand, or the one that recognises it, and how that is told. */
export function formatOf(
  head: FormatHead,
  chosenId: string | undefined,
): { readonly format: ArticleFormat; readonly step: string } | undefined {
  const chosen = FORMATS.find(({ id }) => id === chosenId);
  const format = chosen ?? recognise(head);
  if (format === undefined) return undefined;
  const step =
    chosen === undefined
      ? `Recognised as ${format.label} by its content`
      : `Read as ${format.label}, as chosen by hand`;
  return { format, step };
}

/** "Found 3 articles" */
export function foundStep({ articles }: Pick<FileYield, 'articles'>): string {
  return `Found ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`;
}

export type Understanding = {
  readonly format: ArticleFormat;
  readonly decoded: Decoded;
  readonly terms: ReadTerms;
  readonly depth: number;
  readonly allowance: Allowance;
};

/** Understands what a format found, and reads the files inside. `isBare` says that there was nothing at all. */
export async function understandYield(
  found: FormatYield,
  { format: { id, version }, decoded, terms, depth, allowance }: Understanding,
): Promise<{ readonly yields: FileYield; readonly isBare: boolean }> {
  const repaired = decoded.kind === 'text' ? decoded.repaired : undefined;
  const understood = found.articles.map((raw) => {
    const article = repaired === undefined ? raw : withRepair(raw, repaired);
    const read = understandArticle(article, { id, version }, terms);
    allowance.onarticle?.();
    return read;
  });
  const own = understood.filter((article) => article.body !== '' || article.headline !== undefined);
  const inside = await readMembers(found.members ?? [], terms, depth + 1, allowance);
  const setAside = [...(found.setAside ?? []), ...inside.setAside];
  const refusals: ImportError[] = [...found.refusals, ...inside.refusals];
  if (own.length < understood.length) refusals.push({ kind: 'no-text', format: id });
  const { expected } = found;
  const columns = [...(found.columns === undefined ? [] : [found.columns]), ...inside.columns];
  return {
    yields: {
      format: id,
      formatVersion: version,
      articles: [...own, ...inside.articles],
      refusals,
      ...(expected === undefined ? {} : { expected }),
      ...(setAside.length === 0 ? {} : { setAside }),
      ...(columns.length === 0 ? {} : { columns }),
      tried: inside.tried,
    },
    isBare: understood.length === 0 && inside.isBare && setAside.length === 0,
  };
}

/** The whole text was repaired: each article tells, and shows a place as it stood. */
function withRepair(raw: RawArticle, printed: string): RawArticle {
  return { ...raw, mendings: [{ kind: 'repaired-encoding', printed }, ...(raw.mendings ?? [])] };
}

type Inside = Required<Pick<FileYield, 'articles' | 'refusals' | 'setAside' | 'columns' | 'tried'>> & {
  readonly isBare: boolean;
};

/** Reads the files inside a file. One that cannot be read says so and never stops the others. */
async function readMembers(
  members: readonly FileMember[],
  terms: ReadTerms,
  depth: number,
  allowance: Allowance,
): Promise<Inside> {
  const articles: ReadArticle[] = [];
  const refusals: ImportError[] = [];
  const setAside: string[] = [];
  const columns: TableColumns[] = [];
  const tried: string[] = [];
  if (members.length > 0 && depth > DEEPEST) {
    refusals.push({ kind: 'unpacks-too-far', what: 'levels', limit: DEEPEST });
    return { articles, refusals, setAside, columns, tried, isBare: false };
  }
  for (const member of members) {
    if (allowance.members <= 0) {
      refusals.push({ kind: 'unpacks-too-far', what: 'files', limit: MOST_MEMBERS });
      break;
    }
    allowance.members -= 1;
    const found = await readMember(member, terms, depth, allowance);
    for (const article of found.articles) {
      const path = article.member === undefined ? member.name : member.name + WITHIN + article.member;
      articles.push({ ...article, member: path });
    }
    for (const error of found.refusals) refusals.push(within(member.name, error));
    setAside.push(...(found.setAside ?? []));
    columns.push(...(found.columns ?? []));
    tried.push(...found.tried.map((step) => `${member.name}: ${step}`));
  }
  return { articles, refusals, setAside, columns, tried, isBare: articles.length === 0 };
}

function within(member: string, error: ImportError): ImportError {
  return error.kind === 'in-member'
    ? { ...error, member: member + WITHIN + error.member }
    : { kind: 'in-member', member, error };
}

/** The libraries that take formats apart may stumble anywhere over hostile bytes: the file's fault, not a bug of ours. */
export async function parseSafely(
  format: ArticleFormat,
  input: Parameters<ArticleFormat['parse']>[0],
): Promise<Result<FormatYield, ImportError>> {
  try {
    return await format.parse(input);
  } catch (fault) {
    const where = fault instanceof Error ? fault.message.slice(0, 200) : 'the file as a whole';
    return err({ kind: 'malformed', format: format.id, where });
  }
}

function recognise(head: FormatHead): ArticleFormat | undefined {
  let best: ArticleFormat | undefined;
  let certainty = LEAST_RECOGNITION;
  for (const format of FORMATS) {
    const claim = format.recognises(head);
    if (claim > certainty) {
      best = format;
      certainty = claim;
    }
  }
  return best;
}

export function refused(refusals: readonly ImportError[], tried: readonly string[]): FileYield {
  return { articles: [], refusals, tried };
}
