type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A key with its modifiers as one word: "Ctrl+k", "Alt+ArrowLeft", "?". The command key of a Mac counts as Ctrl. */
export function keyOf(event: Pressed): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isShiftNamed = event.shiftKey && event.key.length > 1;
  return [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(isShiftNamed ? ['Shift'] : []),
    key,
  ].join('+');
}

/** A key without a modifier that types or erases: such keys rest while somebody types. */
export function isSingleKey(key: string): boolean {
  return key.length === 1 || key === 'Delete';
}

/** Whether what has the focus takes text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
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
