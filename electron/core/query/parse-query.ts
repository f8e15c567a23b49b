import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { QueryError } from '../domain/topic.ts';
import { lex } from './lex.ts';
import type { Piece } from './lex.ts';
import { QUERY_FIELDS } from './query.ts';
import type { Phrase, Query, QueryField } from './query.ts';
import { readPhrase } from './read-phrase.ts';

/** Deeper nesting than a person writes; a bound keeps hostile queries from exhausting the stack. */
const MAX_DEPTH = 50;

type Answer = Result<Query | undefined, QueryError>;

function problem(piece: Pick<Piece, 'at' | 'length'>, message: string, suggestion?: string): QueryError {
  return { at: piece.at, length: piece.length, message, ...(suggestion === undefined ? {} : { suggestion }) };
}

function joined(kind: 'and' | 'or', parts: readonly Query[]): Query | undefined {
  return parts.length > 1 ? { kind, parts } : parts[0];
}

const SIGNS = { and: 'AND', or: 'OR', not: 'NOT', near: 'NEAR' } as const;

/** Recursive descent, loosest first: OR, AND (also unwritten), NOT and −, NEAR, then words, phrases and groups. */
class Parser {
  private at = 0;
  private depth = 0;
  private readonly query: string;
  private readonly pieces: readonly Piece[];

  constructor(query: string) {
    this.query = query;
    this.pieces = lex(query);
  }

  read(): Answer {
    const whole = this.either(undefined);
    const rest = this.pieces[this.at];
    if (!whole.ok || rest === undefined) return whole;
    return err(
      problem(
        rest,
        `The ) at character ${rest.at + 1} closes nothing.`,
        'Take it out, or put a ( before what it ends.',
      ),
    );
  }

  private peek(): Piece | undefined {
    return this.pieces[this.at];
  }

  private either(field: QueryField | undefined): Answer {
    const parts: Query[] = [];
    for (;;) {
      const part = this.all(field);
      if (!part.ok) return part;
      const sign = this.peek();
      if (sign?.kind !== 'or') {
        if (part.value) parts.push(part.value);
        else if (parts.length > 0) return err(this.nothingAfter());
        return ok(joined('or', parts));
      }
      if (!part.value) return err(this.nothingBefore(sign));
      parts.push(part.value);
      this.at += 1;
    }
  }

  private all(field: QueryField | undefined): Answer {
    const parts: Query[] = [];
    let needsOperand = false;
    for (;;) {
      const piece = this.peek();
      if (piece === undefined || piece.kind === 'close' || piece.kind === 'or') {
        return needsOperand ? err(this.nothingAfter()) : ok(joined('and', parts));
      }
      if (piece.kind === 'and') {
        if (parts.length === 0 || needsOperand) return err(this.nothingBefore(piece));
        needsOperand = true;
        this.at += 1;
        continue;
      }
      const part = this.negated(field);
      if (!part.ok) return part;
      if (!part.value) continue;
      parts.push(part.value);
      needsOperand = false;
    }
  }

  private negated(field: QueryField | undefined): Answer {
    let isNegated = false;
    let sign: Piece | undefined;
    for (let piece = this.peek(); piece?.kind === 'not'; piece = this.peek()) {
      isNegated = !isNegated;
      sign = piece;
      this.at += 1;
    }
    const next = this.peek();
    if (sign && (next === undefined || next.kind === 'close' || next.kind === 'and' || next.kind === 'or')) {
      return err(this.nothingAfter());
    }
    const part = this.near(field);
    if (!part.ok) return part;
    if (!part.value) return sign ? err(this.nothingAfter()) : part;
    return ok(isNegated ? { kind: 'not', part: part.value } : part.value);
  }

  private near(field: QueryField | undefined): Answer {
    const first = this.operand(field);
    if (!first.ok || this.peek()?.kind !== 'near') return first;
    const phrases: Phrase[] = [];
    const distances: number[] = [];
    let operand = first.value;
    for (;;) {
      const sign = this.peek();
      if (operand === undefined)
        return err(sign?.kind === 'near' ? this.nothingBefore(sign) : this.nothingAfter());
      if (operand.kind !== 'phrase') return err(this.nearNeedsWords());
      phrases.push(operand);
      if (sign?.kind !== 'near') return ok({ kind: 'near', phrases, distances });
      distances.push(sign.distance);
      this.at += 1;
      const next = this.operand(field);
      if (!next.ok) return next;
      operand = next.value;
    }
  }

