import { expect, test } from 'vitest';
import { aDesk } from './a-desk.ts';

const PARAGRAPHS = [
  'Engineers opened two of the five sluice gates of the Marren Dam on Monday after seepage was found along its eastern flank, the water ministry said.',
  'Minister Ilka Brandt told reporters that 4,200 people in three villages below the dam had been asked to leave their homes by Tuesday evening.',
  'The operator, Veska Hydro, lowered the reservoir by 1.8 metres over the weekend. Farmers along the Osk river complained that nobody had warned them.',
];
const csv = (...rows: readonly (readonly [string, string, string, string])[]): string =>
  ['Headline;Text;Date;Outlet', ...rows.map((row) => row.map((cell) => `"${cell}"`).join(';'))].join('\n');

async function threeCopies() {
  const desk = await aDesk();
  const { must, write, importer } = desk;
  const text = PARAGRAPHS.join('\n\n');
  const path = write(
    'copies.csv',
    csv(
      ['Gates opened', text, '2026-09-08 09:00', 'Kestrel Daily'],
      ['Villages emptied', PARAGRAPHS.slice(0, 2).join('\n\n'), '2026-09-08 10:40', 'Radio Ardan'],
      ['Gates opened', text, '2026-09-09', 'Vennes Tribune'],
    ),
  );
  await must('imports.addFiles', { paths: [path] });
  await importer.idle();
  const { rows } = await must('pickups.groups', { offset: 0, limit: 10 });
  return { ...desk, groups: rows, leadId: rows[0]?.leadId ?? 0 };
}

test('a chain tells what each outlet did to the text, and the difference slices to it', async () => {
  const { must, ask, groups, leadId } = await threeCopies();
  expect(groups).toMatchObject([{ articles: 3, outlet: 'Kestrel Daily', headline: 'Gates opened' }]);
  const chain = await must('pickups.chain', { articleId: leadId });
  expect(chain.links).toMatchObject([
    { outlet: 'Radio Ardan', delay: { minutes: 100 }, summary: { headline: 'other', cuts: 1 } },
    { outlet: 'Vennes Tribune', delay: { kind: 'days', days: 1 }, summary: { kept: 1, headline: 'same' } },
  ]);
  const pickupId = chain.links[0]!.id;
  const { lead, difference } = await must('pickups.difference', { leadId, pickupId });
  const cut = difference.body.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'cut' ? [lead.body.slice(...piece.lead)] : [])),
  );
  expect(cut).toEqual([PARAGRAPHS[2]]);

  const { article } = await must('articles.get', { id: leadId });
  expect((await must('pickups.groups', { storyId: article.story!.id, offset: 0, limit: 10 })).total).toBe(1);
  expect((await must('pickups.groups', { storyId: 999, offset: 0, limit: 10 })).rows).toEqual([]);
  const missing = { ok: false, error: { kind: 'not-found' } };
  expect(await ask('pickups.chain', { articleId: 999 })).toEqual(missing);
  expect(await ask('pickups.difference', { leadId, pickupId: 999 })).toEqual(missing);
});

test('the analyst chooses another lead copy, which is logged, and takes it back', async () => {
  const { must, ask, leadId } = await threeCopies();
  const leads = async () => (await must('pickups.chain', { articleId: leadId })).lead.outlet;
  const other = (await must('pickups.chain', { articleId: leadId })).links[0]!.id;
  const choice = await must('pickups.chooseLead', { articleId: other, why: 'it had the story first' });
  expect(await leads()).toBe('Radio Ardan');
  expect(await must('pickups.leadChoices', undefined)).toMatchObject([
    { articleId: other, why: 'it had the story first' },
  ]);
  await must('pickups.undoLead', { id: choice.id });
  expect(await leads()).toBe('Kestrel Daily');
  expect((await ask('pickups.chooseLead', { articleId: 999 })).ok).toBe(false);
  expect((await ask('pickups.undoLead', { id: 999 })).ok).toBe(false);
});
