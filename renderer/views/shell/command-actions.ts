import type { Desk } from '../../state/desk.svelte.ts';
import { toggleClip } from '../reports/report-actions.ts';
import { deleteArticle, mark } from './actions.ts';

/** Selects the next (1) or previous (-1) article, and reads it where articles are read. */
export async function stepArticle(desk: Desk, by: 1 | -1): Promise<void> {
  const row = await desk.list.step(by);
  if (row && desk.navigation.view === 'articles') await desk.preview(row.id);
}

/** Turns a mark of the selected article round. */
export async function toggle(desk: Desk, field: 'isRead' | 'isStarred'): Promise<void> {
  const offset = desk.list.selectedOffset;
  const row = offset === undefined ? undefined : desk.list.rowAt(offset);
  if (row) await mark(desk, row.id, { [field]: !row[field] });
}

/** Takes the selected article out of the library. */
export async function deleteSelected(desk: Desk): Promise<void> {
  const offset = desk.list.selectedOffset;
  const row = offset === undefined ? undefined : desk.list.rowAt(offset);
  if (row) await deleteArticle(desk, row.id, row.headline);
}

/** Opens the field for a tag of the article that is read, or selected. */
export async function tagSelected(desk: Desk): Promise<void> {
  const { selectedId } = desk.list;
  const isRead = desk.navigation.view === 'articles' && desk.reader.id !== undefined;
  if (!isRead && selectedId !== undefined) await desk.read(selectedId);
  if (desk.navigation.view === 'articles') await desk.reader.startTagging();
}

/** Puts the article that is read, or selected, into the report, or takes it out. */
export async function clipSelected(desk: Desk): Promise<void> {
  const id =
    desk.navigation.view === 'articles' ? (desk.reader.id ?? desk.list.selectedId) : desk.list.selectedId;
  if (id !== undefined) await toggleClip(desk, id);
}

/** Opens the selected article in the reader. */
export async function openSelected(desk: Desk): Promise<void> {
  const { selectedId } = desk.list;
  if (selectedId !== undefined) await desk.read(selectedId);
}

/** Brings up the next unread article. */
export async function nextUnread(desk: Desk): Promise<void> {
  const row = await desk.list.nextUnread();
  if (row) await desk.read(row.id);
  else desk.notices.done('No unread article further down.');
}

/** A screen down in what is read; at its end, the next unread article. */
export async function pageDown(desk: Desk): Promise<void> {
  const text = document.querySelector('[data-reading]');
  if (text && text.scrollTop + text.clientHeight < text.scrollHeight - 1) scrollText(1);
  else await nextUnread(desk);
}

/** Scrolls what is read by a screen. */
export function scrollText(by: 1 | -1): void {
  const KEPT = 0.88;
  const text = document.querySelector('[data-reading]');
  text?.scrollBy({ top: by * text.clientHeight * KEPT });
}

/** Begins an event marker where the chart stands. */
export function addEvent(desk: Desk): void {
  const { selection, coverage, navigation, markers } = desk;
  const topics = selection.current.filters.filter(({ field, exclude }) => field === 'topic' && !exclude);
  const topicId = topics.length === 1 ? Number(topics[0]?.value) : undefined;
  if (navigation.view !== 'coverage') navigation.show('coverage');
  markers.start(selection.current.range ?? coverage.pointedAt, topicId);
}

/** Puts the caret into the search. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-search]')?.focus();
}
