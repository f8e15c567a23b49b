import { differenceText } from './html-dossier.ts';
import { fileName } from './html-text.ts';
import { delayText } from './html-syndication.ts';
import type { LocalWords } from './local-words.ts';
import { clipFacts } from './md-clips.ts';
import { plain } from './md-text.ts';
import type { ReportModel, ReportStatement } from './model.ts';
import { statementWords } from '../domain/statement-words.ts';
import { referenced } from './voices.ts';

function statementLine({ reference, statement }: ReportStatement, words: LocalWords): string {
  return `- **${plain(statement.quotedSource)}** (${statement.kind}, ${words.date(statement.published)}, ${plain(statement.outlet ?? 'no outlet')}, ${reference}): ${plain(statementWords(statement))}`;
}

/** Lead copy, and what happened when. */
export function storyParts({ dossier }: ReportModel, words: LocalWords): readonly string[] {
  if (dossier === undefined)
    return ['## The story', 'No story was chosen: a dossier is of the one story its selection names.'];
  const { lead, text, events } = dossier;
  const copy =
    lead === undefined
      ? ['No article of this story is in the selection.']
      : [
          `### ${plain(lead.headline)}`,
          [...clipFacts({ clip: lead }, words), `No. ${lead.id}`].map(plain).join(' · '),
          text.map((passage) => `> ${plain(passage.text)}`).join('\n>\n'),
        ];
  const lines = events.map(
    ({ at, words: what, clip, kind }) =>
      `- ${at === undefined ? '' : `${words.date(at)}: `}${plain(what)}${clip === undefined ? '' : ` (${plain(clip.outlet ?? 'no outlet')}, No. ${clip.id})`}${kind === 'corrected' || kind === 'withdrawn' ? `, ${kind}` : ''}`,
  );
  return ['## Lead copy', ...copy, '## What happened when', lines.join('\n')];
}

/** The chains of pickups. */
export function chainParts({ dossier }: ReportModel, words: LocalWords): readonly string[] {
  const chains = dossier?.chains ?? [];
  if (chains.length === 0) return ['## Chain of pickups', 'No text of this story was picked up.'];
  return [
    '## Chain of pickups',
    ...chains.flatMap(({ lead, links }) => [
      `### ${plain(lead.headline ?? '(no headline)')} (${plain(lead.outlet ?? 'no outlet')})`,
      links
        .map(
          ({ id, outlet, delay, summary }) =>
            `- ${plain(outlet ?? 'no outlet')}, ${delayText(delay, words)}: ${words.share(summary.kept === undefined ? undefined : summary.kept * 100)} of the words kept, ${words.counted(summary.cuts, 'cut')}, ${words.counted(summary.additions, 'addition')} (No. ${id})`,
        )
        .join('\n'),
    ]),
  ];
}

/** Statements by quoted source, and where they differ. */
export function storyVoiceParts({ dossier }: ReportModel, words: LocalWords): readonly string[] {
  if (dossier === undefined) return [];
  const differing = dossier.contested.points.filter(({ difference }) => difference !== undefined);
  return [
    '## Statements by quoted source',
    ...dossier.bySource.flatMap(({ name, total, statements }) => [
      `### ${plain(name)}: ${words.counted(total, 'statement')}`,
      statements.map((each) => statementLine(each, words)).join('\n'),
    ]),
    '## Contested points',
    ...(differing.length === 0 ? ['No statements were found that differ.'] : []),
    ...differing.flatMap(({ words: shared, sides, difference }) => [
      `### ${plain(shared.join(', '))}${difference === undefined ? '' : `: ${plain(differenceText(difference))}`}`,
      sides.map(({ statement }) => statementLine(referenced(statement), words)).join('\n'),
    ]),
  ];
}

/** Every statement of a record. */
export function recordParts({ record }: ReportModel, words: LocalWords): readonly string[] {
  if (record === undefined)
    return ['## Statements', 'No quoted source was chosen: a record is of the one its selection names.'];
  const { statements, total, read, quotedSource } = record;
  const bound =
    read < total
      ? ` The first ${words.count(read)} are printed: choose a shorter period for the others.`
      : '';
  return [
    '## Statements',
    `${words.counted(total, 'statement')} of ${plain(quotedSource)} in order of time.${bound}`,
    ...statements.map(({ reference, statement, clip, repeats }) =>
      [
        `### ${words.date(statement.published)}, ${plain(statement.outlet ?? 'no outlet')} (${reference})`,
        `> ${plain(statementWords(statement))}`,
        `${statement.kind}${statement.form === 'named' ? '' : `, ${statement.form}`}. ${plain(statement.excerpt)}`,
        `${plain(statement.headline ?? '(no headline)')}, No. ${statement.articleId}${clip === undefined ? '' : `, ${plain(fileName(clip.path))}, SHA-256 ${clip.sha256}`}`,
        ...(repeats.length === 0
          ? []
          : [`Said again, nearly alike: ${repeats.map((each) => each.reference).join(', ')}`]),
      ].join('\n\n'),
    ),
  ];
}
