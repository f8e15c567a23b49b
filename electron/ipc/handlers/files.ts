import { stat } from 'node:fs/promises';
import { BrowserWindow, dialog } from 'electron';
import type { EngineName, Input, Reply } from '../../contract/api.ts';
import { err, ok } from '../../core/result.ts';
import type { SaveAs } from './save-as.ts';
import type { ShellHandlers } from '../register.ts';

type Names =
  | 'shell.chooseFolder'
  | 'shell.showFile'
  | 'shell.openFile'
  | 'shell.addSamples'
  | 'shell.exportData'
  | 'shell.cancelData'
  | 'shell.saveFile';

export type FileHandlerParts = {
  askEngine<Name extends EngineName>(name: Name, input: Input<Name>, asker?: number): Promise<Reply<Name>>;
  showInFolder(path: string): void;
  /** Opens a file in the program the system has for it; one that is a program itself is only shown in its folder. */
  openFile(path: string): Promise<{ readonly isOpen: boolean }>;
  /** Copies the samples to a folder of the analyst's own and returns it. */
  placeSamples(): string;
  save: SaveAs;
};

/** Data are written for one at a time: a newer question takes the place of the older. The window's askers count from 1. */
const ASKER = -3;

/** Paths that begin with the one asked for, of which it is told apart. */
const MOST_NAMESAKES = 1_000;

/** Dialogs and the files the analyst names in them. */
export function fileHandlers(parts: FileHandlerParts): Pick<ShellHandlers, Names> {
  const { askEngine } = parts;

  /** Only files an import record names are opened: the window cannot have any other program started. */
  async function isInLibrary(path: string): Promise<boolean> {
    const found = await askEngine('imports.list', { text: path, offset: 0, limit: MOST_NAMESAKES });
    return found.ok && found.value.rows.some((record) => record.path === path);
  }

  return {
    async 'shell.chooseFolder'({ title }) {
      const path = await askForFolder(title);
      return path === undefined ? err({ kind: 'cancelled' }) : ok({ path });
    },

    async 'shell.showFile'({ path }) {
      const found = await stat(path).catch(() => undefined);
      if (found === undefined) return err({ kind: 'not-found' });
      parts.showInFolder(path);
      return ok(undefined);
    },

    async 'shell.openFile'({ path }) {
      if (!(await isInLibrary(path))) return err({ kind: 'not-found' });
      const { isOpen } = await parts.openFile(path);
      return isOpen ? ok(undefined) : err({ kind: 'not-found' });
    },

    'shell.addSamples'() {
      return askEngine('watches.add', { path: parts.placeSamples(), name: 'Samples', defaults: {} });
    },

    async 'shell.exportData'(asked) {
      const written = await askEngine('data.bytes', { ...asked, isTold: true }, ASKER);
      if (!written.ok) return written;
      const saved = await parts.save(written.value.fileName, written.value.bytes);
      return saved.ok ? ok({ ...saved.value, rows: written.value.rows }) : saved;
    },

    'shell.cancelData'() {
      // A question of the same asker takes the place of one that is being answered.
      void askEngine('library.info', undefined, ASKER);
      return ok(undefined);
    },

    'shell.saveFile': ({ suggestedName, content }) => parts.save(suggestedName, content),
  };
}

async function askForFolder(title: string): Promise<string | undefined> {
  const options = { title, properties: ['openDirectory' as const] };
  const window = BrowserWindow.getFocusedWindow();
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return answer.canceled ? undefined : answer.filePaths[0];
}
