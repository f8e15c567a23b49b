// Which texts of the sources are words of ours, and which are names for the program. Whoever reads a text as words although
// it is a name loses nothing in English; a text missed stays English in every language, and tests/e2e/words.e2e.ts fails.

const LETTERS = /\p{L}{2}/u;
/** Two words with a gap between them, or an insertion and a word. */
const SENTENCE = /[\p{L}\p{N}#…)"”’'.,;:!?·–%-]\s+[\p{L}(“"#–·]/u;
const CAPITALISED = /^[“"(]?\p{Lu}[\p{Ll}’'-]/u;

/** Attributes of an element that hold words; all others hold names, addresses and sizes. */
const SAID = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
]);
/** Of a component also these; what else it is given are words only when they read like a sentence. */
const SAID_TO_COMPONENTS = new Set([...SAID, 'label', 'text', 'heading']);

/** Keys as the browser and the menu name them, alone or held together. */
const KEY =
  /^(?:(?:CmdOrCtrl|Cmd|Ctrl|Alt|Shift|Meta)\+)*(?:Arrow(?:Left|Right|Up|Down)|Up|Down|Left|Right|Enter|Escape|Tab|Home|End|PageUp|PageDown|Shift|Control|Ctrl|Alt|Meta|Cmd|Space|Backspace|F\d+|.)$/u;

/** Files that hold nothing but words: there a single lower-case word in a table is one too. */
const WORD_FILES = /-(?:text|words|names|labels)\.ts$/u;
/** Fields of such tables that are names all the same. */
const NAME_FIELDS = new Set([
  'action',
  'align',
  'aside',
  'certainty',
  'field',
  'fileName',
  'from',
  'icon',
  'id',
  'key',
  'kind',
  'level',
  'name',
  'query',
  'severity',
  'since',
  'state',
  'to',
  'tone',
  'type',
  'value',
  'way',
  'what',
]);
/** Fields that hold names wherever they stand. */
const NEVER = new Set(['accelerator', 'class', 'fileName', 'icon', 'id', 'key', 'query']);
/** Calls that take selectors, patterns, formats or a message nobody but us reads. */
const NAME_CALLS =
  /^(?:new (?:Error|Intl\.\w+|RegExp|Date|URL|Schema|EditorView|Plugin)|.*\.(?:querySelector(?:All)?|closest|matches|replace(?:All)?|test|includes|startsWith|endsWith|split|setAttribute|getAttribute|setProperty|localeCompare)|log|join|console\.\w+)$/u;

const isWords = (text) =>
  LETTERS.test(text.replaceAll('#', ' ')) && (CAPITALISED.test(text) || SENTENCE.test(text));
const isComponent = (element) => /^[A-Z]/u.test(element ?? '');

function isWordsOfAttribute({ element, name }, text, isDirect) {
  if (isComponent(element)) return (isDirect && SAID_TO_COMPONENTS.has(name)) || isWords(text);
  return SAID.has(name) && (isDirect || isWords(text));
}

export function heuristic({ msgStr, details }) {
  const text = msgStr.join('\n');
  const { scope, element, attribute, attributeOf, call, property, isShown, file } = details;
  if (!LETTERS.test(text.replaceAll('#', ' ')) || element === 'style') return false;
  if (scope === 'markup') return 'message';
  if (attributeOf !== undefined || attribute !== undefined)
    return (
      isWordsOfAttribute(attributeOf ?? { element, name: attribute }, text, call === undefined) && 'message'
    );
  if (KEY.test(text) || (call !== undefined && NAME_CALLS.test(call))) return false;
  if (property !== undefined && NEVER.has(property)) return false;
  if (isWords(text) || call === 'word') return 'message';
  if (isShown === true && call === undefined) return 'message';
  return (
    property !== undefined &&
    call === undefined &&
    WORD_FILES.test(file) &&
    !NAME_FIELDS.has(property) &&
    'message'
  );
}
