import type { ApiName, Input, Reply } from './api.ts';
import type { Events } from './events.ts';

/** How the window asks. `window.api` is exactly this. */
export type WindowApi = {
  /**
   * `asker` is the number of a standing question: asked again, the older one is given up and answered as cancelled. Only
   * for requests that change nothing.
   */
  request<Name extends ApiName>(name: Name, input: Input<Name>, asker?: number): Promise<Reply<Name>>;
  /** Returns what ends the subscription. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void;
  readonly platform: 'linux' | 'win32' | 'darwin';
  /** Path of a dropped file, which the page itself may not see. */
  pathOf(file: File): string;
};
