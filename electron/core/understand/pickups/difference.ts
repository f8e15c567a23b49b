import type { Span } from '../../domain/attribution.ts';
import type { DifferencePiece, DifferenceRow, DifferenceWords, TextDifference } from '../../domain/pickup.ts';
import { alignSentences, type Alignment } from './align.ts';
import { type TextUnits, unitsOf, type Word } from './text-units.ts';
import { comparedWords, wordSteps, type Compared, type WordStep } from './word-changes.ts';

/** What of a copy is compared. */
export type CopyText = {
  readonly headline?: string;
  readonly standfirst?: string;
  readonly body: string;
};

/** The move a word takes part in, and whether it stands in both places. */
type Moved = { readonly move: number; readonly isKept: boolean };

/** Two bodies laid side by side, with what became of each word. */
export type LaidSideBySide = {
  readonly lead: TextUnits;
  readonly pickup: TextUnits;
  readonly steps: readonly WordStep[];
  readonly movedOfLead: ReadonlyMap<number, Moved>;
  readonly movedOfPickup: ReadonlyMap<number, Moved>;
};

/** How the text of a pickup differs from that of the lead copy: to the word, moved sentences and paragraphs told apart. */
export function differenceOf(lead: CopyText, pickup: CopyText): TextDifference {
  return differenceLaid(lead, pickup, sideBySide(lead.body, pickup.body));
}

/** As `differenceOf`, of bodies that are laid side by side. */
export function differenceLaid(lead: CopyText, pickup: CopyText, laid: LaidSideBySide): TextDifference {
  return {
    headline: lineDifference(lead.headline ?? '', pickup.headline ?? ''),
    standfirst: lineDifference(lead.standfirst ?? '', pickup.standfirst ?? ''),
    body: rowsOf(piecesOf(laid)),
    words: wordsIn(laid),
  };
}

/** Compares two bodies word by word. */
export function sideBySide(leadBody: string, pickupBody: string): LaidSideBySide {
  const lead = unitsOf(leadBody);
  const pickup = unitsOf(pickupBody);
  const alignment = alignSentences(lead.sentences, pickup.sentences);
  const movedOfLead = new Map<number, Moved>();
  const movedOfPickup = new Map<number, Moved>();
  const isWord = (at: number): boolean => lead.words[at]?.isWord === true;
  for (const { lead: inLead, pickup: inPickup, move } of alignment.moves) {
    const [from, to] = [lead.sentences[inLead], pickup.sentences[inPickup]];
    if (from === undefined || to === undefined) continue;
    const steps = wordSteps(
      comparedWords(lead.words, from.from, from.to),
      comparedWords(pickup.words, to.from, to.to),
      isWord,
    );
    for (const step of steps) {
      const isKept = step.lead >= 0 && step.pickup >= 0;
      if (step.lead >= 0) movedOfLead.set(step.lead, { move, isKept });
      if (step.pickup >= 0) movedOfPickup.set(step.pickup, { move, isKept });
    }
  }
  const units = { lead, pickup, movedOfLead, movedOfPickup };
  return { ...units, steps: stepsOf(units, alignment) };
}

/** From anchor to anchor; what lies between is compared by its words where it was edited. */
function stepsOf(
  { lead, pickup, movedOfLead, movedOfPickup }: Omit<LaidSideBySide, 'steps'>,
  { anchors, edited }: Alignment,
): readonly WordStep[] {
  const steps: WordStep[] = [];
  const isWord = (at: number): boolean => lead.words[at]?.isWord === true;
  const alone = (words: readonly Compared[], moved: ReadonlyMap<number, Moved>, side: string): Compared[] =>
    words.map((word) => (moved.has(word.at) ? { at: word.at, form: `\n${side}${word.at}` } : word));
  let [inLead, inPickup] = [0, 0];
  for (let gap = 0; gap <= anchors.length; gap++) {
    const anchor = anchors[gap];
    const from = anchor === undefined ? undefined : lead.sentences[anchor.lead];
    const to = anchor === undefined ? undefined : pickup.sentences[anchor.pickup];
    const ofLead = comparedWords(lead.words, inLead, from?.from ?? lead.words.length);
    const ofPickup = comparedWords(pickup.words, inPickup, to?.from ?? pickup.words.length);
    if (edited.has(gap)) {
      const [a, b] = [alone(ofLead, movedOfLead, 'l'), alone(ofPickup, movedOfPickup, 'p')];
      for (const step of wordSteps(a, b, isWord)) steps.push(step);
    } else {
      for (const { at } of ofLead) steps.push({ lead: at, pickup: -1 });
      for (const { at } of ofPickup) steps.push({ lead: -1, pickup: at });
    }
    if (from === undefined || to === undefined) break;
    for (let i = 0; i < from.to - from.from; i++) steps.push({ lead: from.from + i, pickup: to.from + i });
    [inLead, inPickup] = [from.to, to.to];
  }
  return steps;
}

