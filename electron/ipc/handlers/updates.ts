import type { UpdateApi } from '../../contract/update-api.ts';
import type { UpdateState } from '../../core/domain/update.ts';
import { ok } from '../../core/result.ts';
import type { ShellHandlers } from '../register.ts';

export type UpdateHandlerParts = {
  state(): UpdateState;
  look(): Promise<UpdateState>;
  download(): UpdateState;
  stop(): UpdateState;
  show(): Promise<UpdateState>;
  setLooking(isLooking: boolean): Promise<UpdateState>;
};

/** Newer versions of the program, as far as the organisation has set a feed of them. */
export function updateHandlers(updates: UpdateHandlerParts): Pick<ShellHandlers, keyof UpdateApi> {
  return {
    'updates.state': () => ok(updates.state()),
    'updates.look': async () => ok(await updates.look()),
    'updates.download': () => ok(updates.download()),
    'updates.stop': () => ok(updates.stop()),
    'updates.show': async () => ok(await updates.show()),
    'updates.setLooking': async ({ isLooking }) => ok(await updates.setLooking(isLooking)),
  };
}
