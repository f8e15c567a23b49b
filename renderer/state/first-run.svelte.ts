import type { Failure } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { Asked } from './asked.svelte.ts';
import { WatchDraftState } from './watch-draft.svelte.ts';

export type FirstRunStep = 'folder' | 'look' | 'topic';
export type FirstRunFailure =
  | Failure<'shell.chooseFolder'>
  | Failure<'watches.add'>
  | Failure<'watches.update'>
  | Failure<'library.setZone'>
  | Failure<'topics.save'>;

/** Topics that go with the sample articles: three lines of events. */
export const SAMPLE_TOPICS: readonly { readonly name: string; readonly query: string }[] = [
  { name: 'Marren Dam', query: '"Marren Dam" OR (Marren AND (dam OR reservoir)) OR Haverwick' },
  { name: 'Port Ansel strike', query: '"Port Ansel" AND (strike OR walkout OR dockers)' },
  { name: 'Grid reform bill', query: '"grid bill" OR "grid reform"' },
];

/** The set-up of an empty library: choose a folder, see what is in it, name a first topic, open the timeline. */
export class FirstRunState {
  /** Undefined until somebody decides: then the set-up shows while the library is new. */
  isOpen = $state<boolean>();
  step = $state<FirstRunStep>('folder');
  path = $state<string>();
  /** The zone chosen for times that name none; undefined keeps the library's. */
  zone = $state<string>();
  isBusy = $state(false);
  failure = $state.raw<FirstRunFailure>();
  /** The watch to be: which files it takes and what it gives. */
  readonly draft: WatchDraftState;
  readonly #api: WindowApi;

  constructor(api: WindowApi) {
    this.#api = api;
    this.draft = new WatchDraftState(api);
  }

  /** What a trial read of the folder found. */
  get preview(): Asked<'watches.preview'> {
    return this.draft.preview;
  }

  /** Asks for a folder and reads some of it; nothing is stored. */
  async choose(): Promise<void> {
    const chosen = await this.#api.request('shell.chooseFolder', { title: 'Choose a folder to watch' });
    if (!chosen.ok) {
      this.failure = chosen.error.kind === 'cancelled' ? undefined : chosen.error;
      return;
    }
    await this.look(chosen.value.path);
  }

  /** Reads some of a folder; nothing is stored. */
  async look(path: string): Promise<void> {
    this.failure = undefined;
    this.path = path;
    this.step = 'look';
    await this.draft.startNew(path);
  }

  back(): void {
    this.step = 'folder';
    this.failure = undefined;
    this.draft.forget();
  }

  /** Watches the folder that was looked at; from here on the set-up stays until it is left. */
  async watch(): Promise<void> {
    const { path, zone } = this;
    if (path === undefined || this.isBusy || !this.draft.canSave) return;
    this.isBusy = true;
    this.isOpen = true;
    const failure = await this.#watch(zone);
    this.isBusy = false;
    this.failure = failure;
    if (failure === undefined) this.step = 'topic';
    else this.isOpen = undefined;
  }

  async #watch(zone: string | undefined): Promise<FirstRunFailure | undefined> {
    if (zone !== undefined) {
      const set = await this.#api.request('library.setZone', { zone });
      if (!set.ok) return set.error;
    }
    await this.draft.save();
    return this.draft.failure;
  }

  /** Closes the set-up for good, in favour of the window. */
  leave(): void {
    this.isOpen = false;
  }

  /** Watches the sample articles and makes their topics; those that exist stay as they are. */
  async addSamples(): Promise<FirstRunFailure | undefined> {
    this.isBusy = true;
    this.failure = await this.#addSamples();
    this.isBusy = false;
    if (this.failure === undefined) this.leave();
    return this.failure;
  }

  async #addSamples(): Promise<FirstRunFailure | undefined> {
    const added = await this.#api.request('shell.addSamples', undefined);
    if (!added.ok && added.error.kind !== 'already-watched') return added.error;
    const topics = await this.#api.request('topics.list', undefined);
    if (!topics.ok) return topics.error;
    const names = topics.value.map((topic) => topic.name.toLowerCase());
    for (const topic of SAMPLE_TOPICS) {
      if (names.includes(topic.name.toLowerCase())) continue;
      const saved = await this.#api.request('topics.save', topic);
      if (!saved.ok) return saved.error;
    }
    return undefined;
  }
}
