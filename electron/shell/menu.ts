import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** Commands the window carries out; the names are its own. */
type Send = (command: string) => void;

/** The native menu. Everything a single key does in the window is here too, with its accelerator. */
export function buildMenu(send: Send) {
  const item = (label: string, command: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator !== undefined && { accelerator }),
    click: () => send(command),
  });
  const isMac = process.platform === 'darwin';
  const application: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  return Menu.buildFromTemplate([
    ...application,
    {
      label: '&File',
      submenu: [
        item('Watch a folder…', 'watch-folder', 'CmdOrCtrl+O'),
        item('New topic…', 'new-topic', 'CmdOrCtrl+N'),
        { type: 'separator' },
        item('Report…', 'report', 'CmdOrCtrl+E'),
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
        item('Show as table', 'toggle-table'),
        item('Sidebar', 'toggle-sidebar', 'CmdOrCtrl+B'),
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
        item('Next article', 'next-article'),
        item('Previous article', 'previous-article'),
        item('Next statement', 'next-statement'),
        item('Previous statement', 'previous-statement'),
        { type: 'separator' },
        item('Clear the selection', 'clear-selection'),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [item('Keyboard shortcuts', 'shortcuts', 'CmdOrCtrl+/'), item('About Sourceline', 'about')],
    },
  ]);
}
