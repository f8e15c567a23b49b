import { expect, test } from 'vitest';
import { article, aWatchedDesk, idOf, issue, SPEC } from './a-report-desk.ts';

test('a report remembers what it counted, and later says what has changed and why', async () => {
  const desk = await aWatchedDesk();
  await desk.arrive('one', article('Dam seeps', '1'));
  await desk.arrive('two', article('Dam holds', '2', 'The dam at Marren holds, engineers found.'));
  await desk.arrive('three', article('Ferry sails', '3', 'The ferry to Osterlo sails again on Monday.'));
  const one = await idOf(desk, 'Dam seeps');
  const three = await idOf(desk, 'Ferry sails');
  const issued = await issue(desk, SPEC);
  expect(await desk.must('reports.changes', { id: issued })).toMatchObject({
    now: { articles: 2, unique: 2 },
    groups: [],
    corrected: [],
    revised: [],
    topics: [],
  });

  desk.setNow('2026-09-28T09:15:00.000Z');
  await desk.arrive('four', article('Dam watched', '4', 'Guards watch the dam at Marren day and night.'));
  await desk.must('articles.correct', { id: three, field: 'headline', text: 'Ferry sails past the dam' });
  const two = await idOf(desk, 'Dam holds');
  await desk.must('articles.correct', { id: two, field: 'headline', text: 'Dam holds firm' });
  await desk.must('articles.delete', { ids: [one] });
  const four = await idOf(desk, 'Dam watched');
  expect(await desk.must('reports.changes', { id: issued })).toMatchObject({
    issued: { volume: { articles: 2, unique: 2 }, title: 'Water' },
    now: { articles: 3, unique: 3 },
    groups: [
      { change: 'added', why: 'came', articles: [four] },
      { change: 'added', why: 'corrected', articles: [three] },
      { change: 'removed', why: 'deleted', articles: [one] },
    ],
    corrected: [two],
  });
});

test('an article that got another version is told as such', async () => {
  const desk = await aWatchedDesk();
  const page = (text: string) =>
    `<html><head><title>Dam seeps</title><link rel="canonical" href="https://post.example/dam"></head><body><article><h1>Dam seeps</h1><p>${text}</p><p>The ministry said that the dam at Marren is watched day and night, and that nobody is in danger.</p></article></body></html>`;
  await desk.settle(
    desk.write('one.html', page('The dam at Marren seeps at its northern end, officials said.')),
  );
  const issued = await issue(desk, SPEC);
  desk.setNow('2026-09-28T09:15:00.000Z');
  await desk.settle(
    desk.write('two.html', page('The dam at Marren seeps at both of its ends, officials said.')),
  );
  const one = await idOf(desk, 'Dam seeps');
  expect(await desk.must('reports.changes', { id: issued })).toMatchObject({
    now: { articles: 1 },
    groups: [],
    revised: [one],
  });
});

test('a topic that asks for something else is named as the reason', async () => {
  const desk = await aWatchedDesk();
  await desk.arrive('one', article('Dam seeps', '1'));
  await desk.arrive('two', article('Ferry sails', '2', 'The ferry to Osterlo sails again on Monday.'));
  const topic = await desk.must('topics.save', { name: 'Water', query: 'dam' });
  const filters = [{ field: 'topic', value: String(topic.id), exclude: false }] as const;
  const issued = await issue(desk, { ...SPEC, selection: { filters } });
  await desk.must('topics.save', { id: topic.id, name: 'Water', query: 'dam OR ferry' });
  expect(await desk.must('reports.changes', { id: issued })).toMatchObject({
    groups: [{ change: 'added', why: 'topic', articles: [await idOf(desk, 'Ferry sails')] }],
    topics: [{ name: 'Water', from: 1, to: 2 }],
  });
});

test('many reasons at once: each article stands under one, and what tells of no single article is listed', async () => {
  const desk = await aWatchedDesk();
  const { must } = desk;
  await desk.arrive('kept', article('Dam seeps', '1'));
  await desk.arrive('field', article('Dam holds', '2', 'Engineers from Vennes found cracks in the dam.'));
  const quoted = 'The dam at Orrin is old. “It will hold,” minister Ilse Marwen said on Monday.';
  await desk.arrive('statement', article('Minister on the dam', '3', quoted));
  await desk.arrive('gone', article('Dam in the fog', '4', 'Nobody saw the dam in the fog of the morning.'));
  await desk.arrive('again', article('Dam sold', '5', 'A company from Kestrel bought the dam for little.'));
  await desk.arrive('other', article('Ferry sails', '6', 'The ferry to Osterlo sails again on Monday.'));
  const topic = await must('topics.save', { name: 'Water', query: 'dam' });
  const filters = [{ field: 'topic', value: String(topic.id), exclude: false }] as const;
  const [kept, field, statement, gone, again, other] = [
    await idOf(desk, 'Dam seeps'),
    await idOf(desk, 'Dam holds'),
    await idOf(desk, 'Minister on the dam'),
    await idOf(desk, 'Dam in the fog'),
    await idOf(desk, 'Dam sold'),
    await idOf(desk, 'Ferry sails'),
  ];
  const spec = { ...SPEC, selection: { filters } };
  const issued = await issue(desk, spec);

  desk.setNow('2026-09-28T09:15:00.000Z');
  await desk.arrive('new', article('Dam watched', '7', 'Guards watch the dam at Marren day and night.'));
  await must('articles.correct', { id: field, field: 'headline', text: 'Dam holds firm' });
  await must('attribution.correct', { articleId: statement, position: 0, change: { action: 'reject' } });
  await must('articles.delete', { ids: [gone], why: 'a hoax' });
  const records = await must('imports.list', { offset: 0, limit: 50 });
  const ofAgain = records.rows.find(({ path }) => path.endsWith('again.txt'));
  await must('imports.reread', { ids: [ofAgain?.id ?? 0] });
  await desk.importer.idle();
  await must('topics.save', { id: topic.id, name: 'Water', query: 'dam OR ferry' });
  const stories = await must('stories.list', { selection: spec.selection, offset: 0, limit: 20 });
  const [one, two] = stories.rows;
  await must('stories.merge', { id: one?.id ?? 0, from: two?.id ?? 0 });
  await must('notes.save', { articleId: kept, text: 'to be looked at' });

  const changes = await must('reports.changes', { id: issued });
  expect(changes).toMatchObject({
    spec,
    groups: [
      { change: 'added', why: 'came', articles: [await idOf(desk, 'Dam watched')] },
      { change: 'added', why: 'topic', articles: [other] },
      { change: 'removed', why: 'deleted', articles: [gone] },
    ],
    corrected: [field, statement],
    revised: [],
    reread: [again],
    topics: [{ name: 'Water', from: 1, to: 2 }],
    deleted: [{ id: gone, headline: 'Dam in the fog' }],
  });
  expect(changes.acts.map(({ of, act }) => [of.kind, act])).toEqual([['story', 'made']]);
});

