import { describe, expect, it } from 'vitest';
import { readBytes } from '#core/read.ts';
import { groupOrigin, inferredOrigin, ownOrigin } from '#core/understand/pickups/group-origin.ts';
import { aMember, by } from './a-member.ts';

const TEXT = `Engineers opened two of the five gates of the Marren Dam on Monday after seepage was found, the ministry said.

Families in three villages were asked to leave their homes by the evening. Nobody was hurt.`;

async function ownOriginOf(text: string, origin?: string) {
  const defaults = origin === undefined ? {} : { origin };
  const { articles } = await readBytes(new TextEncoder().encode(text), 'a.txt', { defaults });
  return articles[0] && ownOrigin(articles[0]);
}

describe('what a copy tells of its origin', () => {
  it.each([
    [
      'a dateline',
      `Gates opened at dam\n\nMARREN (Reuters) - ${TEXT}`,
      { name: 'Reuters', ground: 'credit' },
    ],
    ['a credit line', `Gates opened at dam\n\n${TEXT}\n\nSource: dpa`, { name: 'dpa', ground: 'credit' }],
    ['a tail', `Gates opened at dam\n\n${TEXT} — AP`, { name: 'AP', ground: 'credit' }],
    [
      'a byline',
      `Gates opened at dam\n\nBy Mara Holm, Reuters\n\n${TEXT}`,
      { name: 'Reuters', ground: 'credit' },
    ],
    [
      'an embedded credit',
      `Gates opened at dam\n\n${TEXT}\n\n(With inputs from Reuters)`,
      { name: 'Reuters', ground: 'contribution' },
    ],
    [
      'a credit shared with the desk',
      `Gates opened at dam\n\nBy Mara Holm with Reuters\n\n${TEXT}`,
      { name: 'Reuters', ground: 'contribution' },
    ],
    ['nothing', `Gates opened at dam\n\n${TEXT}`, undefined],
  ])('%s', async (_, text, expected) => {
    expect(await ownOriginOf(text)).toEqual(expected);
  });

  it('tells the default of a watch from a printed credit', async () => {
    expect(await ownOriginOf(`Gates opened at dam\n\n${TEXT}`, 'Ostra')).toEqual({
      name: 'Ostra',
      ground: 'default',
    });
  });

  it('knows an article that an agency published itself', () => {
    const outlet = { name: 'Reuters' };
    expect(ownOrigin({ outlet, evidence: {} })).toEqual({ name: 'Reuters', ground: 'publisher' });
    expect(ownOrigin({ outlet: { name: 'Ostra', mediaType: 'agency' }, evidence: {} })?.ground).toBe(
      'publisher',
    );
    expect(ownOrigin({ outlet, origin: { name: 'AP' }, evidence: {} })).toEqual({
      name: 'AP',
      ground: 'credit',
    });
  });
});

describe('what the copies say together', () => {
  it('gives a copy without a credit what all the others credit, with how many, and less surely', () => {
    const group = groupOrigin([aMember(1, by('Ostra')), aMember(2), aMember(3, by('Ostra'))]);
    expect(inferredOrigin(aMember(2), group)).toEqual({
      name: 'Ostra',
      evidence: { from: 'copies', certainty: 'medium', note: 'From 2 copies that credit Ostra' },
    });
    const one = groupOrigin([aMember(1, by('Ostra')), aMember(2)]);
    expect(inferredOrigin(aMember(2), one)?.evidence).toEqual({
      from: 'copies',
      certainty: 'low',
      note: 'From one copy that credits Ostra',
    });
    const both = groupOrigin([aMember(1, by('Ostra', 'publisher')), aMember(2), aMember(3, by('Ostra'))]);
    expect(inferredOrigin(aMember(2), both)?.evidence.note).toBe(
      'From one copy that credits Ostra and one copy that Ostra published',
    );
  });

  it('says a conflict, and guesses nothing', () => {
    const group = groupOrigin([
      aMember(1, by('Telmark')),
      aMember(2),
      aMember(3, by('Ostra')),
      aMember(4, by('Ostra')),
    ]);
    expect(group).toEqual({
      kind: 'conflict',
      names: [
        { name: 'Ostra', articles: 2 },
        { name: 'Telmark', articles: 1 },
      ],
    });
    expect(inferredOrigin(aMember(2), group)).toBeUndefined();
  });

  it('takes a mere name under a text for a credit when another copy has it too', () => {
    const named = aMember(1, by('Ostra', 'name'));
    expect(groupOrigin([named, aMember(2)])).toEqual({ kind: 'none' });
    const agreed = { kind: 'agreed', name: 'Ostra', credits: 2, publishers: 0 };
    expect(groupOrigin([named, aMember(2, by('Ostra', 'name'))])).toEqual(agreed);
    expect(groupOrigin([named, aMember(2, by('Ostra'))])).toEqual(agreed);
    expect(groupOrigin([named, aMember(2, by('Telmark'))])).toMatchObject({ name: 'Telmark', credits: 1 });
  });

  it('never overrides what a copy tells itself, and takes no word of contributors and watch defaults', () => {
    const group = groupOrigin([aMember(1, by('Ostra')), aMember(2, by('Telmark', 'default'))]);
    expect(group.kind).toBe('agreed');
    expect(inferredOrigin(aMember(2, by('Telmark', 'default')), group)).toBeUndefined();
    expect(
      groupOrigin([aMember(1, by('Ostra', 'contribution')), aMember(2, by('Ostra', 'default'))]),
    ).toEqual({
      kind: 'none',
    });
  });
});
