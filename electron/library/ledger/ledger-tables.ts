/** A table whose rows, or some columns of them, the originals cannot give back. */
export type LedgerTable = {
  readonly table: string;
  /**
   * For a table that is itself read from the originals: only these columns are written down, and laid over the rows
   * when both are there again. Absent: whole rows.
   */
  readonly laidOver?: readonly string[];
  /** Rows worth writing down when all are; for laid-over columns that mostly stand at what they are by themselves. */
  readonly where?: string;
  /** In which order all rows are read; the primary key when absent. Must name each row: give what an index covers. */
  readonly order?: readonly string[];
  /** Its rows say which article a place in a file is, so that articles keep their ids when they are read again. */
  readonly isPlace?: true;
};

/**
 * Everything that stands in the ledger: import records and whatever the analyst said or did. A new table of that sort
 * needs ONE LINE here and nothing else: triggers made when the library is opened notice each change, it is written to
 * the ledger with its transaction, and a rebuilt library has it again, row by row, with the same ids. Ids of articles
 * stay the same too, so a row may name an article.
 *
 * A table needs a primary key and holds no BLOBs. INSERT OR REPLACE is noticed when it replaces by the primary key.
 * What can be worked out from the originals and these tables does not belong here.
 */
export const LEDGER_TABLES: readonly LedgerTable[] = [
  { table: 'setting' },
  { table: 'watch' },
  { table: 'import' },
  { table: 'seen_file' },
  { table: 'ignored_file' },
  { table: 'outlet_entry' },
  { table: 'quoted_source_correction' },
  { table: 'statement_correction' },
  { table: 'field_correction' },
  { table: 'article_note' },
  { table: 'story_correction' },
  { table: 'lead_choice' },
  { table: 'copy_correction' },
  { table: 'correction_act' },
  { table: 'deleted_article' },
  { table: 'deleted_version' },
  { table: 'dropped_original' },
  { table: 'retention_exempt' },
  { table: 'tag' },
  { table: 'article_tag' },
  { table: 'report_draft' },
  { table: 'report_part' },
  { table: 'report_schedule' },
  { table: 'report_issued' },
  { table: 'event_marker' },
  { table: 'saved_filter' },
  { table: 'topic' },
  { table: 'topic_version' },
  { table: 'article', laidOver: ['is_read', 'is_starred'], where: 'is_read OR is_starred' },
  {
    table: 'article_text',
    laidOver: ['import_id', 'position'],
    order: ['import_id', 'position', 'id'],
    isPlace: true,
  },
  { table: 'article_version', laidOver: ['import_id', 'position'], isPlace: true },
];
