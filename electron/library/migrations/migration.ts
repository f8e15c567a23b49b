/** One step of the tables from `version - 1` to `version`; once published it never changes. */
export type Migration = { readonly version: number; readonly sql: string };
