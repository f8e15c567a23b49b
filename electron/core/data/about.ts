import type { Selection } from '../domain/selection.ts';
import type { AboutLine } from '../domain/table.ts';
import { selectionWords } from '../report/selection-words.ts';
import { asOfText, british, periodText } from '../report/words.ts';
import type { DataReader } from './data-reader.ts';

/** Which articles a table is of: its selection, the zone of its times, the state of the library. No clock has a part in it. */
export function aboutSelection(
  library: Pick<DataReader, 'info' | 'topics' | 'watches' | 'story'>,
  selection: Selection,
): readonly AboutLine[] {
  const { name, zone, lastImportAt } = library.info();
  const words = selectionWords(selection, library, british.say);
  return [
    { label: 'Library', text: name },
    { label: 'Selection', text: words.length === 0 ? 'everything in the library' : words.join('; ') },
    { label: 'Period', text: periodText(selection.range) },
    { label: 'Time zone', text: `${zone}; a time whose zone is not printed is taken as it stands` },
    ...(lastImportAt === undefined
      ? []
      : [{ label: 'Library as of', text: `${asOfText(lastImportAt, zone)}, ${zone} time` }]),
  ];
}
