import type { Desk } from '../../state/desk.svelte.ts';
import type { View } from '../../state/navigation.svelte.ts';
import { toggleClip } from '../reports/report-actions.ts';
import { addSamples, deleteArticle, mark, watchFolder } from './actions.ts';

/** Something the window can do, by key, by menu (under the same id) and from the palette. */
export type Command = {
  readonly id: string;
  readonly text: string;
  readonly icon: string;
  /** As `keyOf` writes it. Single letters rest while somebody types. */
  readonly key?: string;
  /** Not offered in the palette: it only makes sense at the place where one stands. */
  readonly isLocal?: boolean;
  run(desk: Desk): void | Promise<void>;
};

const view = (id: string, show: View, text: string, icon: string, key?: string): Command => ({
  id,
  text,
  icon,
  ...(key === undefined ? {} : { key }),
  run: (desk) => desk.navigation.show(show),
});

async function stepArticle(desk: Desk, by: 1 | -1): Promise<void> {
  const row = await desk.list.step(by);
  if (row && desk.navigation.view === 'articles') await desk.preview(row.id);
}

async function toggle(desk: Desk, field: 'isRead' | 'isStarred'): Promise<void> {
  const offset = desk.list.selectedOffset;
  const row = offset === undefined ? undefined : desk.list.rowAt(offset);
  if (row) await mark(desk, row.id, { [field]: !row[field] });
}

async function deleteSelected(desk: Desk): Promise<void> {
  const offset = desk.list.selectedOffset;
  const row = offset === undefined ? undefined : desk.list.rowAt(offset);
  if (row) await deleteArticle(desk, row.id, row.headline);
}

async function tagSelected(desk: Desk): Promise<void> {
  const { selectedId } = desk.list;
  const isRead = desk.navigation.view === 'articles' && desk.reader.id !== undefined;
  if (!isRead && selectedId !== undefined) await desk.read(selectedId);
  if (desk.navigation.view === 'articles') await desk.reader.startTagging();
}

async function clipSelected(desk: Desk): Promise<void> {
  const id =
    desk.navigation.view === 'articles' ? (desk.reader.id ?? desk.list.selectedId) : desk.list.selectedId;
  if (id !== undefined) await toggleClip(desk, id);
}

async function openSelected(desk: Desk): Promise<void> {
  const { selectedId } = desk.list;
  if (selectedId !== undefined) await desk.read(selectedId);
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-search]')?.focus();
}

