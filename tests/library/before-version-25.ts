/** Takes from a database of today what versions 25 to 29 brought, so that it can be opened as one of before. */
export const BEFORE_VERSION_25 = `
DROP TABLE kept_part;
DROP TABLE kept_piece;
DROP INDEX article_is_read;
DROP VIEW note;
DROP TABLE article_note;
ALTER TABLE article_tag DROP COLUMN is_own;
DROP INDEX article_text_corrected;
DROP TABLE copy_correction;
DROP TABLE correction_act;
`;
