import { WebContentsView } from 'electron';
import type { Printer } from '../core/ports.ts';
import { err, ok } from '../core/result.ts';
import type { ReportPages } from './page-protocol.ts';

/** What the page says of itself for the edges of the paper, as markup: it was written escaped. */
function said(html: string, name: string): string {
  return new RegExp(`<meta name="${name}" content="([^"]*)">`, 'u').exec(html)?.[1] ?? '';
}

const LINE =
  'width:100%;margin:0 17mm;display:flex;justify-content:space-between;gap:8mm;font:7.4pt system-ui,sans-serif;color:#5f6875';

/** Running head and foot. The boxes at the edges that CSS knows are younger than some versions of Chromium we print with. */
function runningLines(html: string): { readonly head: string; readonly foot: string } {
  return {
    head: `<div style="${LINE}"><span>${said(html, 'running-left')}</span><span>${said(html, 'running-right')}</span></div>`,
    foot: `<div style="${LINE}"><span>${said(html, 'running-foot')}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
  };
}

/**
 * Those boxes stay empty where they are known: the lines stand once. And nothing is laid out for a screen nobody sees: of a
 * long annex that takes as long as the printing.
 */
const FOR_PAPER =
  '<style>@media screen { main { display: none } } @page { @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-right { content: none } }</style></head>';

/** Prints a report with Chromium, without a window (so no display is needed): tagged, outlined by its headings. */
export function createPrinter(pages: ReportPages): Printer {
  return {
    async toPdf(html, signal) {
      const page = pages.show(html.replace('</head>', () => FOR_PAPER));
      const view = new WebContentsView({
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
      });
      // A page that is gone ends its printing at once.
      const stop = (): void => view.webContents.close();
      signal?.addEventListener('abort', stop);
      try {
        await view.webContents.loadURL(page.url);
        const { head, foot } = runningLines(html);
        const pdf = await view.webContents.printToPDF({
          printBackground: true,
          // Paper and margins are those of the page's own @page rule.
          preferCSSPageSize: true,
          displayHeaderFooter: true,
          headerTemplate: head,
          footerTemplate: foot,
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
