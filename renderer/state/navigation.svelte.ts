export type View =
  | 'coverage'
  | 'attribution'
  | 'stories'
  | 'articles'
  | 'reports'
  | 'import-log'
  | 'settings'
  | 'watch'
  | 'outlets';

/** What lies above the window: nothing, the palette, the shortcut sheet, what the app is, or the editor of a topic (no id: a new one). */
export type Sheet =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'topic'; readonly id?: number; readonly query?: string };

/** Views of the selection, in the order of the switch and of the keys 1 to 4. */
export const SELECTION_VIEWS = ['coverage', 'attribution', 'stories', 'articles'] as const;

/** Views that stand under Settings in the sidebar. */
export const SETTINGS_VIEWS: readonly View[] = ['settings', 'watch', 'outlets'];

/** Which view is shown, and what lies above it. */
export class Navigation {
  view = $state<View>('coverage');
  sheet = $state.raw<Sheet>();
  /** Undefined until the analyst folds or unfolds it: then the view and the width decide. */
  isSidebarFolded = $state<boolean>();
  /** At the narrowest the pane is a drawer; this is whether it is out. */
  isPaneOpen = $state(false);
  /** The view an article was opened from, while it is read. */
  readFrom = $state<View>();
  /** Inner width of the window in pixels, told by App.svelte. */
  width = $state(1280);

  /** Views that need width fold the sidebar to a rail unless there is room or the analyst chose otherwise. */
  readonly isRail: boolean = $derived(
    this.isSidebarFolded ??
      (this.width < 1024 || (this.width < 1440 && (this.view === 'articles' || this.view === 'reports'))),
  );
  readonly isNarrow: boolean = $derived(this.width < 1180);

  show(view: View): void {
    this.view = view;
    this.sheet = undefined;
    this.isPaneOpen = false;
    this.readFrom = undefined;
  }

  /** Shows the reader, and remembers from where. */
  showReader(): void {
    const from = this.view === 'articles' ? this.readFrom : this.view;
    this.show('articles');
    this.readFrom = from;
  }

  open(sheet: Sheet): void {
    this.sheet = sheet;
  }

  /** Folds the sidebar when it is out, brings it out when it is folded. */
  fold(): void {
    this.isSidebarFolded = !this.isRail;
  }

  close(): void {
    this.sheet = undefined;
  }
}