  /** A word, a phrase, a group, each with a field before it perhaps; `undefined` for punctuation standing alone. */
  private operand(field: QueryField | undefined): Answer {
    const piece = this.peek();
    if (piece === undefined) return ok(undefined);
    switch (piece.kind) {
      case 'field': {
        this.at += 1;
        const next = this.peek();
        if (next?.kind === 'word' || next?.kind === 'phrase' || next?.kind === 'open')
          return this.operand(piece.field);
        return err(
          problem(
            piece,
            `Nothing to look for follows ${piece.field}:.`,
            `Write ${piece.field}:word or ${piece.field}:"some words".`,
          ),
        );
      }
      case 'unknown-field':
        return err(
          problem(
            piece,
            `There is no field “${piece.name}”.`,
            `The fields are ${QUERY_FIELDS.join(', ')}; a colon that belongs to the words goes inside quotation marks.`,
          ),
        );
      case 'word':
        this.at += 1;
        return readPhrase(piece.text, piece.at, piece, false, field);
      case 'phrase':
        this.at += 1;
        return this.phrase(piece, field);
      case 'open':
        return this.group(piece, field);
      case 'near':
        return err(this.nothingBefore(piece));
      case 'close':
      case 'and':
      case 'or':
      case 'not':
        return ok(undefined);
    }
  }

  private phrase(piece: Piece & { kind: 'phrase' }, field: QueryField | undefined): Answer {
    if (!piece.isClosed) {
      return err(
        problem(
          { at: piece.at, length: 1 },
          `The quotation mark at character ${piece.at + 1} is never closed.`,
          `${this.query.trimEnd()}"`,
        ),
      );
    }
    const read = readPhrase(piece.text, piece.at + 1, piece, true, field);
    if (read.ok && read.value === undefined) {
      return err(
        problem(
          piece,
          `There is no letter or digit between the quotation marks at character ${piece.at + 1}.`,
          'Only words can be found.',
        ),
      );
    }
    return read;
  }

  private group(open: Piece, field: QueryField | undefined): Answer {
    if (this.depth === MAX_DEPTH) return err(problem(open, `Parentheses stand more than ${MAX_DEPTH} deep.`));
    this.depth += 1;
    this.at += 1;
    const inner = this.either(field);
    if (!inner.ok) return inner;
    if (this.peek()?.kind !== 'close') {
      return err(
        problem(open, `The ( at character ${open.at + 1} is never closed.`, `${this.query.trimEnd()})`),
      );
    }
    this.at += 1;
    this.depth -= 1;
    if (inner.value) return inner;
    return err(
      problem(
        open,
        `There is nothing in the parentheses at character ${open.at + 1}.`,
        'Take them out, or write words between them.',
      ),
    );
  }

  private nothingBefore(piece: Piece): QueryError {
    const sign = piece.kind in SIGNS ? SIGNS[piece.kind as keyof typeof SIGNS] : '';
    return problem(
      piece,
      `${sign} at character ${piece.at + 1} has nothing before it.`,
      `To find the word itself, write it small: ${sign.toLowerCase()}.`,
    );
  }

  private nothingAfter(): QueryError {
    const piece = this.pieces.slice(0, this.at).findLast((each) => each.kind in SIGNS) ?? {
      kind: 'and',
      at: 0,
      length: 0,
    };
    const sign = SIGNS[piece.kind as keyof typeof SIGNS];
    return problem(
      piece,
      `${sign} at character ${piece.at + 1} has nothing after it.`,
      `To find the word itself, write it small: ${sign.toLowerCase()}.`,
    );
  }

  private nearNeedsWords(): QueryError {
    const piece = this.pieces.slice(0, this.at + 1).findLast((each) => each.kind === 'near') ?? {
      at: 0,
      length: 0,
    };
    return problem(
      piece,
      `NEAR at character ${piece.at + 1} can only join words and phrases.`,
      'Write the NEAR once for each word of the group, and join them with OR.',
    );
  }
}

/** Understands a query as analysts write it, or says which character is in the way; an empty one means everything. */
export function parseQuery(text: string): Result<Query, QueryError> {
  if (text.trim() === '') return ok({ kind: 'everything' });
  const read = new Parser(text).read();
  if (!read.ok) return read;
  if (read.value) return ok(read.value);
  return err({
    at: 0,
    length: text.length,
    message: 'There is no letter or digit in this query.',
    suggestion: 'Only words can be found.',
  });
}
