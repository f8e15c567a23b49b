import type { EngineName, ExportFailure, Failure, Input, Reply } from '../contract/api.ts';
import type { ReportStep } from '../contract/events.ts';
import type { ReportFormat, ReportSpec } from '../core/domain/report.ts';
import type { IssuedFigures } from '../core/domain/report-draft.ts';
import type { Printer } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';

/** A report ready to be saved, with what it counted. */
export type WrittenReport = {
  readonly content: Uint8Array;
  readonly fileName: string;
  readonly title: string;
  readonly figures: IssuedFigures;
};

export type WriteFailure = ExportFailure | Failure<'report.bytes'>;

export type WriteOptions = {
  /** Whoever writes under this number writes one report at a time. */
  readonly asker: number;
  readonly signal?: AbortSignal;
  onstep?(step: ReportStep): void;
};

export type ReportWriterParts = {
  readonly printer: Printer;
  askEngine<Name extends EngineName>(name: Name, input: Input<Name>, asker?: number): Promise<Reply<Name>>;
};

/** Writes a report in any format: the engine builds it, and for a PDF its page is printed. */
export type ReportWriter = (
  spec: ReportSpec,
  format: ReportFormat,
  options: WriteOptions,
) => Promise<Result<WrittenReport, WriteFailure>>;

const CANCELLED = err({ kind: 'cancelled' } as const);

export function createReportWriter({ askEngine, printer }: ReportWriterParts): ReportWriter {
  return async (spec, format, { asker, signal, onstep }) => {
    const isStopped = (): boolean => signal?.aborted === true;
    onstep?.('building');
    const isTold = onstep === undefined ? {} : ({ isTold: true } as const);
    if (format !== 'pdf') {
      const written = await askEngine('report.bytes', { spec, format, ...isTold }, asker);
      if (isStopped()) return CANCELLED;
      if (!written.ok) return written;
      const { bytes: content, ...facts } = written.value;
      return ok({ content, ...facts });
    }
    const page = await askEngine('report.html', { spec, ...isTold }, asker);
    if (isStopped()) return CANCELLED;
    if (!page.ok) return page;
    const { html, fileName, title, figures } = page.value;
    onstep?.('printing');
    const printed = await printer.toPdf(html, signal);
    if (isStopped()) return CANCELLED;
    if (!printed.ok) return err({ kind: 'print-failed', detail: printed.error.detail });
    return ok({
      content: printed.value,
      fileName: fileName.replace(/\.html$/u, '.pdf'),
      title,
      figures,
    });
  };
}
