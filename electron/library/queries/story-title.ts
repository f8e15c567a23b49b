/** The headline a story goes by: that of its earliest article that has one; undated ones come last. Takes the story. */
export const STORY_TITLE = `
  SELECT headline FROM article JOIN article_text ON article_text.id = article.id
  WHERE story_id = ? AND headline IS NOT NULL ORDER BY wall IS NULL, wall, article.id LIMIT 1`;
