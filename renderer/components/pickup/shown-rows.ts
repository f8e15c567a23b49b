import type { Span } from '#core/domain/attribution.ts';
import type { DifferencePiece, DifferenceRow } from '#core/domain/pickup.ts';

/** A stretch of text with its mark; blanks between stretches are unmarked text. */
export type ShownPiece = {
  readonly kind: DifferencePiece['kind'];
  readonly text: string;
  readonly move?: number;
};

/** A row of the two texts beside each other; `inline` is both in one. A run of equal paragraphs is folded into one row. */
export type ShownRow =
  | { readonly kind: 'same'; readonly paragraphs: readonly string[] }
  | {
      readonly kind: 'changed';
      readonly lead: readonly ShownPiece[];
      readonly pickup: readonly ShownPiece[];
      readonly inline: readonly ShownPiece[];
    };

/** Pieces with the blanks that follow them in their text, as one side shows them. */
export function sideOf(
  pieces: readonly DifferencePiece[],
  side: 'lead' | 'pickup',
  text: string,
): readonly ShownPiece[] {
  return pieces.flatMap((piece) => {
    const span = spanOf(piece, side);
    return span === undefined ? [] : [shown(piece, span, text)];
  });
}

/** Both texts in one: what is alike from the lead copy, the rest in the order of reading. */
export function inlineOf(
  pieces: readonly DifferencePiece[],
  lead: string,
  pickup: string,
): readonly ShownPiece[] {
  return pieces.flatMap((piece) => {
    const inLead = spanOf(piece, 'lead');
    if (inLead !== undefined) return [shown(piece, inLead, lead)];
    const inPickup = spanOf(piece, 'pickup');
    return inPickup === undefined ? [] : [shown(piece, inPickup, pickup)];
  });
}

/** The rows of a body, equal paragraphs folded. */
export function shownRows(rows: readonly DifferenceRow[], lead: string, pickup: string): readonly ShownRow[] {
  const found: ShownRow[] = [];
  for (const { pieces } of rows) {
    const last = found.at(-1);
    if (pieces.every(({ kind }) => kind === 'same')) {
      const paragraph = sideOf(pieces, 'lead', lead)
        .map(({ text }) => text)
        .join('')
        .trim();
      if (last?.kind === 'same') {
        found[found.length - 1] = { kind: 'same', paragraphs: [...last.paragraphs, paragraph] };
      } else {
        found.push({ kind: 'same', paragraphs: [paragraph] });
      }
    } else {
      found.push({
        kind: 'changed',
        lead: sideOf(pieces, 'lead', lead),
        pickup: sideOf(pieces, 'pickup', pickup),
        inline: inlineOf(pieces, lead, pickup),
      });
    }
  }
  return found;
}

function spanOf(piece: DifferencePiece, side: 'lead' | 'pickup'): Span | undefined {
  if (side === 'lead') return 'lead' in piece ? piece.lead : undefined;
  return 'pickup' in piece ? piece.pickup : undefined;
}

function shown(piece: DifferencePiece, [start, end]: Span, text: string): ShownPiece {
  // Blanks behind a piece belong to no piece; a line break would part a paragraph where none is parted.
  const blank = /^\s/u.test(text.slice(end, end + 1)) ? ' ' : '';
  return {
    kind: piece.kind,
    text: `${text.slice(start, end)}${blank}`,
    ...('move' in piece && { move: piece.move }),
  };
}
