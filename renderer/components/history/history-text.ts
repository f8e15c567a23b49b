import type { RowsShown } from '#core/domain/data-export.ts';
import { counted } from '#core/domain/figures.ts';
import type { HistoryKind, HistoryEntry } from '#core/domain/history.ts';
import { CORRECTABLE_TEXT, valueText } from '../article/field-correction-text.ts';
import { changeText, statementChangeText } from '../attribution/quoted-source-text.ts';
import { contentText, noteChangeText } from '../article/note-text.ts';
import { correctionText } from '../story/story-text.ts';

const ACTS: Readonly<Record<HistoryEntry['act'], string>> = {
  made: 'made',
  undone: 'taken back',
  redone: 'made again',
};

/** What was done with a correction, in a word; an article is taken out and brought back. */
export function actText({ act, of }: HistoryEntry): string {
  if (act === 'undone' && of.kind === 'exclusion') return 'brought back';
  if (act === 'undone' && of.kind === 'ignored-file') return 'taken in again';
  return ACTS[act];
}

/** What a correction says, in a sentence. */
export function whatText({ of, articleId }: HistoryEntry): string {
  switch (of.kind) {
    case 'field': {
      const { field, to } = of.correction;
      return `${CORRECTABLE_TEXT[field]}: ${valueText(field, to)}`;
    }
    case 'statement':
      return `${statementChangeText(of.correction.change)}: ${of.correction.words.content.join(' … ')}`;
    case 'quoted-source':
      return changeText(of.correction.change, of.correction.was);
    case 'story':
      return correctionText(of.correction);
    case 'lead':
      return `Lead copy: article ${String(articleId ?? 'that is gone')}`;
    case 'copy': {
      const others =
        of.correction.others.length === 0
          ? 'articles that are gone'
          : counted(of.correction.others.length, 'other article');
      return of.correction.isCopy ? `A copy of ${others}` : `Not a copy of ${others}`;
    }
    case 'note':
      return noteChangeText(of.correction);
    case 'exclusion':
      return `Deleted “${of.correction.headline ?? 'an article without a headline'}”`;
    case 'ignored-file':
      return `Left out for good: ${of.correction.path}`;
  }
}

/** What it was before, where the sentence does not say so itself. */
export function wasText({ of }: HistoryEntry): string | undefined {
  switch (of.kind) {
    case 'field':
      return valueText(of.correction.field, of.correction.from);
    case 'statement':
      return of.correction.was.quotedSource?.name;
    case 'quoted-source':
      return of.correction.was;
    case 'story':
      return of.correction.was.join('; ');
    case 'note':
      return of.correction.from && contentText(of.correction.from);
    case 'lead':
    case 'copy':
    case 'exclusion':
    case 'ignored-file':
      return undefined;
  }
}

/** What can be done with a correction now: it is said once, at its last act. */
export function wayOf(
  entry: HistoryEntry,
  entries: readonly HistoryEntry[],
): { readonly kind: HistoryKind; readonly way: 'undo' | 'redo' } | undefined {
  const { kind } = entry.of;
  // What was deleted for good, or came again and is gone since, cannot be had again by this.
  if (kind === 'exclusion' && (entry.act === 'undone') !== (entry.articleId !== undefined)) return undefined;
  const last = entries.findLast((one) => one.of.kind === kind && one.ref === entry.ref);
  return last?.id === entry.id ? { kind, way: entry.act === 'undone' ? 'redo' : 'undo' } : undefined;
}

/** The history as rows for other programs, in the order of the list; times are UTC. */
export function historyRows(entries: readonly HistoryEntry[]): Pick<RowsShown, 'columns' | 'rows'> {
  const titles = ['No.', 'At (UTC)', 'Act', 'Kind', 'What', 'Was', 'Why', 'Article', 'Headline'];
  const widths = [8, 24, 12, 14, 60, 30, 40, 9, 50];
  return {
    columns: titles.map((title, at) => ({ title, width: widths[at] ?? 20 })),
    rows: entries.map((entry) => [
      ...[entry.id, entry.at, actText(entry), entry.of.kind, whatText(entry), wasText(entry)],
      ...[entry.of.correction.why, entry.articleId, entry.headline],
    ]),
  };
}
