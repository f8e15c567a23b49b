import type { StatementMark } from './lanes.ts';
import { rounded } from './band.ts';

/** The outline of a statement's mark as an SVG path, so that every renderer draws the same shape. */
export function statementPath({ x, y, r, shape }: Pick<StatementMark, 'x' | 'y' | 'r' | 'shape'>): string {
  if (shape === 'disc')
    return `M${rounded(x - r)} ${y}a${r} ${r} 0 1 0 ${rounded(2 * r)} 0a${r} ${r} 0 1 0 ${rounded(-2 * r)} 0z`;
  if (shape === 'diamond') {
    const d = rounded(r + 0.8);
    return `M${x} ${rounded(y - d)}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`;
  }
  const side = rounded(2 * r - 0.8);
  return `M${rounded(x - side / 2)} ${rounded(y - side / 2)}h${side}v${side}h${-side}z`;
}
