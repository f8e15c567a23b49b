import type { WindowApi } from '#contract/window-api.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- a declaration that merges must be an interface
  interface Window {
    /** Put there by the preload: the only way out of the page. */
    readonly api: WindowApi;
  }
}

/** The typed handle on everything outside the page. */
export const api: WindowApi = window.api;
