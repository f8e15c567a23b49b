import type { ReadArticle } from '../../domain/article.ts';
import type { Span } from '../../domain/attribution.ts';
import type { DifferencePiece, PickupSummary, TextDifference } from '../../domain/pickup.ts';
import { matchKey } from '../../text/clean.ts';
import { creditOfLine } from '../credit-lines.ts';
import { differenceLaid, sideBySide, type LaidSideBySide } from './difference.ts';
import { lostStatements, type CopySide } from './lost-statements.ts';

/** What of an article is compared with another copy of its text. */
export type ComparedCopy = Pick<
  ReadArticle,
  'headline' | 'standfirst' | 'body' | 'attributions' | 'dateline' | 'origin' | 'outlet'
>;

/** The difference of a pickup from the lead copy, to the word and in short. */
export type ComparedCopies = { readonly difference: TextDifference; readonly summary: PickupSummary };

/** Compares a pickup with its lead copy. */
export function compareCopies(lead: ComparedCopy, pickup: ComparedCopy): ComparedCopies {
  const laid = sideBySide(lead.body, pickup.body);
  const difference = differenceLaid(lead, pickup, laid);
  const { words } = difference;
  const pieces = difference.body.flatMap((row) => row.pieces);
  const isCredit = creditPieces(lead, pickup);
  const [ofLead, ofPickup] = [sideOf(lead, laid, 'lead'), sideOf(pickup, laid, 'pickup')];
  return {
    difference,
    summary: {
      words,
      ...(words.ofLead > 0 && { kept: (words.kept + words.moved) / words.ofLead }),
      cuts: stretches(pieces, 'cut', isCredit),
      additions: stretches(pieces, 'added', isCredit),
      moves: new Set(pieces.flatMap((piece) => ('move' in piece ? [piece.move] : []))).size,
      headline: headlineOf(lead.headline, pickup.headline, difference.headline),
      isCreditOther: pieces.some(isCredit),
      dropped: lostStatements(ofLead, ofPickup),
      added: lostStatements(ofPickup, ofLead),
    },
  };
}

function sideOf(copy: ComparedCopy, laid: LaidSideBySide, side: 'lead' | 'pickup'): CopySide {
  const kept = new Set(
    laid.steps.flatMap((step) => (step.lead >= 0 && step.pickup >= 0 ? [step[side]] : [])),
  );
  const moved = side === 'lead' ? laid.movedOfLead : laid.movedOfPickup;
  return {
    body: copy.body,
    attributions: copy.attributions,
    words: laid[side].words,
    isKept: (word) => kept.has(word) || moved.get(word)?.isKept === true,
  };
}

/** Runs of pieces of one kind: a cut over three paragraphs is one cut. */
function stretches(
  pieces: readonly DifferencePiece[],
  kind: 'cut' | 'added',
  isCredit: (piece: DifferencePiece) => boolean,
): number {
  const other = kind === 'cut' ? 'added' : 'cut';
  const seen = pieces.filter((piece) => piece.kind !== other);
  const isOne = (piece: DifferencePiece | undefined): boolean => piece?.kind === kind && !isCredit(piece);
  return seen.filter((piece, at) => isOne(piece) && !isOne(seen[at - 1])).length;
}

function headlineOf(
  lead: string | undefined,
  pickup: string | undefined,
  pieces: readonly DifferencePiece[],
): PickupSummary['headline'] {
  if (lead === undefined || pickup === undefined) return lead === pickup ? 'same' : 'none';
  return pieces.every(({ kind }) => kind === 'same') ? 'same' : 'other';
}

/** Which pieces are dateline or credit, which outlets set by their own rules. */
export function creditPieces(lead: ComparedCopy, pickup: ComparedCopy): (piece: DifferencePiece) => boolean {
  const names = [lead, pickup].flatMap(({ origin, outlet }) => [
    origin?.name,
    origin?.creditLine,
    outlet?.name,
  ]);
  const keys = new Set(names.flatMap((name) => (name === undefined ? [] : [matchKey(name)])));
  return (piece) => {
    if (piece.kind === 'cut') return isCreditAt(lead, piece.lead, keys);
    return piece.kind === 'added' && isCreditAt(pickup, piece.pickup, keys);
  };
}

const LABEL = /^(?:source|credit|agency|quelle|via|with) /u;

function isCreditAt(
  { body, dateline }: ComparedCopy,
  [start, end]: Span,
  names: ReadonlySet<string>,
): boolean {
  const text = body.slice(start, end);
  const key = matchKey(text);
  if (key === '' || creditOfLine(text) !== undefined) return true;
  if (dateline !== undefined && start >= dateline.span[0] && start < dateline.span[1]) {
    // The dash that parts the dateline from the text belongs to it.
    return matchKey(body.slice(dateline.span[1], Math.max(end, dateline.span[1]))) === '';
  }
  return names.has(key.replace(LABEL, ''));
}