export const COMMANDS: readonly Command[] = [
  view('view-coverage', 'coverage', 'Show coverage', 'bars', '1'),
  view('view-attribution', 'attribution', 'Show attribution', 'lanes', '2'),
  view('view-stories', 'stories', 'Show stories', 'branch', '3'),
  view('view-articles', 'articles', 'Show articles', 'list', '4'),
  view('report', 'reports', 'Reports', 'report'),
  view('view-imports', 'import-log', 'Import log', 'inbox'),
  view('settings', 'settings', 'Settings', 'gear', 'Ctrl+,'),
  view('outlets', 'outlets', 'Names of outlets', 'list'),
  view('about', 'settings', 'About Sourceline', 'eye'),
  { id: 'search', text: 'Search this selection', icon: 'search', key: '/', run: focusSearch },
  {
    id: 'palette',
    text: 'Command palette',
    icon: 'more',
    key: 'Ctrl+k',
    isLocal: true,
    run: (desk) => desk.navigation.open({ kind: 'palette' }),
  },
  {
    id: 'shortcuts',
    text: 'Keyboard shortcuts',
    icon: 'list',
    key: '?',
    run: (desk) => desk.navigation.open({ kind: 'shortcuts' }),
  },
  {
    id: 'back',
    text: 'Back to previous selection',
    icon: 'back',
    key: 'Alt+ArrowLeft',
    run: (desk) => desk.selection.back(),
  },
  {
    id: 'forward',
    text: 'Forward to next selection',
    icon: 'fwd',
    key: 'Alt+ArrowRight',
    run: (desk) => desk.selection.forward(),
  },
  {
    id: 'clear-selection',
    text: 'Clear the selection',
    icon: 'close',
    run: (desk) => desk.selection.clear(),
  },
  {
    id: 'toggle-sidebar',
    text: 'Fold or show the sidebar',
    icon: 'side',
    key: 'Ctrl+b',
    run: (desk) => desk.navigation.fold(),
  },
  {
    id: 'new-topic',
    text: 'New topic…',
    icon: 'plus',
    key: 'Ctrl+n',
    run: (desk) => desk.navigation.open({ kind: 'topic' }),
  },
  { id: 'watch-folder', text: 'Watch a folder…', icon: 'folder', key: 'Ctrl+o', run: watchFolder },
  { id: 'add-samples', text: 'Add the sample articles', icon: 'file', run: addSamples },
  { id: 'theme-light', text: 'Light', icon: 'eye', run: (desk) => desk.settings.set({ theme: 'light' }) },
  { id: 'theme-dark', text: 'Dark', icon: 'eye', run: (desk) => desk.settings.set({ theme: 'dark' }) },
  {
    id: 'theme-system',
    text: 'Light or dark as the system',
    icon: 'eye',
    run: (desk) => desk.settings.set({ theme: 'system' }),
  },
  {
    id: 'toggle-table',
    text: 'Show the chart as a table',
    icon: 'table',
    key: 't',
    run: (desk) => {
      desk.coverage.isTable = !desk.coverage.isTable;
    },
  },
  {
    id: 'zoom-to-range',
    text: 'Zoom to the range',
    icon: 'zoom',
    key: 'z',
    run: (desk) => desk.coverage.toggleZoom(desk.selection.current.range),
  },
  {
    id: 'next-article',
    text: 'Next article',
    icon: 'down',
    key: 'j',
    isLocal: true,
    run: (desk) => stepArticle(desk, 1),
  },
  {
    id: 'previous-article',
    text: 'Previous article',
    icon: 'down',
    key: 'k',
    isLocal: true,
    run: (desk) => stepArticle(desk, -1),
  },
  {
    id: 'bring-in',
    text: 'Bring in new articles',
    icon: 'plus',
    key: 'n',
    isLocal: true,
    run: (desk) => desk.list.bringIn(),
  },
  { id: 'open-article', text: 'Open the article', icon: 'file', key: 'o', isLocal: true, run: openSelected },
  {
    id: 'star-article',
    text: 'Star or unstar the article',
    icon: 'star',
    key: 's',
    isLocal: true,
    run: (desk) => toggle(desk, 'isStarred'),
  },
  {
    id: 'read-article',
    text: 'Mark the article as read or unread',
    icon: 'check',
    key: 'r',
    isLocal: true,
    run: (desk) => toggle(desk, 'isRead'),
  },
  {
    id: 'unread-article',
    text: 'Mark the article as unread',
    icon: 'check',
    key: 'u',
    isLocal: true,
    run: (desk) => toggle(desk, 'isRead'),
  },
  {
    id: 'tag-article',
    text: 'Tag the article',
    icon: 'plus',
    key: 'l',
    isLocal: true,
    run: tagSelected,
  },
  {
    id: 'clip-article',
    text: 'Put the article into the report, or take it out',
    icon: 'report',
    key: 'p',
    isLocal: true,
    run: clipSelected,
  },
  {
    id: 'delete-article',
    text: 'Delete the article',
    icon: 'close',
    key: 'Delete',
    isLocal: true,
    run: deleteSelected,
  },
  {
    id: 'next-statement',
    text: 'Next statement',
    icon: 'fwd',
    key: ']',
    isLocal: true,
    run: (desk) => desk.stepStatement(1),
  },
  {
    id: 'previous-statement',
    text: 'Previous statement',
    icon: 'back',
    key: '[',
    isLocal: true,
    run: (desk) => desk.stepStatement(-1),
  },
];
