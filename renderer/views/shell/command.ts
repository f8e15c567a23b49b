import type { Desk } from '../../state/desk.svelte.ts';
import type { View } from '../../state/navigation.svelte.ts';

/** Something the window can do, by key, by menu (under the same id) and from the palette. */
export type Command = {
  readonly id: string;
  readonly text: string;
  readonly icon: string;
  /** As `keyOf` writes it. Single letters rest while somebody types. */
  readonly key?: string;
  /** Where its key and its line of the shortcut sheet are for; everywhere without it. */
  readonly views?: readonly View[];
  /** Not offered in the palette: it only makes sense at the place where one stands. */
  readonly isLocal?: boolean;
  run(desk: Desk): void | Promise<void>;
};

/** Whether a command is for the view that is shown. */
export function isFor({ views }: Command, view: View): boolean {
  return views === undefined || views.includes(view);
}
