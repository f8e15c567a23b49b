import type { Selection } from '#core/domain/selection.ts';
import type { Desk } from './desk.svelte.ts';
import { SELECTION_VIEWS, type View } from './navigation.svelte.ts';

/** Of this window alone, kept by Chromium while the window stands; a page that is loaded again finds it. */
const KEY = 'place';

type Place = { readonly view: View; readonly selection: Selection; readonly articleId?: number };

/** Where the analyst is: read in an effect, it is kept with each change. */
export function keepPlace({ navigation, selection, reader, library }: Desk): void {
  const info = library.info.value;
  // Chromium writes it to the disk: words of an encrypted library must not stand there.
  if (info === undefined || info.isEncrypted === true) {
    if (info !== undefined) sessionStorage.removeItem(KEY);
    return;
  }
  const place: Place = {
    view: navigation.view,
    selection: selection.current,
    ...(reader.id !== undefined && { articleId: reader.id }),
  };
  sessionStorage.setItem(KEY, JSON.stringify(place));
}

/** Goes back to where the analyst was before the window stopped, if it did. */
export function findPlace(desk: Desk): void {
  const place = kept();
  if (place === undefined) return;
  desk.selection.go(place.selection);
  desk.navigation.show(place.view);
  if (place.view === 'articles' && place.articleId !== undefined) void desk.read(place.articleId);
}

function kept(): Place | undefined {
  try {
    const place = JSON.parse(sessionStorage.getItem(KEY) ?? '') as Place;
    const isView = [...SELECTION_VIEWS, 'reports', 'import-log', 'settings', 'outlets'].includes(place.view);
    return isView ? place : undefined;
  } catch {
    return undefined;
  }
}
