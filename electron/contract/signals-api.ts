import type { Selection } from '../core/domain/selection.ts';
import type {
  ChangedSources,
  ContestedPoints,
  NewVoices,
  SaidBySource,
  SpikeBy,
  Spikes,
  StatementHistory,
} from '../core/domain/signals.ts';
import type { QueryError } from '../core/domain/topic.ts';
import type { Request } from './request.ts';

/** What stands out among the articles selected. Nothing is kept of it: it is worked out from what is there. */
export type SignalsApi = {
  /** The selection's range says which days are judged. */
  'signals.spikes': Request<{ selection: Selection; by: SpikeBy }, Spikes, QueryError>;
  /** Nothing where no article of the selection has a day. */
  'signals.newVoices': Request<{ selection: Selection }, NewVoices | undefined, QueryError>;
  /** Sources that say something else than they said before. */
  'signals.changed': Request<{ selection: Selection }, ChangedSources, QueryError>;
  /** What one quoted source said, laid in time. */
  'signals.history': Request<{ selection: Selection; quotedSource: string }, StatementHistory, QueryError>;
  /** What each quoted source said, laid in time, and what several speak of: for the articles of a story. */
  'signals.said': Request<{ selection: Selection }, SaidBySource, QueryError>;
  /** What several quoted sources speak of, side by side: for the articles of a story. */
  'signals.contested': Request<{ selection: Selection }, ContestedPoints, QueryError>;
};

export const SIGNALS_NAMES = [
  'signals.spikes',
  'signals.newVoices',
  'signals.changed',
  'signals.history',
  'signals.said',
  'signals.contested',
] as const satisfies readonly (keyof SignalsApi)[];
