import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { EditorState, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { RichText } from '#core/domain/rich-text.ts';
import { docOf, RICH_SCHEMA, richTextOfDoc, type LinkAttrs } from './rich-schema.ts';

/** What can be done to the text where the cursor stands. */
export type EditorAction = 'bold' | 'italic' | 'bullets' | 'numbers' | 'undo' | 'redo';

/** Which of them are in force, and whether there is something to take back. */
export type EditorStanding = {
  readonly on: ReadonlySet<EditorAction>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly hasWords: boolean;
  /** The link the cursor stands in. */
  readonly link?: LinkAttrs;
};

/** A written text that is being edited. */
export type RichEditor = {
  act(action: EditorAction): void;
  /** Makes a link of the chosen words; of `words`, put in, when none are chosen. */
  link(to: Partial<LinkAttrs>, words: string): void;
  unlink(): void;
  focus(): void;
  destroy(): void;
};

export type RichEditorOptions = {
  readonly place: HTMLElement;
  readonly text: RichText | undefined;
  readonly label: string;
  onchange(text: RichText | undefined): void;
  onstanding(standing: EditorStanding): void;
};

const { marks, nodes } = RICH_SCHEMA;

/** The list the cursor stands in. */
function listAround(state: EditorState): NodeType | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type } = $from.node(depth);
    if (type === nodes.bullets || type === nodes.numbers) return type;
  }
  return undefined;
}

/** A list where there is none; no list where it is one of this kind; the other kind otherwise. */
function toggleList(kind: NodeType): Command {
  return (state, dispatch, view) => {
    const around = listAround(state);
    if (around === undefined) return wrapInList(kind)(state, dispatch, view);
    if (around === kind) return liftListItem(nodes.item)(state, dispatch, view);
    const { $from } = state.selection;
    if (dispatch) dispatch(state.tr.setNodeMarkup($from.before($from.depth - 2), kind));
    return true;
  };
}

function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

function linkAt(state: EditorState): LinkAttrs | undefined {
  const { $from, to } = state.selection;
  const found = marks.link.isInSet($from.marks()) ?? marks.link.isInSet($from.nodeAfter?.marks ?? []);
  return found !== undefined && to >= $from.pos ? (found.attrs as LinkAttrs) : undefined;
}

/** The stretch of the link the cursor stands in. */
function linkStretch(state: EditorState): { readonly from: number; readonly to: number } {
  const { $from, from, to, empty } = state.selection;
  if (!empty) return { from, to };
  const start = $from.start();
  let stretch = { from, to };
  $from.parent.forEach((child, offset) => {
    const [begin, end] = [start + offset, start + offset + child.nodeSize];
    if (marks.link.isInSet(child.marks) && begin <= from && from <= end) stretch = { from: begin, to: end };
  });
  return stretch;
}

const COMMANDS: Readonly<Record<EditorAction, Command>> = {
  bold: toggleMark(marks.bold),
  italic: toggleMark(marks.italic),
  bullets: toggleList(nodes.bullets),
  numbers: toggleList(nodes.numbers),
  undo,
  redo,
};

function standingOf(state: EditorState): EditorStanding {
  const on = new Set<EditorAction>();
  if (hasMark(state, marks.bold)) on.add('bold');
  if (hasMark(state, marks.italic)) on.add('italic');
  const list = listAround(state);
  if (list !== undefined) on.add(list === nodes.bullets ? 'bullets' : 'numbers');
  const link = linkAt(state);
  return {
    on,
    canUndo: undo(state),
    canRedo: redo(state),
    hasWords: !state.selection.empty,
    ...(link && { link }),
  };
}

const PLUGINS = [
  inputRules({
    rules: [
      wrappingInputRule(/^\s*[-*•]\s$/u, nodes.bullets),
      wrappingInputRule(/^1[.)]\s$/u, nodes.numbers),
    ],
  }),
  keymap({
    'Mod-b': COMMANDS.bold,
    'Mod-i': COMMANDS.italic,
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Shift-Mod-8': COMMANDS.bullets,
    'Shift-Mod-7': COMMANDS.numbers,
    Enter: splitListItem(nodes.item),
    // At the start of an item the bullet goes, not the paragraph before.
    Backspace: (state, dispatch, view) => {
      const { $from, empty } = state.selection;
      const isAtStart = empty && $from.parentOffset === 0 && listAround(state) !== undefined;
      return isAtStart && liftListItem(nodes.item)(state, dispatch, view);
    },
  }),
  keymap(baseKeymap),
  history(),
];

/** Opens an editor in a place of the page. */
export function openRichEditor(options: RichEditorOptions): RichEditor {
  const { place, text, label } = options;
  const view = new EditorView(place, {
    state: EditorState.create({ doc: docOf(text), plugins: PLUGINS }),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      class: 'rich',
      spellcheck: 'true',
    },
    dispatchTransaction(transaction) {
      const state = view.state.apply(transaction);
      view.updateState(state);
      if (transaction.docChanged) options.onchange(richTextOfDoc(state.doc));
      options.onstanding(standingOf(state));
    },
  });
  options.onstanding(standingOf(view.state));
  return {
    act(action) {
      COMMANDS[action](view.state, (transaction) => view.dispatch(transaction), view);
      view.focus();
    },
    link(to, words) {
      const { state } = view;
      const mark = marks.link.create({ clip: to.clip ?? null, href: to.href ?? null });
      const isInLink = linkAt(state) !== undefined;
      const stretch = isInLink ? linkStretch(state) : state.selection;
      const change =
        state.selection.empty && !isInLink
          ? state.tr.replaceSelectionWith(RICH_SCHEMA.text(words, [mark]), false)
          : state.tr.removeMark(stretch.from, stretch.to, marks.link).addMark(stretch.from, stretch.to, mark);
      view.dispatch(change);
      view.focus();
    },
    unlink() {
      const { from, to } = linkStretch(view.state);
      view.dispatch(view.state.tr.removeMark(from, to, marks.link));
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
