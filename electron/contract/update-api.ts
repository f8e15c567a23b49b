import type { UpdateState } from '../core/domain/update.ts';
import type { Request } from './request.ts';

/** Newer versions of the program. The window names no address: that stands in the managed settings alone. */
export type UpdateApi = {
  'updates.state': Request<void, UpdateState>;
  /** Asks the feed now; answered when it has answered. */
  'updates.look': Request<void, UpdateState>;
  /** Begins to download what is offered; it is followed by the event `updates.changed`. */
  'updates.download': Request<void, UpdateState>;
  'updates.stop': Request<void, UpdateState>;
  /** Shows the installer in its folder; who wants it starts it there. */
  'updates.show': Request<void, UpdateState>;
  /** Whether it may look by itself, as often as the organisation has said. */
  'updates.setLooking': Request<{ isLooking: boolean }, UpdateState>;
};

export const UPDATE_NAMES = [
  'updates.state',
  'updates.look',
  'updates.download',
  'updates.stop',
  'updates.show',
  'updates.setLooking',
] as const satisfies readonly (keyof UpdateApi)[];
