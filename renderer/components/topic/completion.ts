import { counted } from '#core/domain/figures.ts';
import { FIELD_TEXT, languageName } from '../selection/selection-text.ts';

/** One thing that may stand at the caret of a query. */
export type CompletionOption = {
  readonly label: string;
  readonly field?: string;
  readonly hint?: string;
  readonly articles?: number;
};

/** Help for a field in which a query is typed. */
export type Completion = {
  readonly options: readonly CompletionOption[];
  readonly at: number;
  readonly understood: string | undefined;
  ask(query: string, caret: number): Promise<void>;
  move(by: 1 | -1): void;
  take(place: number): { readonly query: string; readonly caret: number } | undefined;
  close(): void;
};

const FIELDS = new Map<string, string>(Object.entries(FIELD_TEXT));

/** An option as the list shows it: the name, and small what it is or how many articles have it. */
export function optionText({ label, field, hint, articles }: CompletionOption): {
  readonly text: string;
  readonly aside: string;
} {
  const what = field === undefined ? '' : (FIELDS.get(field) ?? field).toLowerCase();
  const told = hint ?? (articles === undefined ? what : `${what}, ${counted(articles, 'article')}`);
  return { text: field === 'language' ? `${label} · ${languageName(label)}` : label, aside: told };
}

/** What a key does while options stand below a field; false when it is not for them. */
export function completionKey(
  event: KeyboardEvent,
  completion: Completion,
  ontake: (place: number) => void,
): boolean {
  if (event.isComposing || completion.options.length === 0) return false;
  if (event.key === 'ArrowDown') completion.move(1);
  else if (event.key === 'ArrowUp') completion.move(-1);
  else if (event.key === 'Escape') completion.close();
  else if ((event.key === 'Enter' || event.key === 'Tab') && completion.at >= 0 && !event.ctrlKey) {
    ontake(completion.at);
  } else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
