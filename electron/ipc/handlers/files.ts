import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { EngineName, ExportFailure, Input, Reply } from '../../contract/api.ts';
import type { Printer } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ShellHandlers } from '../register.ts';

type Names =
  | 'shell.chooseFolder'
  | 'shell.showFile'
  | 'shell.openFile'
  | 'shell.addSamples'
  | 'shell.previewReport'
  | 'shell.exportReport'
  | 'shell.saveFile';

export type FileHandlerParts = {
  readonly printer: Printer;
  /** Puts a report's page where the preview's frame can load it. */
  showPage(html: string): { readonly url: string; forget(): void };
  askEngine<Name extends EngineName>(name: Name, input: Input<Name>): Promise<Reply<Name>>;
  showInFolder(path: string): void;
  /** Opens a file in the program the system has for it; one that is a program itself is only shown in its folder. */
  openFile(path: string): Promise<{ readonly isOpen: boolean }>;
  /** Copies the samples to a folder of the analyst's own and returns it. */
  placeSamples(): string;
  writeWholeFile(path: string, content: string | Uint8Array): Promise<void>;
};

/** Paths that begin with the one asked for, of which it is told apart. */
const MOST_NAMESAKES = 1_000;

/** Dialogs and the files the analyst names in them. */
export function fileHandlers(parts: FileHandlerParts): Pick<ShellHandlers, Names> {
  const { askEngine, printer } = parts;
  let previewed: { forget(): void } | undefined;

  async function save(
    name: string,
    content: string | Uint8Array,
  ): Promise<Result<{ path: string; bytes: number }, ExportFailure>> {
    const path = await askWhereToSave(name);
    if (path === undefined) return err({ kind: 'cancelled' });
    try {
      await parts.writeWholeFile(path, content);
    } catch (error) {
      return err({
        kind: 'cannot-write',
        path,
        detail: error instanceof Error ? error.message : String(error),
      });
    }
    return ok({ path, bytes: Buffer.byteLength(content) });
  }

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

    async 'shell.previewReport'({ spec }) {
      const page = await askEngine('report.html', { spec });
      if (!page.ok) return page;
      previewed?.forget();
      const shown = parts.showPage(page.value.html);
      previewed = shown;
      return ok({ url: shown.url });
    },

    async 'shell.exportReport'({ spec, format }) {
      if (format !== 'pdf') {
        const written = await askEngine('report.bytes', { spec, format });
        return written.ok ? save(written.value.fileName, written.value.bytes) : written;
      }
      const page = await askEngine('report.html', { spec });
      if (!page.ok) return page;
      const printed = await printer.toPdf(page.value.html);
      if (!printed.ok) return err({ kind: 'print-failed', detail: printed.error.detail });
      return save(page.value.fileName.replace(/\.html$/u, '.pdf'), printed.value);
    },

    'shell.saveFile': ({ suggestedName, content }) => save(suggestedName, content),
  };
}

async function askWhereToSave(name: string): Promise<string | undefined> {
  const options = { defaultPath: join(app.getPath('documents'), name) };
  const window = BrowserWindow.getFocusedWindow();
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled ? undefined : answer.filePath;
}

async function askForFolder(title: string): Promise<string | undefined> {
  const options = { title, properties: ['openDirectory' as const] };
  const window = BrowserWindow.getFocusedWindow();
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return answer.canceled ? undefined : answer.filePaths[0];
}
