import { SELECTION_VIEWS, type View } from '../../state/navigation.svelte.ts';
import { isEverything } from '../../state/selection.svelte.ts';
import { addSamples, watchFolder } from './actions.ts';
import { movePane } from './panes.ts';
import { ARTICLE_COMMANDS } from './article-commands.ts';
import type { Command } from './command.ts';
import { addEvent, focusSearch } from './command-actions.ts';
import { STEP_BACK_ORDER, stepBack } from './step-back.ts';

const view = (id: string, show: View, text: string, icon: string, key?: string): Command => ({
  id,
  text,
  icon,
  ...(key === undefined ? {} : { key }),
  run: (desk) => desk.navigation.show(show),
});

export const COMMANDS: readonly Command[] = [
  view('view-coverage', 'coverage', 'Show coverage', 'bars', '1'),
  view('view-attribution', 'attribution', 'Show attribution', 'lanes', '2'),
  view('view-stories', 'stories', 'Show stories', 'branch', '3'),
  view('view-articles', 'articles', 'Show articles', 'list', '4'),
  view('report', 'reports', 'Reports', 'report'),
  view('view-imports', 'import-log', 'Import log', 'inbox'),
  view('settings', 'settings', 'Settings', 'gear', 'Ctrl+,'),
  view('outlets', 'outlets', 'Names of outlets', 'list'),
  {
    id: 'about',
    text: 'About Sourceline',
    icon: 'eye',
    key: 'Shift+F1',
    run: (desk) => desk.navigation.open({ kind: 'about' }),
  },
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
    id: 'step-back',
    text: `Step back (${STEP_BACK_ORDER})`,
    icon: 'back',
    key: 'Escape',
    isLocal: true,
    run: stepBack,
  },
  {
    id: 'next-pane',
    text: 'Next part of the window',
    icon: 'fwd',
    key: 'F6',
    isLocal: true,
    run: () => movePane(1),
  },
  {
    id: 'previous-pane',
    text: 'Part of the window before',
    icon: 'back',
    key: 'Shift+F6',
    isLocal: true,
    run: () => movePane(-1),
  },
  {
    id: 'pane-right',
    text: 'To the part at the right',
    icon: 'fwd',
    key: 'ArrowRight',
    isLocal: true,
    run: () => movePane(1, 'stop'),
  },
  {
    id: 'pane-left',
    text: 'To the part at the left',
    icon: 'back',
    key: 'ArrowLeft',
    isLocal: true,
    run: () => movePane(-1, 'stop'),
  },
  {
    id: 'text-larger',
    text: 'Larger text of articles',
    icon: 'plus',
    key: 'Ctrl+Shift+ArrowUp',
    run: (desk) => desk.settings.resizeText(1),
  },
  {
    id: 'text-smaller',
    text: 'Smaller text of articles',
    icon: 'minus',
    key: 'Ctrl+Shift+ArrowDown',
    run: (desk) => desk.settings.resizeText(-1),
  },
  {
    id: 'toggle-table',
    text: 'Show the chart as a table',
    icon: 'table',
    key: 't',
    views: ['coverage'],
    run: (desk) => {
      desk.coverage.isTable = !desk.coverage.isTable;
    },
  },
  {
    id: 'add-event',
    text: 'Add an event marker…',
    icon: 'flag',
    key: 'e',
    run: addEvent,
  },
  {
    id: 'save-filter',
    text: 'Save this selection as a filter…',
    icon: 'filter',
    run: (desk) => {
      if (!SELECTION_VIEWS.some((one) => one === desk.navigation.view)) desk.navigation.show('coverage');
      desk.savedFilters.isNaming = !isEverything(desk.selection.current);
    },
  },
  {
    id: 'zoom-to-range',
    text: 'Zoom to the range',
    icon: 'zoom',
    key: 'z',
    views: ['coverage'],
    run: (desk) => desk.coverage.toggleZoom(desk.selection.current.range),
  },
  ...ARTICLE_COMMANDS,
];
