import { describe, expect, test } from 'vitest';
import type { EngineName, Reply } from '../../electron/contract/api.ts';
import type { ReportSpec } from '#core/domain/report.ts';
import { err, ok } from '#core/result.ts';
import { createReportWriter } from '../../electron/shell/report-writer.ts';

const SPEC: ReportSpec = { kind: 'briefing', selection: { filters: [] }, topics: [], text: 'extract' };
const FACTS = {
  title: 'Water',
  figures: { volume: { articles: 1, unique: 1 }, articles: [1], upTo: 1, topics: [] },
};

/** A writer that is given up at one step: while the library is read, or while the page is printed. */
function givenUp(at: 'reading' | 'printing' | 'never') {
  const stop = new AbortController();
  const steps: string[] = [];
  const printed: (AbortSignal | undefined)[] = [];
  const write = createReportWriter({
    askEngine: <Name extends EngineName>(name: Name) => {
      if (at === 'reading') stop.abort();
      const page = { html: '<p>', fileName: 'water.html', ...FACTS };
      const bytes = { bytes: new Uint8Array([1]), fileName: 'water.docx', ...FACTS };
      return Promise.resolve(ok(name === 'report.html' ? page : bytes) as Reply<Name>);
    },
    printer: {
      toPdf: (_html, signal) => {
        printed.push(signal);
        if (at !== 'printing') return Promise.resolve(ok(new Uint8Array([1])));
        stop.abort();
        return Promise.resolve(err({ kind: 'print-failed', detail: 'The window was closed.' }));
      },
    },
  });
  const options = { asker: 1, signal: stop.signal, onstep: (step: string) => void steps.push(step) };
  return { write: (format: 'pdf' | 'docx') => write(SPEC, format, options), steps, printed, stop };
}

describe('a report that is given up', () => {
  test.each(['pdf', 'docx'] as const)(
    'while the library is read gives no %s, and prints nothing',
    async (format) => {
      const { write, steps, printed } = givenUp('reading');
      expect(await write(format)).toEqual(err({ kind: 'cancelled' }));
      expect([steps, printed]).toEqual([['building'], []]);
    },
  );

  test('while it is printed is no failure, and the printer is told', async () => {
    const { write, steps, printed, stop } = givenUp('printing');
    expect(await write('pdf')).toEqual(err({ kind: 'cancelled' }));
    expect([steps, printed]).toEqual([['building', 'printing'], [stop.signal]]);
  });

  test('never, it is a PDF by its name', async () => {
    expect(await givenUp('never').write('pdf')).toMatchObject({ ok: true, value: { fileName: 'water.pdf' } });
  });
});
