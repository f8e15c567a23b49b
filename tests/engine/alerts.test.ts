import { expect, test, vi } from 'vitest';
import { finished } from '#core/finished.ts';
import type { TopicAlert } from '#core/domain/topic-alert.ts';
import { alertWords } from '../../electron/shell/alert-words.ts';
import { EMPTY_BOOK, lookForAlerts as looking, withRules } from '#core/signals/topic-alerts.ts';
import { aLibrary, aNewArticle, change, keep, minute } from '../library/a-library.ts';
import { aDesk } from './a-desk.ts';

const NOW = '2026-09-28T12:00:00.000Z';
const lookForAlerts = (...asked: Parameters<typeof looking>) => finished(looking(...asked));
const onDay = (day: string, headline = 'Dam seeps') =>
  aNewArticle({ headline, body: `${headline}.`, datePublished: minute(`${day}T10:00`) });

async function aTopic() {
  const library = await aLibrary();
  const topic = change(library, () => library.saveTopic({ name: 'Dam', query: 'dam', colour: 1, at: NOW }));
  const arrive = (count: number, day = '2026-09-28'): void =>
    void keep(library, ...Array.from({ length: count }, () => ({ ...onDay(day), topics: [topic.id] })));
  return { library, topic, arrive };
}

test('nothing is told without a rule, nor what stood there when the rule was made', async () => {
  const { library, topic, arrive } = await aTopic();
  arrive(12);
  expect(lookForAlerts(EMPTY_BOOK, library, NOW)).toEqual({ book: EMPTY_BOOK, alerts: [] });
  const rules = [{ topicId: topic.id, everyArticles: 3, onSpike: true }];
  const book = withRules(EMPTY_BOOK, { rules, rhythm: 'at-once' }, library, NOW);
  expect(lookForAlerts(book, library, NOW).alerts).toEqual([]);
});

test('a topic is told of once so many articles have come, and counted on from there', async () => {
  const { library, topic, arrive } = await aTopic();
  const rules = [{ topicId: topic.id, everyArticles: 3, onSpike: false }];
  let book = withRules(EMPTY_BOOK, { rules, rhythm: 'at-once' }, library, NOW);
  const told = (): readonly TopicAlert[] => {
    const looked = lookForAlerts(book, library, NOW);
    ({ book } = looked);
    return looked.alerts;
  };
  arrive(2);
  expect(told()).toEqual([]);
  arrive(2);
  expect(told()).toEqual([{ topicId: topic.id, name: 'Dam', articles: 4, spikeDays: [] }]);
  expect(told()).toEqual([]);
  arrive(2);
  expect(told()).toEqual([]);
});

test('a spike is told once, also when more of it comes; one of long ago is none', async () => {
  const { library, topic, arrive } = await aTopic();
  for (const day of ['2026-08-17', '2026-08-24', '2026-08-31', '2026-09-07', '2026-09-14', '2026-09-21'])
    keep(library, onDay(day, 'Ferries sail'), onDay(day, 'Strike ends'));
  const rules = [{ topicId: topic.id, onSpike: true }];
  const book = withRules(EMPTY_BOOK, { rules, rhythm: 'at-once' }, library, NOW);
  arrive(9, '2026-09-14');
  expect(lookForAlerts(book, library, NOW).alerts).toEqual([]);
  arrive(40);
  const first = lookForAlerts(book, library, NOW);
  expect(first.alerts).toMatchObject([{ name: 'Dam', articles: 0, spikeDays: ['2026-09-28'] }]);
  arrive(9);
  expect(lookForAlerts(first.book, library, NOW).alerts).toEqual([]);
});

test('what comes between two rounds is told together, each topic once', async () => {
  const { library, topic, arrive } = await aTopic();
  const rules = [{ topicId: topic.id, everyArticles: 2, onSpike: false }];
  const start = { ...withRules(EMPTY_BOOK, { rules, rhythm: 'hourly' }, library, NOW), toldAt: NOW };
  arrive(2);
  const quiet = lookForAlerts(start, library, '2026-09-28T12:20:00.000Z');
  expect(quiet.alerts).toEqual([]);
  arrive(3);
  const later = lookForAlerts(quiet.book, library, '2026-09-28T13:00:00.000Z');
  expect(later.alerts).toEqual([{ topicId: topic.id, name: 'Dam', articles: 5, spikeDays: [] }]);
  expect(lookForAlerts(later.book, library, '2026-09-28T15:00:00.000Z').alerts).toEqual([]);
});

test('a notification gives names and counts of topics, and no word of an article', () => {
  const alert = { topicId: 1, name: 'Dam', articles: 4, spikeDays: ['2026-09-28'] };
  expect(alertWords([alert])).toEqual({
    title: 'Sourceline',
    body: 'Dam: 4\u00a0new articles, spike on 28 September',
  });
  expect(alertWords([alert, { ...alert, topicId: 2, name: 'Strike', spikeDays: [] }]).title).toBe(
    'Sourceline: 2\u00a0topics',
  );
});

test('what waits for its hour is told when the rules say at once', async () => {
  const desk = await aDesk();
  const { id } = await desk.must('topics.save', { name: 'Dam', query: 'dam' });
  const rules = [{ topicId: id, everyArticles: 2, onSpike: false }];
  await desk.must('topics.setAlertRules', { rules, rhythm: 'hourly' });
  // The first round is told; from then on it waits for the hour.
  const arrives = (): void => {
    keep(desk.library, { ...onDay('2026-09-28'), topics: [id] }, { ...onDay('2026-09-28'), topics: [id] });
    desk.alerts.arrived();
  };
  const told = () => desk.told.filter((event) => 'alerts' in (event as object)).length;
  arrives();
  await vi.waitFor(() => expect(told()).toBe(1));
  arrives();
  await vi.waitFor(() => expect(desk.library.alertBook()).toContain('"waiting":[{'));
  expect(told()).toBe(1);
  await desk.must('topics.setAlertRules', { rules, rhythm: 'at-once' });
  await vi.waitFor(() => expect(told()).toBe(2));
});

test('rules are kept with the library, and what has come is told behind what is asked', async () => {
  const desk = await aDesk();
  const { id } = await desk.must('topics.save', { name: 'Dam', query: 'dam' });
  const rules = [{ topicId: id, everyArticles: 2, onSpike: false }];
  await desk.must('topics.setAlertRules', { rules, rhythm: 'at-once' });
  expect(await desk.must('topics.alertRules', undefined)).toEqual({ rules, rhythm: 'at-once' });
  await desk.must('topics.save', { name: 'Strike', query: 'strike' });
  keep(desk.library, { ...onDay('2026-09-28'), topics: [id] }, { ...onDay('2026-09-28'), topics: [id] });
  desk.alerts.arrived();
  await vi.waitFor(() =>
    expect(desk.told).toContainEqual({ alerts: [{ topicId: id, name: 'Dam', articles: 2, spikeDays: [] }] }),
  );
  await desk.must('topics.remove', { id });
  expect((await desk.must('topics.alertRules', undefined)).rules).toEqual([]);
});
