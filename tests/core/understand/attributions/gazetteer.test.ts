import { describe, expect, it } from 'vitest';
import { bodyNamed, nameKey } from '#core/understand/attributions/quoted-sources/gazetteer.ts';
import { QUOTED_SOURCE_KINDS } from '#core/domain/attribution.ts';
import { usualName } from '#core/understand/attributions/quoted-sources/usual-name.ts';
import GAZETTEER from '../../../../resources/gazetteer.json' with { type: 'json' };

type Named = {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly capitals?: readonly string[];
};

describe('the gazetteer', () => {
  it('gives each name to one body only', () => {
    const holders = new Map<string, string>();
    const twice: string[] = [];
    const entries: readonly Named[] = [...GAZETTEER.states, ...GAZETTEER.bodies];
    for (const { name, aliases = [], capitals = [] } of entries)
      for (const each of [name, ...aliases, ...capitals]) {
        if (holders.has(nameKey(each))) twice.push(`${each}: ${name}, ${holders.get(nameKey(each)) ?? ''}`);
        holders.set(nameKey(each), name);
      }
    expect(twice).toEqual([]);
    expect(
      GAZETTEER.bodies.every(({ kind }) => (QUOTED_SOURCE_KINDS as readonly string[]).includes(kind)),
    ).toBe(true);
  });

  it.each([
    ['Russian Federation', 'Russia'],
    ['U.S.', 'United States'],
    ['Russia’s Foreign Ministry', 'Russian Foreign Ministry'],
    ['Ministry of Foreign Affairs of France', 'French Foreign Ministry'],
    ['Russian Defense Ministry', 'Russian Defence Ministry'],
    ['Kenyan Ministry of Health', 'Kenyan Health Ministry'],
    ['Sergei Varin', 'Sergey Varin'],
    ['Ilse Marwen', 'Ilse Marwen'],
    ['Foreign Ministry', 'Foreign Ministry'],
    ['Georgia', 'Georgia'],
  ])('%s goes by %s in every article', (printed, name) => {
    expect(usualName(printed)).toBe(name);
    expect(usualName(name)).toBe(name);
  });

  it('leaves alone what needs evidence', () => {
    expect(bodyNamed('Georgia')).toBeUndefined();
    expect(bodyNamed('Congress')).toBeUndefined();
    expect(bodyNamed('Supreme Court')).toBeUndefined();
  });
});