test('a correction taken back since is a change; one made and taken back before is none', async () => {
  const desk = await aWatchedDesk();
  await desk.arrive('one', article('Dam seeps', '1'));
  const one = await idOf(desk, 'Dam seeps');
  const correction = await desk.must('articles.correct', {
    id: one,
    field: 'headline',
    text: 'Dam leaks',
  });
  desk.setNow('2026-09-28T09:14:30.000Z');
  const before = await issue(desk, SPEC);
  desk.setNow('2026-09-28T09:15:00.000Z');
  await desk.must('articles.undoCorrection', { id: correction.id });
  expect(await desk.must('reports.changes', { id: before })).toMatchObject({ groups: [], corrected: [one] });
  desk.setNow('2026-09-28T09:15:30.000Z');
  const after = await issue(desk, SPEC);
  desk.setNow('2026-09-28T09:16:00.000Z');
  expect(await desk.must('reports.changes', { id: after })).toMatchObject({ groups: [], corrected: [] });
  // Made again: the correction itself is older than the report.
  await desk.must('history.redo', { kind: 'field', id: correction.id });
  expect(await desk.must('reports.changes', { id: after })).toMatchObject({ corrected: [one] });
});

test('an article that left the story of a dossier is told by that', async () => {
  const desk = await aWatchedDesk();
  await desk.arrive('one', article('Dam seeps', '1'));
  await desk.arrive('two', article('Dam seeps more', '2', 'The dam at Marren seeps more, engineers found.'));
  const [one, two] = [await idOf(desk, 'Dam seeps'), await idOf(desk, 'Dam seeps more')];
  const stories = await desk.must('stories.list', { selection: { filters: [] }, offset: 0, limit: 9 });
  if (stories.rows.length === 2)
    await desk.must('stories.merge', { id: stories.rows[0]?.id ?? 0, from: stories.rows[1]?.id ?? 0 });
  const [story] = (await desk.must('stories.list', { selection: { filters: [] }, offset: 0, limit: 9 })).rows;
  const filters = [{ field: 'story', value: String(story?.id), exclude: false }] as const;
  desk.setNow('2026-09-28T09:14:30.000Z');
  const issued = await issue(desk, { ...SPEC, kind: 'dossier', selection: { filters } });
  desk.setNow('2026-09-28T09:15:00.000Z');
  await desk.must('stories.split', { id: story?.id ?? 0, articles: [two] });
  const changes = await desk.must('reports.changes', { id: issued });
  expect(changes.now.articles).toBe(1);
  expect(changes.groups).toEqual([{ change: 'removed', why: 'story', articles: [two] }]);
  expect(changes.acts).toMatchObject([{ of: { kind: 'story' } }]);
  expect(one).toBeGreaterThan(0);
});

test('an article that is counted since its file was read again is told by that', async () => {
  const desk = await aWatchedDesk();
  await desk.arrive('one', 'Dam seeps\n\nThe dam at Marren seeps again, officials said on Monday.\n');
  const one = await idOf(desk, 'Dam seeps');
  const filters = [{ field: 'outlet', value: 'Port Ansel Post', exclude: false }] as const;
  const issued = await issue(desk, { ...SPEC, selection: { filters } });
  desk.setNow('2026-09-28T09:15:00.000Z');
  const [watch] = await desk.must('watches.list', undefined);
  const changed = { id: watch?.id ?? 0, name: 'Desk', defaults: { outlet: 'Port Ansel Post' } };
  await desk.must('watches.update', changed);
  const { rows } = await desk.must('imports.list', { offset: 0, limit: 1 });
  await desk.must('imports.reread', { ids: [rows[0]?.id ?? 0] });
  await desk.importer.idle();
  expect(await desk.must('reports.changes', { id: issued })).toMatchObject({
    groups: [{ change: 'added', why: 'reread', articles: [one] }],
    reread: [],
  });
});
