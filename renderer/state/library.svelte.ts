import type { TopicGrowth, TopicRow } from '#contract/live-api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { ImportProgress, LibraryError } from '#core/domain/library-info.ts';
import type { WatchStatus } from '#core/domain/watch.ts';
import { addVolume } from '#core/domain/live.ts';
import { Asked } from './asked.svelte.ts';
import { KeptUp } from './kept-up.svelte.ts';
import { Round } from './round.ts';

/** Changes come in bursts while files arrive; views ask anew at most this often. */
const REFRESH_EVERY_MS = 400;

/** What the sidebar and the status bar show: the library, its topics, its watches, and the import that is running. */
export class LibraryState {
  readonly info: Asked<'library.info'>;
  readonly topicRows: KeptUp<'live.topics'>;
  readonly #watchRows: Asked<'watches.list'>;
  readonly #firstProgress: Asked<'imports.progress'>;
  #toldWatches = $state.raw<readonly WatchStatus[]>();
  #toldProgress = $state.raw<ImportProgress>();
  /** The disk refused; shown until something is written again. */
  trouble = $state.raw<LibraryError>();
  /** Grows with every change of the library: whoever shows counts asks again when it does. */
  revision = $state(0);
  /** As `revision`, but for marks of reading: a report that was made stands as long as it does. */
  printedRevision = $state(0);
  isKnown = $state(false);

  readonly topics: readonly TopicRow[] = $derived.by(() => this.topicRows.value ?? []);
  readonly watches: readonly WatchStatus[] = $derived.by(
    () => this.#toldWatches ?? this.#watchRows.value ?? [],
  );
  readonly progress: ImportProgress | undefined = $derived.by(
    () => this.#toldProgress ?? this.#firstProgress.value,
  );
  readonly isImporting: boolean = $derived(this.progress?.isRunning ?? false);
  /** Nothing watched and nothing imported: the first run. */
  readonly isNew: boolean = $derived.by(
    () => this.isKnown && this.watches.length === 0 && this.info.value?.volume.articles === 0,
  );

  readonly #api: WindowApi;
  readonly #round = new Round();
  #isPrintedChanged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: WindowApi) {
    this.#api = api;
    this.info = new Asked(api, 'library.info');
    this.topicRows = new KeptUp(api, 'live.topics', addTopics);
    this.#watchRows = new Asked(api, 'watches.list');
    this.#firstProgress = new Asked(api, 'imports.progress');
  }

  /** Starts listening to the engine; what is returned stops it. */
  connect(): () => void {
    const stops = [
      this.#api.on('library.changed', ({ isMark }) => this.#changed(isMark === true)),
      this.#api.on('imports.progress', (progress) => (this.#toldProgress = progress)),
      this.#api.on('watches.changed', (watches) => (this.#toldWatches = watches)),
      this.#api.on('library.trouble', (trouble) => (this.trouble = trouble)),
    ];
    void this.refresh();
    return () => {
      clearTimeout(this.#timer);
      for (const stop of stops) stop();
    };
  }

  async refresh(): Promise<void> {
    await Promise.all([
      this.info.ask(undefined),
      this.topicRows.ask({}),
      this.#watchRows.ask(undefined),
      this.#firstProgress.ask(undefined),
    ]);
    this.#toldWatches = undefined;
    this.isKnown = this.info.value !== undefined;
  }

  /** Another library stands behind the window, or the same one anew: everything shown is asked again. */
  async reopened(): Promise<void> {
    this.trouble = undefined;
    await this.refresh();
    this.revision += 1;
    this.printedRevision += 1;
  }

  #changed(isMark: boolean): void {
    this.trouble = undefined;
    this.#isPrintedChanged ||= !isMark;
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.revision += 1;
      if (this.#isPrintedChanged) this.printedRevision += 1;
      this.#isPrintedChanged = false;
      void this.#round.run(async () => {
        await this.info.ask(undefined);
        await this.topicRows.ask({});
      });
    }, REFRESH_EVERY_MS);
  }
}

function addTopics(rows: readonly TopicRow[], growths: readonly TopicGrowth[]): readonly TopicRow[] {
  const byId = new Map(growths.map((growth) => [growth.id, growth]));
  return rows.map((row) => {
    const growth = byId.get(row.id);
    if (growth === undefined) return row;
    return { ...row, volume: addVolume(row.volume, growth.volume), unread: row.unread + growth.unread };
  });
}
