import { WebContentsView } from 'electron';
import type { Printer } from '../core/ports.ts';
import { err, ok } from '../core/result.ts';
import type { ReportPages } from './page-protocol.ts';

/** Prints a report with Chromium, without a window (so no display is needed): A4, tagged, outlined by its headings. */
export function createPrinter(pages: ReportPages): Printer {
  return {
    async toPdf(html, signal) {
      const page = pages.show(html);
      const view = new WebContentsView({
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
      });
      // A page that is gone ends its printing at once.
      const stop = (): void => view.webContents.close();
      signal?.addEventListener('abort', stop);
      try {
        await view.webContents.loadURL(page.url);
        const pdf = await view.webContents.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        return ok(new Uint8Array(pdf));
      } catch (error) {
        return err({ kind: 'print-failed', detail: error instanceof Error ? error.message : String(error) });
      } finally {
        signal?.removeEventListener('abort', stop);
        page.forget();
        if (!view.webContents.isDestroyed()) view.webContents.close();
      }
    },
  };
}
