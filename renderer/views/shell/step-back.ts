import { tick } from 'svelte';
import type { Desk } from '../../state/desk.svelte.ts';
import { focusPart, isInPart } from './panes.ts';

/** Leaves what it is about and says so; false where there is nothing of it to leave. */
type Step = (desk: Desk) => boolean;

/** What Esc leaves, the first that is there. Menus, dialogs, forms and fields for text have taken it before. */
const STEPS: readonly Step[] = [leaveDrawer, leaveCopies, leaveDetail, leaveStory, leaveReader, leaveRange];

/** One step back from where one stands: to the list, in its place, and at last from the range. */
export function stepBack(desk: Desk): void {
  STEPS.find((step) => step(desk));
}

/** The order, as the sheet of shortcuts prints it. */
export const STEP_BACK_ORDER = 'menu, dialog, search, detail or reader, range';

function leaveDrawer({ navigation }: Desk): boolean {
  if (!navigation.isNarrow || !navigation.isPaneOpen) return false;
  navigation.isPaneOpen = false;
  focusMain();
  return true;
}

function leaveCopies({ navigation, reader }: Desk): boolean {
  if (navigation.view !== 'articles' || !reader.isShowingCopies) return false;
  reader.isShowingCopies = false;
  return true;
}

/** What stands beside a list of files, outlets or statements. */
function leaveDetail({
  navigation,
  importLog,
  outlets,
  attribution,
  quotedSource,
  comparison,
}: Desk): boolean {
  switch (navigation.view) {
    case 'import-log':
      if (!importLog.chosen) return false;
      importLog.chosen = undefined;
      break;
    case 'outlets':
      if (outlets.chosenName === undefined) {
        navigation.show('settings');
        return true;
      }
      outlets.chosenName = undefined;
      break;
    case 'attribution':
      if (quotedSource.name !== undefined) void quotedSource.open(undefined);
      else if (attribution.tab === 'compare' && comparison.opened) void comparison.open(undefined);
      else if (attribution.chosen) void attribution.choose(undefined);
      else return false;
      break;
    default:
      return false;
  }
  if (!isInPart('main')) focusMain();
  return true;
}

/** From the page of a story to the list it stands in. */
function leaveStory({ navigation, selection }: Desk): boolean {
  const stories = selection.current.filters.filter(({ field, exclude }) => field === 'story' && !exclude);
  const [story] = stories;
  if (navigation.view !== 'stories' || stories.length !== 1 || !story) return false;
  selection.removeFilter(story);
  void tick().then(() => document.querySelector<HTMLElement>(`[data-story="${story.value ?? ''}"]`)?.focus());
  return true;
}

/** From the text, or what is said about it, to the list; from there to the view the article was opened in. */
function leaveReader({ navigation }: Desk): boolean {
  if (navigation.view !== 'articles') return false;
  if (!isInPart('.listpane')) return focusPart('.listpane');
  if (navigation.readFrom === undefined) return false;
  navigation.show(navigation.readFrom);
  void tick().then(focusMain);
  return true;
}

function leaveRange({ selection }: Desk): boolean {
  if (selection.current.range === undefined) return false;
  selection.setRange(undefined);
  return true;
}

/** To the list beside the chart, where the article came from, or else to the view itself. */
function focusMain(): void {
  if (!focusPart('aside.pane', '[role="listbox"]')) focusPart('main');
}
