import { NOTE_FIELDS, type NoteField } from '#core/domain/article-note.ts';
import type { Passage } from './passage.ts';

/** Where a text of the article is set: `data-field`, and `data-from` for the place its first letter has there. */
const TEXTS = '[data-field]';

function fieldOf(element: HTMLElement): NoteField | undefined {
  return NOTE_FIELDS.find((field) => field === element.dataset['field']);
}

/** How many letters of the element stand before a point of the page. */
function lettersBefore(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** What of the article's text is selected on the page; of one field, the first that is touched. */
export function selectedPassage(sheet: HTMLElement): Passage | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const parts = [...sheet.querySelectorAll<HTMLElement>(TEXTS)].flatMap((element) => {
    const field = fieldOf(element);
    if (field === undefined || !range.intersectsNode(element)) return [];
    const from = Number(element.dataset['from'] ?? 0);
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const start = element.contains(startContainer) ? lettersBefore(element, startContainer, startOffset) : 0;
    const end = element.contains(endContainer)
      ? lettersBefore(element, endContainer, endOffset)
      : element.textContent.length;
    return end > start ? [{ field, start: from + start, end: from + end }] : [];
  });
  const [first] = parts;
  const last = parts.findLast(({ field }) => field === first?.field);
  return first && last && { field: first.field, start: first.start, end: last.end };
}

/** The place of the first text that is in sight. */
export function firstInSight(sheet: HTMLElement): { field: NoteField; at: number } | undefined {
  const top = sheet.getBoundingClientRect().top;
  for (const element of sheet.querySelectorAll<HTMLElement>(TEXTS)) {
    const field = fieldOf(element);
    if (field !== undefined && element.getBoundingClientRect().bottom > top + 24)
      return { field, at: Number(element.dataset['from'] ?? 0) };
  }
  return undefined;
}
