/** The parts of the window, left to right, and what takes the focus in each: where one was, or its beginning. */
const PANES: readonly { readonly part: string; readonly first: readonly string[] }[] = [
  { part: 'nav.side', first: ['.row[aria-current]', 'button'] },
  { part: '.listpane', first: ['[role="listbox"]', 'button'] },
  { part: 'main', first: ['svg.c[tabindex]', '[data-reading]', '[role="grid"]', 'button, input, select'] },
  { part: 'aside.pane, aside.about', first: ['[role="listbox"]', 'button, a[href], input, select'] },
];

function entryOf({ part, first }: (typeof PANES)[number]): HTMLElement | undefined {
  const box = [...document.querySelectorAll<HTMLElement>(part)].find((one) => one.checkVisibility());
  if (box === undefined) return undefined;
  for (const selector of first) {
    const found = [...box.querySelectorAll<HTMLElement>(selector)].find((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    );
    if (found) return found;
  }
  return undefined;
}

/** Gives the focus to a part of the window, or to something in it; false where it is not there. */
export function focusPart(part: string, selector?: string): boolean {
  const pane = PANES.find((one) => one.part.split(', ').includes(part));
  const entry = pane && entryOf(selector === undefined ? pane : { ...pane, first: [selector] });
  entry?.focus();
  return entry !== undefined;
}

/** Whether the focus is in a part of the window. */
export function isInPart(part: string): boolean {
  return (document.activeElement?.closest(part) ?? null) !== null;
}

/** Moves the focus to the next (1) or previous (-1) part; past the last one round to the first, or not at all. */
export function movePane(by: 1 | -1, atEnd: 'round' | 'stop' = 'round'): void {
  const entries = PANES.flatMap((pane) => {
    const entry = entryOf(pane);
    return entry === undefined ? [] : [{ part: pane.part, entry }];
  });
  const active = document.activeElement;
  const at = entries.findIndex(({ part }) => active !== null && active.closest(part) !== null);
  const next = at < 0 ? entries.findIndex(({ part }) => part === 'main') : at + by;
  const isOver = next < 0 || next >= entries.length;
  if (isOver && atEnd === 'stop') return;
  entries[(next + entries.length) % entries.length]?.entry.focus();
}
