import { createHash } from 'node:crypto';
import type { EngineName, ExportFailure, Input, Reply } from '../../contract/api.ts';
import type { Events } from '../../contract/events.ts';
import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import type { ShellHandlers } from '../register.ts';

type Names = 'shell.previewReport' | 'shell.exportReport' | 'shell.cancelExport' | 'shell.runSchedule';

/** As the shell's writer of reports gives it: bytes, and what they counted. */
type Write = (
  spec: Input<'report.html'>['spec'],
  format: Input<'shell.exportReport'>['format'],
  options: {
    readonly asker: number;
    readonly signal: AbortSignal;
    onstep(step: Events['report.progress']['step']): void;
  },
) => Promise<
  Result<
    {
      readonly content: Uint8Array;
      readonly fileName: string;
      readonly title: string;
      readonly figures: Input<'reports.issue'>['figures'];
    },
    Extract<Reply<'shell.exportReport'>, { ok: false }>['error']
  >
>;

export type ReportHandlerParts = {
  readonly write: Write;
  /** Puts a report's page where the preview's frame can load it. */
  showPage(html: string): { readonly url: string; forget(): void };
  askEngine<Name extends EngineName>(name: Name, input: Input<Name>, asker?: number): Promise<Reply<Name>>;
  /** Asks where a file is to go and writes it. */
  save(name: string, content: Uint8Array): Promise<Result<{ path: string; bytes: number }, ExportFailure>>;
  tell<Name extends keyof Events>(name: Name, event: Events[Name]): void;
  runSchedule(id: number): Promise<void>;
};

/** Exports count under one asker: a newer one takes the place of one that was cancelled. The window's count from 1. */
const ASKER = -1;

/** Reports shown, saved and written by themselves. */
export function reportHandlers(parts: ReportHandlerParts): Pick<ShellHandlers, Names> {
  const { askEngine, tell } = parts;
  let previewed: { forget(): void } | undefined;
  let exporting: AbortController | undefined;

  return {
    async 'shell.previewReport'({ spec }) {
      const page = await askEngine('report.html', { spec });
      if (!page.ok) return page;
      previewed?.forget();
      const shown = parts.showPage(page.value.html);
      previewed = shown;
      return ok({ url: shown.url, clips: page.value.clips });
    },

    async 'shell.exportReport'({ spec, format, draftId }) {
      exporting?.abort();
      const mine = new AbortController();
      exporting = mine;
      const written = await parts.write(spec, format, {
        asker: ASKER,
        signal: mine.signal,
        onstep: (step) => tell('report.progress', { format, step }),
      });
      if (exporting === mine) exporting = undefined;
      if (!written.ok) return written;
      if (mine.signal.aborted) return err({ kind: 'cancelled' });
      const { content, fileName, title, figures } = written.value;
      tell('report.progress', { format, step: 'saving' });
      const saved = await parts.save(fileName, content);
      if (!saved.ok) return saved;
      const issued = await askEngine('reports.issue', {
        title,
        format,
        path: saved.value.path,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        isScheduled: false,
        spec,
        figures,
        ...(draftId !== undefined && { draftId }),
      });
      // The file is there either way; a library that is only read remembers nothing.
      return ok({ ...saved.value, isRemembered: issued.ok });
    },

    'shell.cancelExport'() {
      exporting?.abort();
      exporting = undefined;
      // A question of the same asker takes the place of one that still waits for its turn.
      void askEngine('reports.schedules', undefined, ASKER);
      return ok(undefined);
    },

    async 'shell.runSchedule'({ id }) {
      await parts.runSchedule(id);
      return ok(undefined);
    },
  };
}
