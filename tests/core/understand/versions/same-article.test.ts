import { describe, expect, test } from 'vitest';
import type { ReadArticle } from '#core/domain/article.ts';
import { canonicalUrl, namesOnePage } from '../../../../electron/core/understand/versions/canonical-url.ts';
import { haveSameIssuer, identitiesOf } from '../../../../electron/core/understand/versions/identity.ts';
import { isNewer } from '../../../../electron/core/understand/versions/is-newer.ts';
import { isVersionText } from '../../../../electron/core/understand/versions/is-version-text.ts';

const at = (day: number, hour = 8) => Date.UTC(2026, 8, day, hour) / 1000;
const BODY =
  'The dam above Marren seeps at its northern end, the ministry of works said on Tuesday. Engineers lowered the reservoir by four metres over the weekend. “It holds,” the head of the board told reporters at the site. Nobody was hurt, and the road to Osterlo stays open for now.';

describe('the address of a page', () => {
  test.each([
    ['https://www.post.example/news/dam/?utm_source=x&id=4#top', 'post.example/news/dam?id=4'],
    ['http://post.example/news/dam?id=4&fbclid=z', 'post.example/news/dam?id=4'],
    ['https://POST.example:8080/A/', 'post.example:8080/A'],
    ['https://post.example/', 'post.example'],
  ])('%s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  test('is none of a file, a mail or of nonsense, and a front page names no article', () => {
    expect(['file:///a.html', 'mailto:a@b.example', 'no address', ''].map(canonicalUrl)).toEqual(
      Array(4).fill(undefined),
    );
    expect(namesOnePage('post.example')).toBe(false);
    expect(identitiesOf({ url: 'https://post.example/', providerId: ' ' })).toEqual([]);
  });
});

describe('the hand an article comes from', () => {
  const of = (outlet?: string, origin?: string): Pick<ReadArticle, 'outlet' | 'origin'> => ({
    ...(outlet !== undefined && { outlet: { name: outlet } }),
    ...(origin !== undefined && { origin: { name: origin } }),
  });
  test.each([
    [of('Port Ansel Post'), of('PORT ANSEL POST'), true],
    [of('Port Ansel Post'), of('Kestrel Daily'), false],
    [of(undefined, 'Northwire'), of(undefined, 'Northwire'), true],
    [of(undefined, 'Northwire'), of('Kestrel Daily', 'Northwire'), false],
    [of(), of(), true],
  ])('%o and %o: %s', (one, other, isSame) => {
    expect(haveSameIssuer(one, other)).toBe(isSame);
  });
});

describe('the text of a version', () => {
  const text = (headline: string, body: string, published?: number) => ({
    headline,
    body,
    ...(published !== undefined && { published }),
  });

  test('a longer update of the same day', () => {
    const update = `${BODY} Late on Tuesday a second leak was found. Two villages were told to be ready to leave.`;
    expect(
      isVersionText(text('Dam seeps', BODY, at(8)), text('Dam seeps, villages warned', update, at(8, 20))),
    ).toBe(true);
  });

  test('another text under the same headline on the same day', () => {
    const rewritten =
      'Work on the wall has begun. A crew of forty arrived by train in the night, with pumps.';
    expect(
      isVersionText(text('Dam above Marren', BODY, at(8)), text('Dam above Marren', rewritten, at(8, 20))),
    ).toBe(true);
  });

  test('never the next of a series, dated or not', () => {
    const market = (day: string, share: string, rate: string) =>
      `Shares in Osterlo closed at ${share} points on ${day}, the exchange said. The crown stood at ${rate} to the mark. Trade was thin before the holiday, and dealers expect little from the week.`;
    const monday = text('Shares close at 4,112', market('Monday', '4,112', '7.31'), at(7));
    const tuesday = text('Shares close at 4,090', market('Tuesday', '4,090', '7.28'), at(8));
    expect(isVersionText(monday, tuesday)).toBe(false);
    const { published: _one, ...undated } = monday;
    const { published: _other, ...undatedToo } = tuesday;
    expect(isVersionText(undated, undatedToo)).toBe(false);
  });

  test('never another article that took its place', () => {
    const other = 'The ferry to Ansel runs again after nine days. The union and the harbour agreed at night.';
    expect(isVersionText(text('Dam seeps', BODY, at(8)), text('Ferry runs again', other, at(8)))).toBe(false);
  });
});

describe('the newest version', () => {
  const modified = (value: string, zone = '+00:00') =>
    ({ dateModified: { value, zone, precision: 'minute' } }) as const;
  test.each([
    ['by number', { revision: 3 }, { revision: 2, ...modified('2026-09-09T10:00') }, true],
    ['an older number', { revision: 1 }, { revision: 2 }, false],
    ['by change', modified('2026-09-08T10:00'), modified('2026-09-08T11:00'), false],
    ['across zones', modified('2026-09-08T12:30', '+02:00'), modified('2026-09-08T10:00'), true],
    ['by arrival where nothing tells', {}, modified('2026-09-08T10:00'), true],
    ['by arrival where both say the same', modified('2026-09-08'), modified('2026-09-08T10:00'), true],
  ])('%s', (_how, arrived, current, isIt) => {
    expect(isNewer(arrived, current)).toBe(isIt);
  });
});