type Made = { piece: DifferencePiece; readonly inLead?: number; readonly inPickup?: number };

/** Neighbouring words of one kind, in one paragraph of either text, are one piece. */
function piecesOf({ lead, pickup, steps, movedOfLead, movedOfPickup }: LaidSideBySide): readonly Made[] {
  const made: Made[] = [];
  for (const step of steps) {
    const [one, other] = [lead.words[step.lead], pickup.words[step.pickup]];
    const moved = other === undefined ? movedOfLead.get(step.lead) : movedOfPickup.get(step.pickup);
    const piece = pieceOf(one, other, one !== undefined && other !== undefined ? undefined : moved);
    if (piece === undefined) continue;
    const next: Made = {
      piece,
      ...(one !== undefined && { inLead: one.paragraph }),
      ...(other !== undefined && { inPickup: other.paragraph }),
    };
    const last = made.at(-1);
    const longer = last && isOnePiece(last, next) ? lengthened(last.piece, piece) : undefined;
    if (last !== undefined && longer !== undefined) last.piece = longer;
    else made.push(next);
  }
  return made;
}

function pieceOf(
  one: Word | undefined,
  other: Word | undefined,
  moved: Moved | undefined,
): DifferencePiece | undefined {
  if (one !== undefined && other !== undefined) return { kind: 'same', lead: one.span, pickup: other.span };
  const number = moved === undefined ? {} : { move: moved.move };
  if (one !== undefined) {
    return moved?.isKept === true
      ? { kind: 'moved-away', lead: one.span, move: moved.move }
      : { kind: 'cut', lead: one.span, ...number };
  }
  if (other === undefined) return undefined;
  return moved?.isKept === true
    ? { kind: 'moved-here', pickup: other.span, move: moved.move }
    : { kind: 'added', pickup: other.span, ...number };
}

function isOnePiece(last: Made, next: Made): boolean {
  const moveOf = (piece: DifferencePiece): number | undefined => ('move' in piece ? piece.move : undefined);
  return (
    last.piece.kind === next.piece.kind &&
    moveOf(last.piece) === moveOf(next.piece) &&
    last.inLead === next.inLead &&
    last.inPickup === next.inPickup
  );
}

function lengthened(last: DifferencePiece, next: DifferencePiece): DifferencePiece {
  const upTo = (from: Span, to: Span): Span => [from[0], to[1]];
  if (last.kind === 'same' && next.kind === 'same') {
    return { kind: 'same', lead: upTo(last.lead, next.lead), pickup: upTo(last.pickup, next.pickup) };
  }
  if ('lead' in last && 'lead' in next) return { ...last, lead: upTo(last.lead, next.lead) };
  if ('pickup' in last && 'pickup' in next) return { ...last, pickup: upTo(last.pickup, next.pickup) };
  return last;
}

/** A row ends where a new paragraph begins on either side. */
function rowsOf(made: readonly Made[]): readonly DifferenceRow[] {
  const rows: { pieces: DifferencePiece[] }[] = [];
  let inLead: number | undefined;
  let inPickup: number | undefined;
  for (const { piece, ...at } of made) {
    const isOther = (now: number | undefined, next: number | undefined): boolean =>
      now !== undefined && next !== undefined && now !== next;
    if (rows.length === 0 || isOther(inLead, at.inLead) || isOther(inPickup, at.inPickup)) {
      rows.push({ pieces: [] });
      inLead = undefined;
      inPickup = undefined;
    }
    rows.at(-1)?.pieces.push(piece);
    inLead = at.inLead ?? inLead;
    inPickup = at.inPickup ?? inPickup;
  }
  return rows;
}

/** A headline or standfirst: words only, nothing in it moves. */
function lineDifference(lead: string, pickup: string): readonly DifferencePiece[] {
  const [a, b] = [unitsOf(lead), unitsOf(pickup)];
  const steps = wordSteps(
    comparedWords(a.words, 0, a.words.length),
    comparedWords(b.words, 0, b.words.length),
    (at) => a.words[at]?.isWord === true,
  );
  const none = new Map<number, Moved>();
  const laid = { lead: a, pickup: b, steps, movedOfLead: none, movedOfPickup: none };
  return piecesOf(laid).map(({ piece }) => piece);
}

function wordsIn({ lead, pickup, steps, movedOfLead }: LaidSideBySide): DifferenceWords {
  const count = { ofLead: 0, ofPickup: 0, kept: 0, moved: 0, cut: 0, added: 0 };
  for (const { isWord } of pickup.words) if (isWord) count.ofPickup += 1;
  for (const step of steps) {
    if (lead.words[step.lead]?.isWord !== true) continue;
    count.ofLead += 1;
    if (step.pickup >= 0) count.kept += 1;
    else if (movedOfLead.get(step.lead)?.isKept === true) count.moved += 1;
    else count.cut += 1;
  }
  return { ...count, added: count.ofPickup - count.kept - count.moved };
}
