import { describe, expect, test } from 'vitest';
import { readBytes } from '../../electron/core/read.ts';
import { type GeneratedArticle, generateArticles } from './library-generator.ts';

const OPTIONS = { count: 600, seed: 7, outlets: 12, topics: 4, days: 30 };

function drawn(options: typeof OPTIONS) {
  const library = generateArticles(options);
  return { articles: [...library.articles], answers: library.answers(), library };
}

const isIn = (word: string, { article }: GeneratedArticle) =>
  `${article.headline ?? ''}\n${article.body}`.includes(word);

describe('a generated library', () => {
  const { articles, answers, library } = drawn(OPTIONS);

  test('is the same for the same seed and another for another', () => {
    const bare = (from: readonly GeneratedArticle[]) => from.map(({ article }) => article);
    expect(bare(drawn(OPTIONS).articles)).toEqual(bare(articles));
    expect(bare(drawn({ ...OPTIONS, seed: 8 }).articles)).not.toEqual(bare(articles));
  });

  test('has known answers that add up', () => {
    expect(answers.all.articles).toBe(600);
    for (const counts of [answers.byOutlet, answers.byOrigin, answers.byDay]) {
      expect([...counts.values()].reduce((sum, { articles: n }) => sum + n, 0)).toBe(600);
    }
    const copies = [...answers.groups.values()].reduce((sum, { length }) => sum + length - 1, 0);
    expect(copies).toBeGreaterThan(60);
    expect(answers.all.unique).toBe(600 - copies);
    const said = [...answers.statementsByQuotedSource.values()].reduce((sum, n) => sum + n, 0);
    expect(said).toBe(articles.reduce((sum, { article }) => sum + article.attributions.length, 0));
  });

  test('says of every topic word which articles hold it', () => {
    expect(library.topicWords).toHaveLength(4);
    for (const word of library.topicWords) {
      const holding = articles.filter((article) => isIn(word, article));
      expect(holding.length).toBe(answers.byTopicWord.get(word)?.articles);
      expect(new Set(holding.map(({ group }) => group)).size).toBe(answers.byTopicWord.get(word)?.unique);
    }
  });

  test('marks statements where they stand', () => {
    for (const { article } of articles.slice(0, 50)) {
      for (const { source, cue, content, quotedSource } of article.attributions) {
        const at = ([start, end]: readonly [number, number]) => article.body.slice(start, end);
        expect(source.map(at).join('')).toContain(quotedSource?.name.slice(1));
        expect(cue.map(at).join('')).toMatch(/^(said|told|added|warned|confirmed|denied|according)/);
        expect(content.map(at).join('')).toMatch(/\S{2}/);
      }
    }
  });

  test('gives copies other outlets and nearly the same text', () => {
    for (const positions of answers.groups.values()) {
      const copies = positions.map((position) => articles[position]!.article);
      expect(new Set(copies.map(({ outlet }) => outlet?.name)).size).toBe(copies.length);
      const [lead, ...pickups] = copies.map(({ body }) => body);
      for (const pickup of pickups) expect(lead!.startsWith(pickup)).toBe(true);
    }
  });

  test('is written in words after Zipf’s law', () => {
    const counts = new Map<string, number>();
    for (const { article } of articles) {
      for (const word of article.body.match(/\p{Ll}{3,}/gu) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const once = [...counts.values()].filter((n) => n === 1).length;
    expect(counts.size).toBeGreaterThan(5_000);
    expect(once / counts.size).toBeGreaterThan(0.35);
  });

  test.each(['text', 'html'])('makes %s files that read back as the articles', async (format) => {
    const some = articles.filter(({ article }) => article.format === format).slice(0, 40);
    for (const { article, file } of some) {
      const { name, bytes } = file();
      const [read] = (await readBytes(bytes, name, { defaults: {} })).articles;
      expect({
        headline: read?.headline,
        body: read?.body,
        outlet: read?.outlet,
        origin: read?.origin?.name,
        published: read?.datePublished,
        authors: read?.authors,
      }).toEqual({
        headline: article.headline,
        body: article.body,
        outlet: article.outlet,
        origin: article.origin?.name,
        published: article.datePublished,
        authors: article.authors,
      });
    }
  });

  test('is not answered for before all of it is drawn', () => {
    const { articles: undrawn, answers: early } = generateArticles(OPTIONS);
    for (const { position } of undrawn) if (position === 10) break;
    expect(early).toThrow('11 of 600');
  });
});
