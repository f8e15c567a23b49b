import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** Commands the window carries out; the names are its own. */
type Send = (command: string) => void;

/** Other libraries: those that were open here, by name, and any other. */
export type LibraryMenu = {
  readonly recent: readonly { readonly name: string; readonly folder: string }[];
  open(folder?: string): void;
};

/** The native menu. Everything a single key does in the window is here too, with its accelerator. */
export function buildMenu(send: Send, libraries: LibraryMenu) {
  const item = (label: string, command: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator !== undefined && { accelerator }),
    click: () => send(command),
  });
  const isMac = process.platform === 'darwin';
  const application: MenuItemConstructorOptions[] = isMac
    ? [
        {
          label: app.name,
          submenu: [
            item('About Sourceline', 'about'),
            { type: 'separator' },
            { role: 'services' },
            { type: 'separator' },
            { role: 'hide' },
            { role: 'hideOthers' },
            { role: 'unhide' },
            { type: 'separator' },
            { role: 'quit' },
          ],
        },
      ]
    : [];
  return Menu.buildFromTemplate([
    ...application,
    {
      label: '&File',
      submenu: [
        item('Watch a folder…', 'watch-folder', 'CmdOrCtrl+O'),
        item('New topic…', 'new-topic', 'CmdOrCtrl+N'),
        { type: 'separator' },
        item('Save the selection as a filter…', 'save-filter', 'CmdOrCtrl+S'),
        item('Add an event marker…', 'add-event', 'CmdOrCtrl+Shift+M'),
        { type: 'separator' },
        item('Report…', 'report', 'CmdOrCtrl+E'),
        { type: 'separator' },
        {
          label: 'Open another library…',
          accelerator: 'CmdOrCtrl+Shift+O',
          click: () => libraries.open(),
        },
        {
          label: 'Recent libraries',
          enabled: libraries.recent.length > 0,
          submenu: libraries.recent.map(({ name, folder }) => ({
            label: name,
            click: () => libraries.open(folder),
          })),
        },
        { type: 'separator' },
        item('Settings', 'settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        item('Coverage', 'view-coverage', 'CmdOrCtrl+1'),
        item('Attribution', 'view-attribution', 'CmdOrCtrl+2'),
        item('Stories', 'view-stories', 'CmdOrCtrl+3'),
        item('Articles', 'view-articles', 'CmdOrCtrl+4'),
        item('Import log', 'view-imports', 'CmdOrCtrl+5'),
        { type: 'separator' },
        item('Search', 'search', 'CmdOrCtrl+F'),
        item('Command palette', 'palette', 'CmdOrCtrl+K'),
        item('Show as table', 'toggle-table', 'CmdOrCtrl+T'),
        item('Zoom to the range', 'zoom-to-range'),
        item('Sidebar', 'toggle-sidebar', 'CmdOrCtrl+B'),
        item('Names of outlets', 'outlets'),
        { type: 'separator' },
        {
          label: 'Colours',
          submenu: [
            item('As the system', 'theme-system'),
            item('Light', 'theme-light'),
            item('Dark', 'theme-dark'),
          ],
        },
        item('Larger text of articles', 'text-larger', 'CmdOrCtrl+Shift+Up'),
        item('Smaller text of articles', 'text-smaller', 'CmdOrCtrl+Shift+Down'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    {
      label: '&Go',
      submenu: [
        item('Back to the previous selection', 'back', isMac ? 'Cmd+[' : 'Alt+Left'),
        item('Forward', 'forward', isMac ? 'Cmd+]' : 'Alt+Right'),
        { type: 'separator' },
        item('Next article', 'next-article', 'CmdOrCtrl+Down'),
        item('Previous article', 'previous-article', 'CmdOrCtrl+Up'),
        item('Next unread article', 'next-unread-article', 'CmdOrCtrl+U'),
        item('Next statement', 'next-statement'),
        item('Previous statement', 'previous-statement'),
        item('Next part of the window', 'next-pane'),
        { type: 'separator' },
        item('Clear the selection', 'clear-selection'),
      ],
    },
    {
      label: '&Article',
      submenu: [
        item('Open', 'open-article'),
        item('Bring in new articles', 'bring-in'),
        item('Show or put away its copies', 'turn-copies'),
        item('Fold copies in lists', 'fold-copies'),
        { type: 'separator' },
        item('Read or unread', 'read-article', 'CmdOrCtrl+Shift+U'),
        item('Star or unstar', 'star-article', 'CmdOrCtrl+D'),
        item('Tag…', 'tag-article', 'CmdOrCtrl+L'),
        item('Mark a passage', 'mark-passage'),
        item('Highlight the passage', 'highlight-passage', 'CmdOrCtrl+Shift+H'),
        item('Note…', 'note-article', 'CmdOrCtrl+Shift+A'),
        item('Into the report, or out of it', 'clip-article', 'CmdOrCtrl+Shift+E'),
        { type: 'separator' },
        item('Delete', 'delete-article'),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        item('Keyboard shortcuts', 'shortcuts', 'CmdOrCtrl+/'),
        item('About Sourceline', 'about', 'Shift+F1'),
      ],
    },
  ]);
}
