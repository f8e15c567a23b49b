/**
 * What a story goes by: the title the analyst gave it, else the headline of its lead copy: that of its largest duplicate group, or, where
 * there is none, of its earliest article that has one; undated ones come last. Takes the story.
 */
export const STORY_TITLE = `
  SELECT coalesce(story.title, headline)
  FROM article JOIN article_text ON article_text.id = article.id JOIN story ON story.id = story_id
    LEFT JOIN duplicate_group
      ON has_copies AND duplicate_group.id = article.duplicate_group AND lead_id = article.id
  WHERE story_id = ? AND coalesce(story.title, headline) IS NOT NULL
  ORDER BY coalesce(duplicate_group.articles, 1) DESC, wall IS NULL, wall, article.id LIMIT 1`;
