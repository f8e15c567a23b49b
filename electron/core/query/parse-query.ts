import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { QueryError } from '../domain/topic.ts';
import { lex } from './lex.ts';
import type { Piece } from './lex.ts';
import { isWordField } from './query-fields.ts';
import type { Gap, Query } from './query.ts';
import {
  nothingAfter,
  nothingBefore,
  nothingToLookFor,
  problem,
  unknownField,
  noDistance,
  unknownSign,
} from './query-problems.ts';
import { countOf, nearOf } from './read-compound.ts';
import { readPhrase, type Scope } from './read-phrase.ts';
import { readValue } from './read-value.ts';

/** Deeper nesting than a person writes; a bound keeps hostile queries from exhausting the stack. */
const MAX_DEPTH = 50;

type Answer = Result<Query | undefined, QueryError>;

function joined(kind: 'and' | 'or', parts: readonly Query[]): Query | undefined {
  return parts.length > 1 ? { kind, parts } : parts[0];
}

/** Recursive descent, loosest first: OR, AND (also unwritten), NOT and −, NEAR, counts, then words, phrases and groups. */
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
    const whole = this.either({});
    const rest = this.pieces[this.at];
    if (!whole.ok || rest === undefined) return whole;
    const mended = `${this.query.slice(0, rest.at)}${this.query.slice(rest.at + 1)}`;
    return err(
      problem(
        rest,
        `The ) at character ${rest.at + 1} closes nothing.`,
        'Take it out, or put a ( before what it ends.',
        mended,
      ),
    );
  }

  private peek(): Piece | undefined {
    return this.pieces[this.at];
  }

  private missing(): QueryError {
    return nothingAfter(this.pieces.slice(0, this.at));
  }

  private either(scope: Scope): Answer {
    const parts: Query[] = [];
    for (;;) {
      const part = this.all(scope);
      if (!part.ok) return part;
      const sign = this.peek();
      if (sign?.kind !== 'or') {
        if (part.value) parts.push(part.value);
        else if (parts.length > 0) return err(this.missing());
        return ok(joined('or', parts));
      }
      if (!part.value) return err(nothingBefore(sign));
      parts.push(part.value);
      this.at += 1;
    }
  }

  private all(scope: Scope): Answer {
    const parts: Query[] = [];
    let needsOperand = false;
    for (;;) {
      const piece = this.peek();
      if (piece === undefined || piece.kind === 'close' || piece.kind === 'or') {
        return needsOperand ? err(this.missing()) : ok(joined('and', parts));
      }
      if (piece.kind === 'and') {
        if (parts.length === 0 || needsOperand) return err(nothingBefore(piece));
        needsOperand = true;
        this.at += 1;
        continue;
      }
      const part = this.negated(scope);
      if (!part.ok) return part;
      if (!part.value) continue;
      parts.push(part.value);
      needsOperand = false;
    }
  }

  private negated(scope: Scope): Answer {
    let isNegated = false;
    let sign: Piece | undefined;
    for (let piece = this.peek(); piece?.kind === 'not'; piece = this.peek()) {
      isNegated = !isNegated;
      sign = piece;
      this.at += 1;
    }
    const next = this.peek();
    if (sign && (next === undefined || next.kind === 'close' || next.kind === 'and' || next.kind === 'or')) {
      return err(this.missing());
    }
    const part = this.near(scope);
    if (!part.ok) return part;
    if (!part.value) return sign ? err(this.missing()) : part;
    return ok(isNegated ? { kind: 'not', part: part.value } : part.value);
  }

  private near(scope: Scope): Answer {
    const first = this.counted(scope);
    const sign = this.peek();
    if (!first.ok || sign?.kind !== 'near') return first;
    const operands: Query[] = [];
    const gaps: Gap[] = [];
    let operand = first.value;
    for (;;) {
      const next = this.peek();
      if (operand === undefined) return err(next?.kind === 'near' ? nothingBefore(next) : this.missing());
      operands.push(operand);
      if (next?.kind !== 'near') return nearOf(operands, gaps, sign);
      gaps.push({ distance: next.distance, isOrdered: next.isOrdered });
      this.at += 1;
      const read = this.counted(scope);
      if (!read.ok) return read;
      operand = read.value;
    }
  }

  /** What stands before `{3}` or after ATLEAST/3 is counted. */
  private counted(scope: Scope): Answer {
    const before = this.peek();
    if (before?.kind === 'at-least') {
      this.at += 1;
      const part = this.operand(scope);
      if (!part.ok) return part;
      return part.value ? countOf(part.value, before.atLeast, before, scope) : err(nothingToCount(before));
    }
    const part = this.operand(scope);
    const after = this.peek();
    if (!part.ok || after?.kind !== 'count') return part;
    this.at += 1;
    return part.value ? countOf(part.value, after.atLeast, after, scope) : err(nothingToCount(after));
  }

  /** A word, a phrase, a group, each with a field before it perhaps; `undefined` for punctuation standing alone. */
  private operand(scope: Scope): Answer {
    const piece = this.peek();
    if (piece === undefined) return ok(undefined);
    switch (piece.kind) {
      case 'field':
        return this.inField(piece, scope);
      case 'unknown-field':
        return err(unknownField(piece, this.query));
      case 'no-distance':
        return err(noDistance(piece));
      case 'unknown-sign':
        return err(unknownSign(piece));
      case 'word':
        this.at += 1;
        return scope.value === undefined
          ? readPhrase(piece.text, piece.at, false, scope)
          : readValue(scope.value, piece.text, piece);
      case 'phrase':
        this.at += 1;
        return this.phrase(piece, scope);
      case 'open':
        return this.group(piece, scope);
      case 'near':
        return err(nothingBefore(piece));
      case 'brace':
        return err(
          problem(
            piece,
            `The { at character ${piece.at + 1} belongs to no count.`,
            'A count stands at once after a word: sanctions{3}.',
          ),
        );
      case 'count':
      case 'at-least':
        return err(nothingToCount(piece));
      case 'close':
      case 'and':
      case 'or':
      case 'not':
        return ok(undefined);
    }
  }

  private inField(piece: Piece & { kind: 'field' }, scope: Scope): Answer {
    const { field } = piece;
    this.at += 1;
    const next = this.peek();
    const isFollowed =
      next?.kind === 'word' || next?.kind === 'phrase' || next?.kind === 'open' || next?.kind === 'field';
    if (!isFollowed) return err(nothingToLookFor(piece, field));
    const isForStatements = field === 'statement' || field === 'quoted-source' || field === 'case';
    if (scope.isInStatement === true && !isForStatements) {
      return err(
        problem(
          piece,
          `${field}: at character ${piece.at + 1} cannot stand inside said-by:.`,
          'Of one statement only quoted-source: and statement: can be asked; put the rest outside.',
        ),
      );
    }
    if (field === 'case') return this.operand({ ...scope, isCased: true });
    const { value: _, ...outer } = scope;
    if (isWordField(field)) return this.operand({ ...outer, field });
    if (field !== 'said-by') return this.operand({ value: field });
    const part = this.operand({ ...(scope.isCased === true && { isCased: true }), isInStatement: true });
    if (!part.ok || !part.value) return part.ok ? err(nothingToLookFor(piece, field)) : part;
    if (!isAsking(part.value)) {
      return err(
        problem(
          piece,
          `said-by: at character ${piece.at + 1} needs a word that is looked for.`,
          'Write who said it, or what was said, beside what is excluded.',
        ),
      );
    }
    return ok({ kind: 'said-by', part: part.value });
  }

  private phrase(piece: Piece & { kind: 'phrase' }, scope: Scope): Answer {
    if (!piece.isClosed) {
      const mended = `${this.query.trimEnd()}"`;
      return err(
        problem(
          { at: piece.at, length: 1 },
          `The quotation mark at character ${piece.at + 1} is never closed.`,
          mended,
          mended,
        ),
      );
    }
    if (scope.value !== undefined) return readValue(scope.value, piece.text.trim(), piece);
    const read = readPhrase(piece.text, piece.at + 1, true, scope);
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

  private group(open: Piece, scope: Scope): Answer {
    if (this.depth === MAX_DEPTH) return err(problem(open, `Parentheses stand more than ${MAX_DEPTH} deep.`));
    this.depth += 1;
    this.at += 1;
    const inner = this.either(scope);
    if (!inner.ok) return inner;
    if (this.peek()?.kind !== 'close') {
      const mended = `${this.query.trimEnd()})`;
      return err(problem(open, `The ( at character ${open.at + 1} is never closed.`, mended, mended));
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
}

function nothingToCount(piece: Piece): QueryError {
  return problem(
    piece,
    `The count at character ${piece.at + 1} has nothing to count.`,
    'Write it after a word, a phrase or words joined by OR: sanctions{3}.',
  );
}

/** Whether anything is looked for, beside what is excluded. */
function isAsking(query: Query): boolean {
  switch (query.kind) {
    case 'and':
      return query.parts.some(isAsking);
    case 'or':
      return query.parts.every(isAsking);
    case 'not':
      return false;
    default:
      return true;
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
