/** The row `attribution` with the article it stands in, and with its quoted source where it has one. */
export const STATEMENT_TABLES = `
  attribution
  JOIN article ON article.id = attribution.article_id
  LEFT JOIN quoted_source ON quoted_source.id = attribution.quoted_source_id`;

/** The statements of a JSON list of pairs, article and position. */
export const AMONG_REFS = `(attribution.article_id, attribution.position) IN (
  SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))`;
