import type { WindowApi } from '#contract/window-api.ts';
import type { Selection } from '#core/domain/selection.ts';
import { SPIKE_BYS, type SeriesSpikes, type Spike, type SpikeBy } from '#core/domain/signals.ts';
import { Asked } from './asked.svelte.ts';
import { Round } from './round.ts';

export type SignalTab = 'spikes' | 'voices' | 'changed' | 'contested';
/** A spike with what it is a spike of. */
export type NamedSpike = Omit<SeriesSpikes, 'spikes' | 'unjudged'> & {
  readonly by: SpikeBy;
  readonly spike: Spike;
};

const STORIES_TOLD = 5;

/** What stands out in the selection, and the marks of it on the chart. Nothing is asked before the view is shown. */
export class SignalsState {
  /** The list that is out; none by itself. */
  tab = $state<SignalTab>();
  /** Spikes of every topic over the whole time: the chart shows more than the range. */
  readonly chart: Asked<'signals.spikes'>;
  /** Every query the focal topic had. */
  readonly versions: Asked<'topics.versions'>;
  readonly #spikes: Readonly<Record<SpikeBy, Asked<'signals.spikes'>>>;
  readonly voices: Asked<'signals.newVoices'>;
  readonly changed: Asked<'signals.changed'>;
  readonly contested: Asked<'signals.contested'>;
  /** Of the quoted source whose statements are laid out. */
  readonly history: Asked<'signals.history'>;
  historyOf = $state<string>();
  /** What the opened spike is made of. */
  readonly stories: Asked<'stories.list'>;
  openedSpike = $state<string>();
  #key = '';
  readonly #round = new Round();

  /** The latest first; where a day has several, the largest. */
  readonly spikes: readonly NamedSpike[] = $derived.by(() =>
    SPIKE_BYS.flatMap((by) =>
      (this.#spikes[by].value?.series ?? []).flatMap(({ spikes, unjudged: _, ...named }) =>
        spikes.map((spike) => ({ by, ...named, spike })),
      ),
    ).toSorted(
      (one, other) =>
        other.spike.day.localeCompare(one.spike.day) ||
        other.spike.volume.unique - one.spike.volume.unique ||
        one.label.localeCompare(other.label),
    ),
  );
  readonly unjudged: number = $derived.by(() =>
    SPIKE_BYS.flatMap((by) => this.#spikes[by].value?.series ?? []).reduce(
      (sum, series) => sum + series.unjudged,
      0,
    ),
  );
  readonly isKnown: boolean = $derived.by(() =>
    SPIKE_BYS.every((by) => this.#spikes[by].value !== undefined),
  );
  readonly failure = $derived.by(
    () =>
      this.changed.failure ??
      this.voices.failure ??
      SPIKE_BYS.map((by) => this.#spikes[by].failure).find((failure) => failure !== undefined),
  );

  constructor(api: WindowApi) {
    this.chart = new Asked(api, 'signals.spikes');
    this.versions = new Asked(api, 'topics.versions');
    this.#spikes = {
      topic: new Asked(api, 'signals.spikes'),
      'quoted-source': new Asked(api, 'signals.spikes'),
      outlet: new Asked(api, 'signals.spikes'),
    };
    this.voices = new Asked(api, 'signals.newVoices');
    this.changed = new Asked(api, 'signals.changed');
    this.contested = new Asked(api, 'signals.contested');
    this.history = new Asked(api, 'signals.history');
    this.stories = new Asked(api, 'stories.list');
  }

  /** One question after the other, behind those of the charts. */
  async load(selection: Selection): Promise<void> {
    const key = JSON.stringify(selection);
    if (key !== this.#key) {
      this.#key = key;
      this.openedSpike = undefined;
      this.historyOf = undefined;
    }
    const { range: _, ...open } = selection;
    // Changes of what somebody says are told of a topic, a story, a search: not of everything there is.
    const isAll = selection.filters.length === 0 && selection.query === undefined;
    if (isAll) this.changed.forget();
    const isStory = selection.filters.some(({ field, exclude }) => field === 'story' && !exclude);
    if (!isStory) this.contested.forget();
    await this.#round.run(async () => {
      const questions = [
        () => this.chart.ask({ selection: open, by: 'topic' }),
        ...SPIKE_BYS.map((by) => () => this.#spikes[by].ask({ selection, by })),
        () => this.voices.ask({ selection }),
        ...(isAll ? [] : [() => this.changed.ask({ selection })]),
        ...(isStory ? [() => this.contested.ask({ selection })] : []),
      ];
      for (const ask of questions) if (this.#key === key) await ask();
    });
  }

  async loadVersions(topic: number | undefined): Promise<void> {
    if (topic === undefined) this.versions.forget();
    else await this.versions.ask({ id: topic });
  }

  /** Lays out the stories of a spike, or folds them. */
  async toggleSpike(id: string, selection: Selection): Promise<void> {
    this.openedSpike = this.openedSpike === id ? undefined : id;
    this.stories.forget();
    if (this.openedSpike !== undefined) await this.readSpike(selection);
  }

  /** Asks for the stories of the spike that is laid out. */
  async readSpike(selection: Selection): Promise<void> {
    await this.stories.ask({ selection, offset: 0, limit: STORIES_TOLD });
  }

  /** Lays out what a quoted source said, or folds it. */
  async toggleHistory(quotedSource: string, selection: Selection): Promise<void> {
    this.historyOf = this.historyOf === quotedSource ? undefined : quotedSource;
    this.history.forget();
    if (this.historyOf !== undefined) await this.readHistory(selection);
  }

  /** Asks for what the quoted source that is laid out said. */
  async readHistory(selection: Selection): Promise<void> {
    if (this.historyOf !== undefined) await this.history.ask({ selection, quotedSource: this.historyOf });
  }

  toggle(tab: SignalTab): void {
    this.tab = this.tab === tab ? undefined : tab;
  }
}
