declare const __APP_VERSION__: string;

/** Sourceline's own version, put in by the build: Electron knows it only of a packed app. */
export const APP_VERSION = __APP_VERSION__;
