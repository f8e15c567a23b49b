import type { DataTable } from '../domain/table.ts';

/** A table, and how many rows it will have. */
export type CountedTable = DataTable & { readonly rowCount: number };
