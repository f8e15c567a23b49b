import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAttributions } from '#core/understand/attributions/find-attributions.ts';
import type { Attribution } from '#core/domain/attribution.ts';

const SHARED = process.env['SOURCELINE_SHARED'] ?? join(import.meta.dirname, '../../../../../shared');
const SEED = join(SHARED, 'data/seed/urdupoint-idlib-2019-09-02.txt');
const hasSeed = existsSync(SEED);

/** The seed as reading hands it over: headline once, broken sentence mended. */
function seedArticle(): { headline: string; body: string; datelineSpan: readonly [number, number] } {
  const blocks = readFileSync(SEED, 'utf8')
    .split('\n\n')
    .map((block) => block.trim())
    .filter((block) => block !== '');
  const headline = blocks[2] ?? '';
  const body = blocks
    .slice(3)
    .join('\n\n')
    .replace('threatening U.\n\nS. citizens', 'threatening U.S. citizens');
  return { headline, body, datelineSpan: [0, body.indexOf(') ') + 2] };
}

function row(text: string, attribution: Attribution): readonly unknown[] {
  const say = (spans: readonly (readonly [number, number])[]): string =>
    spans.map(([start, end]) => text.slice(start, end)).join(' ‖ ');
  const content = say(attribution.content);
  return [
    attribution.quotedSource?.name,
    say(attribution.source),
    say(attribution.cue),
    content.length > 60 ? `${content.slice(0, 30)} … ${content.slice(-24)}` : content,
    attribution.kind,
    attribution.form,
  ];
}

describe.runIf(hasSeed)('the seed article (skipped where ../shared is absent)', () => {
  it('gives every statement with its quoted source, cue, content, kind and form', () => {
    const article = seedArticle();
    const found = findAttributions(article);
    const inBody = found.filter(({ field }) => field === 'body').map((one) => row(article.body, one));
    expect(inBody).toEqual([
      [
        'State Department official',
        'a State Department official',
        'told',
        'The recent US airstrike in Syr … group (banned in Russia)',
        'mixed',
        'unnamed',
      ],
      [
        'Russian military',
        "the Russian military's",
        'criticism of',
        'the US failure to coordinate t … ian ceasefire guarantors',
        'indirect',
        'named',
      ],
      [
        'US forces',
        'they',
        'said',
        'were positions of al-Qaeda leaders in the north of Idlib',
        'indirect',
        'named',
      ],
      [
        'Russian Defense Ministry',
        'the Russian Defense Ministry',
        'According to',
        'the United States broke the ce … namely Russia and Turkey',
        'indirect',
        'named',
      ],
      [
        'Russian Defense Ministry',
        'It',
        'added',
        'that the US attack resulted in … o surrounding structures',
        'indirect',
        'named',
      ],
      [
        'State Department official',
        'the State Department official',
        'said',
        '"We have seen Russian commenta … and innocent civilians,"',
        'direct',
        'unnamed',
      ],
      [
        'State Department official',
        'The diplomat',
        'also accused',
        'Russian media of promoting "in …  regime and its allies."',
        'mixed',
        'unnamed',
      ],
      [
        'State Department',
        'The State Department',
        'called',
        'it an "obvious attempt to dive … ing civilians in Idlib,"',
        'mixed',
        'named',
      ],
      [
        'Russia',
        'Russia, which is a guarantor of the Syrian ceasefire and also assists Damascus in facilitating the return of refugees,',
        'has repeatedly stressed',
        'that its forces never attack residential areas',
        'indirect',
        'named',
      ],
      [
        'Russian military',
        'The Russian military',
        'has said',
        'that it only targets terrorist …  such via other channels',
        'indirect',
        'named',
      ],
    ]);
    const inHeadline = found
      .filter(({ field }) => field === 'headline')
      .map((one) => row(article.headline, one));
    expect(inHeadline).toEqual([
      ['US', 'US', 'Says', "Carried Out 'Precise' Strike in Idlib", 'mixed', 'named'],
      ['Russia', 'Moscow', 'Slams', 'Its Failure to Coordinate', 'indirect', 'named'],
    ]);
  });
});
