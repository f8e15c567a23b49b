import { resolve } from 'node:path';
import type { Failure } from '../contract/api.ts';
import { describeLibraryError } from '../core/domain/library-info.ts';
import type { ReportFormat, ReportSpec } from '../core/domain/report.ts';
import { writeWholeFile } from '../shell/write-whole-file.ts';
import { needed, option, UsageError, type Command } from './command.ts';
import { selectionOf } from './selection.ts';

const FORMATS: readonly ReportFormat[] = ['html', 'pdf', 'docx', 'pptx', 'xlsx', 'md', 'csv', 'json', 'eml'];

/** `report --library DIR --kind briefing|analysis --format … --out FILE`. */
export const report: Command = {
  name: 'report',
  usage:
    'report --library DIR --kind briefing|analysis --format html|pdf|docx|pptx|xlsx|md|csv|json|eml --out FILE [--title TEXT] [--from --to --topic --outlet …] [--full-text]',
  async run(options, parts) {
    const kind = option(options, 'kind') ?? 'briefing';
    if (kind !== 'briefing' && kind !== 'analysis')
      throw new UsageError('--kind must be briefing or analysis.');
    const asked = option(options, 'format') ?? 'html';
    const format = FORMATS.find((candidate) => candidate === asked);
    if (format === undefined) throw new UsageError(`--format must be one of ${FORMATS.join(', ')}.`);
    const out = resolve(needed(options, 'out'));
    const { engine, library } = await parts.openEngine(options, { access: 'read' });
    try {
      const title = option(options, 'title');
      const spec: ReportSpec = {
        kind,
        selection: selectionOf(options, library),
        topics: [],
        text: options.values['full-text'] === true ? 'full' : 'extract',
        ...(title !== undefined && { title }),
      };
      await writeWholeFile(out, await bytesOf(spec, format));
      parts.terminal.say(`Written: ${out}`);
      return 0;
    } finally {
      await engine.close();
    }

    async function bytesOf(spec: ReportSpec, wanted: ReportFormat): Promise<Uint8Array> {
      if (wanted === 'pdf') {
        const page = await engine.request('report.html', { spec });
        if (!page.ok) throw new UsageError(sentence(page.error));
        return parts.print(page.value.html);
      }
      const written = await engine.request('report.bytes', { spec, format: wanted });
      if (!written.ok) throw new UsageError(sentence(written.error));
      return written.value.bytes;
    }
  },
};

function sentence(error: Failure<'report.html'>): string {
  if (!('kind' in error)) return `Character ${error.at + 1}: ${error.message}`;
  if (error.kind === 'engine-stopped' || error.kind === 'invalid-input') return error.detail;
  return error.kind === 'cancelled' ? error.kind : describeLibraryError(error);
}
