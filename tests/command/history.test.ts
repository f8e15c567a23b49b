import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { HistoryEntry } from '#core/domain/history.ts';
import { aDesk } from '../engine/a-desk.ts';
import { sourceline, sourcelineJson } from '../helpers/command.ts';

/** A library of two articles, each corrected, one of them twice. */
async function corrected() {
  const desk = await aDesk();
  const paths = [1, 2].map((number) =>
    desk.write(
      `${number}.txt`,
      `Dam ${number} seeps\n\nMARREN (Harrow Post) - Dam ${number} seeps, the ministry said.\n`,
    ),
  );
  await desk.must('imports.addFiles', { paths });
  await desk.importer.idle();
  const [one, two] = await desk.must('articles.list', {
    selection: { filters: [] },
    order: 'oldest',
    offset: 0,
    limit: 2,
  });
  if (one === undefined || two === undefined) throw new Error('two articles were to be there');
  for (const [id, text] of [
    [one.id, 'Dam one, "seeping"'],
    [two.id, 'Dam two'],
    [one.id, 'Dam one'],
  ] as const)
    await desk.must('articles.correct', { id, field: 'headline', text, why: 'as printed' });
  desk.library.close();
  return { library: join(dirname(desk.incoming), 'library'), one: one.id };
}

test('the history of one article is printed by itself, in lines or as a table', async () => {
  const { library, one } = await corrected();
  const whole = await sourcelineJson<HistoryEntry>(['history', '--library', library]);
  expect(whole).toHaveLength(3);
  const of = ['history', '--library', library, '--article', String(one)];
  const entries = await sourcelineJson<HistoryEntry>(of);
  expect(entries).toEqual(whole.filter(({ articleId }) => articleId === one));
  expect(entries).toHaveLength(2);

  const table = await sourceline([...of, '--csv']);
  const lines = table.lines.map((line) => line.trimEnd());
  expect(lines[0]).toBe('id,at,act,kind,ref,correction,why,article,headline');
  expect(lines).toHaveLength(3);
  const [, first = ''] = lines;
  expect(first.replaceAll('""', '"')).toContain(
    JSON.stringify({ headline: 'Dam one, "seeping"' }).slice(1, -1),
  );
  expect(lines[2]).toMatch(/,as printed,\d+,Dam one$/u);
});

test.each(['0', 'one', '1.5', '999'])('there is no history of article %s, and that is said', async (id) => {
  const { library } = await corrected();
  const { code, lines, said } = await sourceline(['history', '--library', library, '--article', id]);
  expect(code).toBe(2);
  expect(lines).toEqual([]);
  expect(said).toMatch(id === '999' ? /no article 999/u : /no number of an article/u);
});
