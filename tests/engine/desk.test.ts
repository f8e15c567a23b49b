import { expect, test } from 'vitest';
import { aDesk } from './a-desk.ts';

test('an event that there cannot be is not kept', async () => {
  const desk = await aDesk();
  const refused = { ok: false, error: { kind: 'wrong-time' } };
  for (const times of [
    { from: '2026-02-30' },
    { from: '2026-13' },
    { from: '2026-09-08', to: '2026-09-07' },
    { from: '2026-09-08', to: '2026-09-31' },
  ]) {
    expect(await desk.ask('markers.save', { label: 'Inquiry', ...times })).toEqual(refused);
  }
  expect(await desk.must('markers.list', undefined)).toEqual([]);
  // The month a day lies in ends after it.
  await desk.must('markers.save', { label: 'Inquiry', from: '2026-09-08', to: '2026-09' });
  expect(await desk.must('markers.list', undefined)).toHaveLength(1);
});

test('a saved filter tells how many articles it selects now, and whether it is understood', async () => {
  const desk = await aDesk();
  await desk.must('watches.add', { path: desk.incoming, defaults: {} });
  const selection = { query: 'dam', filters: [] };
  const { id } = await desk.must('filters.save', { name: ' Dam ', selection });
  await desk.must('filters.save', { name: 'Broken', selection: { query: '(dam', filters: [] } });
  expect(await desk.ask('filters.save', { name: 'dam', selection })).toMatchObject({
    error: { kind: 'name-taken' },
  });
  await desk.settle(
    desk.write(
      'one.txt',
      'Dam seeps\n\nMARREN (Port Ansel Post) - 8 September 2026: The dam at Marren seeps.\n',
    ),
  );
  const [broken, dam] = await desk.must('filters.list', undefined);
  expect(broken).not.toHaveProperty('volume');
  expect(dam).toEqual({ id, name: 'Dam', selection, volume: { articles: 1, unique: 1 } });
});
