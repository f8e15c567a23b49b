import type { ReportSpec } from '../domain/report.ts';
import type { TimeRange } from '../domain/selection.ts';
import type { Topic } from '../domain/topic.ts';
import { fileNameFor } from '../text/file-name.ts';
import type { LocalWords } from './local-words.ts';

/** The title given, else what the report is about and when. */
export function titleOf(
  spec: ReportSpec,
  topics: readonly Topic[],
  words: LocalWords,
  subject: string | undefined,
): string {
  const given = spec.title?.trim();
  if (given !== undefined && given !== '') return given;
  const [only, ...others] = topics;
  const isOfTopic = spec.kind === 'briefing' || spec.kind === 'analysis';
  const topic = others.length === 0 ? only?.name : undefined;
  const about = isOfTopic ? topic : subject;
  return words.say.head.title(spec.kind, about, words.period(spec.selection.range));
}

/** A name every file system takes, without its ending. */
export function fileNameOf(title: string, period: TimeRange | undefined): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const name = words.slice(0, 80).toLowerCase() || 'report';
  // A report called CON would be the device of that name, with any ending.
  const safe = fileNameFor(name);
  return period === undefined || /\d{4}/u.test(title) ? safe : `${safe}-${period.from.slice(0, 10)}`;
}
