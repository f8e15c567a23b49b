import type { SavedFilterRow } from '#contract/desk-api.ts';
import { rangeText } from '../../components/date-text.ts';
import { filterText } from '../../components/selection/selection-text.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import { SELECTION_VIEWS } from '../../state/navigation.svelte.ts';
import { tellFailure } from './actions.ts';

const MOST_LETTERS = 60;

/** A name to begin with for the present selection: its chips. */
export function selectionName({ selection, library, storyNames }: Desk): string {
  const { query, range, filters } = selection.current;
  const names = { topics: library.topics, watches: library.watches, stories: storyNames };
  return [
    ...filters.map((filter) => `${filter.exclude ? 'not ' : ''}${filterText(filter, names)}`),
    ...(query === undefined ? [] : [query]),
    ...(range ? [rangeText(range.from, range.to)] : []),
  ]
    .join(', ')
    .slice(0, MOST_LETTERS);
}

/** Makes a saved filter the selection; from a view that shows none, in the coverage. */
export function applyFilter(desk: Desk, { selection }: SavedFilterRow): void {
  desk.selection.go(selection);
  if (!SELECTION_VIEWS.some((view) => view === desk.navigation.view)) desk.navigation.show('coverage');
}

/** A selection names stories by their numbers: of a saved filter, or of the last time. What they go by is asked for. */
export function nameStories(desk: Desk): void {
  for (const { field, value } of desk.selection.current.filters) {
    if (field === 'story' && value !== null) void nameStory(desk, Number(value));
  }
}

async function nameStory(desk: Desk, id: number): Promise<void> {
  if (desk.storyNames[String(id)] !== undefined) return;
  const reply = await desk.request('stories.get', { id });
  if (reply.ok) desk.storyNames = { ...desk.storyNames, [String(id)]: reply.value.title };
}

/** Takes a saved filter away, and offers to take that back. */
export async function removeFilter(desk: Desk, row: SavedFilterRow): Promise<void> {
  const failure = await desk.savedFilters.remove(row);
  if (failure) {
    tellFailure(desk, failure);
    return;
  }
  desk.notices.done(`Removed the filter “${row.name}”. Its articles stay.`, {
    text: 'Undo',
    run: () => void desk.savedFilters.save(row.name, row.selection, row.id),
  });
}
