type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A key with its modifiers as one word: "Ctrl+k", "Alt+ArrowLeft", "?". The command key of a Mac counts as Ctrl. */
export function keyOf(event: Pressed): string {
  const key = nameOf(event.key);
  const isShiftNamed = event.shiftKey && key.length > 1;
  return [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(isShiftNamed ? ['Shift'] : []),
    key,
  ].join('+');
}

function nameOf(key: string): string {
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toLowerCase() : key;
}

/** A key without a modifier that types or erases: such keys rest while somebody types. */
export function isSingleKey(key: string): boolean {
  return key.length === 1 || key === 'Delete' || isSpace(key);
}

/** Keys that move the caret of whoever types, and the focus of whoever does not. */
export function isCaretKey(key: string): boolean {
  return key === 'ArrowLeft' || key === 'ArrowRight';
}

/** The space bar, with or without Shift. */
export function isSpace(key: string): boolean {
  return key === 'Space' || key === 'Shift+Space';
}

/** Whether what has the focus is pressed with the space bar. */
export function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, summary, a[href], [role="tab"]') !== null;
}

/** Whether what has the focus takes text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

/** Whether what has the focus belongs to a form, which Esc leaves by itself. */
export function isInForm(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('form, .inset') !== null;
}

/** A key for people: "Ctrl K", "Alt ←". */
export function keyText(key: string): readonly string[] {
  const NAMES: Readonly<Record<string, string>> = {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Enter: '↵',
    Escape: 'Esc',
  };
  return key.split('+').map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
