import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as v from 'valibot';
import type { Failure } from '../contract/api.ts';
import { describeLibraryError } from '../core/domain/library-info.ts';
import { SECTIONS_OF, type ReportFormat, type ReportKind, type ReportSpec } from '../core/domain/report.ts';
import type { Library } from '../core/ports.ts';
import { reportSpec } from '../ipc/report-inputs.ts';
import { writeWholeFile } from '../shell/write-whole-file.ts';
import { needed, option, UsageError, type Command, type CommandOptions } from './command.ts';
import { unlessStopped } from './stop-signal.ts';
import { queryMistake } from './query-mistake.ts';
import { selectionOf } from './selection.ts';

const FORMATS: readonly ReportFormat[] = [
  'html',
  'pdf',
  'docx',
  'pptx',
  'xlsx',
  'md',
  'csv',
  'json',
  'eml',
  'ris',
  'bib',
];
const KINDS = Object.keys(SECTIONS_OF) as readonly ReportKind[];

/** `report --library DIR --kind briefing|analysis|dossier|record --format … --out FILE`. */
export const report: Command = {
  name: 'report',
  usage:
    'report --library DIR [--kind briefing|analysis|dossier|record | --spec FILE.json] --format html|pdf|docx|pptx|xlsx|md|csv|json|eml|ris|bib --out FILE [--title TEXT] [--from --to --topic --outlet …] [--story ID] [--quoted-source NAME] [--full-text]',
  async run(options, parts) {
    const asked = option(options, 'format') ?? 'html';
    const format = FORMATS.find((candidate) => candidate === asked);
    if (format === undefined) throw new UsageError(`--format must be one of ${FORMATS.join(', ')}.`);
    const out = resolve(needed(options, 'out'));
    const file = option(options, 'spec');
    const saved = file === undefined ? undefined : await savedSpec(file);
    const kind = kindOf(options);
    const signal = parts.stopSignal();
    const { engine, library } = await parts.openEngine(options, { access: 'read' });
    try {
      const spec = saved ?? specOf(kind, options, library);
      await writeWholeFile(out, await bytesOf(spec, format), signal);
      parts.terminal.say(`Written: ${out}`);
      return 0;
    } finally {
      await engine.close();
    }

    async function bytesOf(spec: ReportSpec, wanted: ReportFormat): Promise<Uint8Array> {
      if (wanted === 'pdf') {
        const page = await unlessStopped(engine.request('report.html', { spec }), signal);
        if (!page.ok) throw new UsageError(sentence(page.error));
        return parts.print(page.value.html, signal);
      }
      const written = await unlessStopped(engine.request('report.bytes', { spec, format: wanted }), signal);
      if (!written.ok) throw new UsageError(sentence(written.error));
      return written.value.bytes;
    }
  },
};

function kindOf(options: CommandOptions): ReportKind {
  const asked = option(options, 'kind') ?? 'briefing';
  const kind = KINDS.find((each) => each === asked);
  if (kind === undefined) throw new UsageError(`--kind must be one of ${KINDS.join(', ')}.`);
  if (kind === 'dossier' && option(options, 'story') === undefined)
    throw new UsageError('A dossier is of one story: name it by --story ID.');
  if (kind === 'record' && option(options, 'quoted-source') === undefined)
    throw new UsageError('A record is of one quoted source: name it by --quoted-source NAME.');
  return kind;
}

function specOf(kind: ReportKind, options: CommandOptions, library: Library): ReportSpec {
  const title = option(options, 'title');
  return {
    kind,
    selection: selectionOf(options, library),
    topics: [],
    text: options.values['full-text'] === true ? 'full' : 'extract',
    ...(title !== undefined && { title }),
  };
}

/** A draft as the window keeps it, checked as what comes from the window is. */
async function savedSpec(file: string): Promise<ReportSpec> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError(`${file} cannot be read.`);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), reportSpec), text);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  throw new UsageError(`${file} holds no report${path === null ? '' : ` (${path})`}: ${issue.message}`);
}

function sentence(error: Failure<'report.html'>): string {
  if (!('kind' in error)) return queryMistake(error);
  if (error.kind === 'engine-stopped' || error.kind === 'invalid-input') return error.detail;
  return error.kind === 'cancelled' ? error.kind : describeLibraryError(error);
}
