import { fileName } from '../domain/file-name.ts';
import { delayText } from './html-syndication.ts';
import type { LocalWords } from './local-words.ts';
import { clipFacts } from './md-clips.ts';
import { plain } from './md-text.ts';
import type { ReportModel, ReportStatement } from './model.ts';
import { statementWords } from '../domain/statement-words.ts';
import { referenced } from './voices.ts';
import { sentences } from './words.ts';

/** A statement as a line of a list. */
export function statementLine({ reference, statement }: ReportStatement, words: LocalWords): string {
  const { clips, names } = words.say;
  return `- **${plain(names.quotedSource(statement.quotedSource))}** (${names.kinds[statement.kind]}, ${words.date(statement.published)}, ${plain(statement.outlet ?? clips.noOutlet)}, ${reference})${clips.colon} ${plain(statementWords(statement))}`;
}

/** Lead copy, and what happened when. */
export function storyParts({ dossier }: ReportModel, words: LocalWords): readonly string[] {
  const { clips, names, sections } = words.say;
  if (dossier === undefined) return [`## ${sections.story}`, sections.noStoryChosen];
  const { lead, text, events } = dossier;
  const copy =
    lead === undefined
      ? [sections.noneOfStory]
      : [
          `### ${plain(lead.headline)}`,
          [...clipFacts({ clip: lead }, words), clips.no(lead.id)].map(plain).join(' · '),
          text.map((passage) => `> ${plain(passage.text)}`).join('\n>\n'),
        ];
  const lines = events.map(
    ({ at, words: what, clip, kind }) =>
      `- ${at === undefined ? '' : `${words.date(at)}${clips.colon} `}${plain(what)}${clip === undefined ? '' : ` (${plain(clip.outlet ?? clips.noOutlet)}, ${clips.no(clip.id)})`}${kind === 'corrected' || kind === 'withdrawn' ? `, ${names.statuses[kind]}` : ''}`,
  );
  return [`## ${sections.leadCopy}`, ...copy, `## ${sections.whatHappened}`, lines.join('\n')];
}

/** The chains of pickups. */
export function chainParts({ dossier }: ReportModel, words: LocalWords): readonly string[] {
  const chains = dossier?.chains ?? [];
  const { clips, sections, statements: say } = words.say;
  if (chains.length === 0) return [`## ${sections.chain}`, sections.noPickupOfStory];
  return [
    `## ${sections.chain}`,
    ...chains.flatMap(({ lead, links }) => [
      `### ${plain(lead.headline ?? clips.noHeadline)} (${plain(lead.outlet ?? clips.noOutlet)})`,
      links
        .map(
          ({ id, outlet, delay, summary }) =>
            `- ${plain(outlet ?? clips.noOutlet)}, ${delayText(delay, words)}${clips.colon} ${say.wordsKept(words.share(summary.kept === undefined ? undefined : summary.kept * 100))}, ${say.cuts(summary.cuts)}, ${say.additions(summary.additions)} (${clips.no(id)})`,
        )
        .join('\n'),
    ]),
  ];
}

/** Statements by quoted source, and where they differ. */
export function storyVoiceParts({ dossier }: ReportModel, words: LocalWords): readonly string[] {
  if (dossier === undefined) return [];
  const { clips, names, sections, statements: say } = words.say;
  const differing = dossier.contested.points.filter(({ difference }) => difference !== undefined);
  return [
    `## ${sections.bySource}`,
    ...dossier.bySource.flatMap(({ name, total, statements }) => [
      `### ${plain(names.quotedSource(name))}${clips.colon} ${say.statements(total)}`,
      statements.map((each) => statementLine(each, words)).join('\n'),
    ]),
    `## ${sections.contested}`,
    ...(differing.length === 0 ? [sections.noDifference] : []),
    ...differing.flatMap(({ words: shared, sides, difference }) => [
      `### ${plain(shared.join(', '))}${difference === undefined ? '' : `${clips.colon} ${plain(say.difference(difference))}`}`,
      sides.map(({ statement }) => statementLine(referenced(statement), words)).join('\n'),
    ]),
  ];
}

/** Every statement of a record. */
export function recordParts({ record }: ReportModel, words: LocalWords): readonly string[] {
  const { clips, names, sections, statements: say } = words.say;
  if (record === undefined) return [`## ${sections.statements}`, sections.noSourceChosen];
  const { statements, total, read, quotedSource } = record;
  return [
    `## ${sections.statements}`,
    sentences(
      `${say.inTime(say.statements(total), plain(names.quotedSource(quotedSource)))}.`,
      read < total ? say.firstPrinted(read) : undefined,
    ),
    ...statements.map(({ reference, statement, clip, repeats }) =>
      [
        `### ${words.date(statement.published)}, ${plain(statement.outlet ?? clips.noOutlet)} (${reference})`,
        `> ${plain(statementWords(statement))}`,
        `${names.kinds[statement.kind]}${statement.form === 'named' ? '' : `, ${names.forms[statement.form]}`}. ${plain(statement.excerpt)}`,
        `${plain(statement.headline ?? clips.noHeadline)}, ${clips.no(statement.articleId)}${clip === undefined ? '' : `, ${plain(fileName(clip.path))}, SHA-256 ${clip.sha256}`}`,
        ...(repeats.length === 0 ? [] : [say.again(repeats.map((each) => each.reference).join(', '))]),
      ].join('\n\n'),
    ),
  ];
}
