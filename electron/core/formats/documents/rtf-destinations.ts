/** Where the text of a group goes. */
export type Destination =
  | 'text'
  | 'note'
  | 'box'
  /** Not shown, though a text box within may be. */
  | 'skipped'
  /** Not shown, nor anything within. */
  | 'sealed'
  /** The first of a text given twice. */
  | 'doubled'
  | 'fonts'
  | 'styles'
  | 'instruction'
  | 'bookmark'
  | 'title'
  | 'author';

const SKIPPED = [
  'atnauthor',
  'atnid',
  'atndate',
  'atnref',
  'buptim',
  'colorschememapping',
  'colortbl',
  'comment',
  'creatim',
  'datafield',
  'datastore',
  'doccomm',
  'docvar',
  'falt',
  'file',
  'filetbl',
  'formfield',
  'generator',
  'info',
  'keycode',
  'latentstyles',
  'listoverridetable',
  'listtable',
  'listtext',
  'mmathPr',
  'nextfile',
  'nonshppict',
  'objalias',
  'objclass',
  'objdata',
  'objname',
  'pgptbl',
  'pict',
  'pntext',
  'pntxta',
  'pntxtb',
  'private',
  'revtbl',
  'rsidtbl',
  'rxe',
  'tc',
  'template',
  'themedata',
  'txe',
  'xe',
  'xmlnstbl',
];

/** Margins of the page, comments, and pictures of what is given as text elsewhere. */
const SEALED = [
  'aftncn',
  'aftnsep',
  'aftnsepc',
  'annotation',
  'footer',
  'footerf',
  'footerl',
  'footerr',
  'ftncn',
  'ftnsep',
  'ftnsepc',
  'header',
  'headerf',
  'headerl',
  'headerr',
  'shprslt',
];

const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...SKIPPED.map((word) => [word, 'skipped'] as const),
  ...SEALED.map((word) => [word, 'sealed'] as const),
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['fldinst', 'instruction'],
  ['fldrslt', 'text'],
  ['bkmkstart', 'bookmark'],
  ['footnote', 'note'],
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
  // The first is for programs that cannot read Unicode, the second the same for those that can.
  ['upr', 'doubled'],
  ['ud', 'text'],
  ['title', 'title'],
  ['author', 'author'],
]);

/** Destinations that count although the group around them is not shown: a text box in a shape, the title in the info. */
const SHOWN_WITHIN_SKIPPED = new Set<Destination>(['box', 'title', 'author']);

/**
 * The destination a control word sends its group to; undefined when it is no such word. After `\*` every word is one,
 * and those unknown are skipped, as the format asks.
 */
export function destinationOf(
  word: string,
  isStarred: boolean,
  around: Destination,
): Destination | undefined {
  if (around === 'sealed') return undefined;
  const known = DESTINATIONS.get(word);
  if (known === undefined) return isStarred ? 'skipped' : undefined;
  if (around === 'text' || around === 'note' || around === 'box') return known;
  if (around === 'doubled') return word === 'ud' ? 'text' : 'doubled';
  if (around === 'skipped') return SHOWN_WITHIN_SKIPPED.has(known) ? known : 'skipped';
  return known === 'skipped' || known === 'sealed' ? known : around;
}

/** Whether text in a group of this destination is dropped. */
export function isDropped(destination: Destination): boolean {
  return (
    destination === 'skipped' ||
    destination === 'sealed' ||
    destination === 'doubled' ||
    destination === 'fonts'
  );
}
