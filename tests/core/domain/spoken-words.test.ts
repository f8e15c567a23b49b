import { afterEach, describe, expect, it } from 'vitest';
import { pseudoWords } from '#core/domain/pseudo-words.ts';
import { count, counted, inNumber, percent } from '#core/domain/figures.ts';
import { fullDay, knownDate, rangePhrase, rangeTitle, shortDay } from '#core/domain/date-words.ts';
import { HOUSE_LOCALE, localeFor, useLocale } from '#core/domain/locale.ts';
import { wordsOf } from '#core/domain/spoken-words.ts';
import { rangeHeading, rangeText } from '../../../renderer/components/date-text.ts';

afterEach(() => useLocale(HOUSE_LOCALE));

describe('words of a catalogue', () => {
  it('are put together in the order the translator chose', () => {
    const english = wordsOf([[0, ' of ', 1, ' folders']], 'en');
    const other = wordsOf([['von ', 1, ' Ordnern ', 0]], 'de');
    expect(english(0, ['2', 3])).toBe('2 of 3 folders');
    expect(other(0, ['2', 3])).toBe('von 3 Ordnern 2');
  });

  it('leave out what is not there, as the page does', () => {
    expect(wordsOf([['a', 0, 'b']], 'en')(0, [undefined])).toBe('ab');
  });

  it('take the plural form that the language has for a number', () => {
    const polish = wordsOf([['artykuł', 'artykuły', 'artykułów', 'artykułu']], 'pl');
    expect([1, 3, 5, 22].map((number) => polish.counted(number, 0))).toEqual([
      '1\u00a0artykuł',
      '3\u00a0artykuły',
      '5\u00a0artykułów',
      '22\u00a0artykuły',
    ]);
  });

  it('have the number where the translator put it', () => {
    const words = wordsOf(
      [
        ['Artikel', 'Artikel: #'],
        ['# von {0} fehlt', '# von {0} fehlen'],
      ],
      'de',
    );
    expect(words.counted(1, 0)).toBe('1\u00a0Artikel');
    expect(words.counted(4, 0)).toBe('Artikel: 4');
    expect(words.inNumber(2, 1, ['$&'])).toBe('2 von $& fehlen');
  });

  it('in English are what the sources say', () => {
    const english = wordsOf(
      [
        ['article', 'articles'],
        ['# more has', '# more have'],
      ],
      'en',
    );
    for (const number of [0, 1, 2, 1234]) {
      expect(english.counted(number, 0)).toBe(counted(number, 'article'));
      expect(english.inNumber(number, 1)).toBe(inNumber(number, '# more has', '# more have'));
    }
  });

  it('that nobody speaks are longer by a third, in brackets, and keep their insertions', () => {
    const [plain, sentence, noun] = pseudoWords(['Coverage', ['in ', 0, [0, ' there']], ['day', 'days']]);
    expect(plain).toBe('⟦Ćööṽééŕààĝé⟧');
    expect(sentence).toEqual(['⟦', 'îîń ', 0, [0, ' ţĥééŕéé'], '⟧']);
    expect(noun).toEqual(['⟦đààý⟧', '⟦đààýš⟧']);
  });
});

describe('the locale of figures and dates', () => {
  it('is English in the region of the system, and the house’s own where there is none', () => {
    expect(['de-DE', 'en-US', 'en-GB', 'fr', 'C', ''].map(localeFor)).toEqual([
      'en-DE',
      'en-US',
      'en-GB',
      'en-GB',
      'en-GB',
      'en-GB',
    ]);
  });

  it('is British by hand unless the window was told another', () => {
    expect([count(24318), percent(19), knownDate('2026-09-16T18:20')]).toEqual([
      '24,318',
      '19.0\u00a0%',
      '16 Sep 2026, 18:20',
    ]);
    expect(rangePhrase('2026-09-08', '2026-09-17')).toBe('from 8 to 16 September 2026');
    expect(rangeText('2026-08-08', '2026-09-17')).toBe('8 Aug – 16 Sep 2026');
  });

  it('orders days and parts thousands as its region does', () => {
    useLocale('en-US');
    expect([shortDay('2026-09-16'), fullDay('2026-09-16')]).toEqual(['Sep 16', 'September 16, 2026']);
    expect(knownDate('2026-09-16T18:20')).toBe('Sep 16, 2026, 18:20');
    expect(rangePhrase('2026-09-08', '2026-09-17')).toBe('from September 8 to September 16, 2026');
    expect(rangeTitle('2026-09-08', '2026-09-09')).toBe('September 8, 2026');
    expect(rangeHeading('2026-09-08', '2026-09-17').replaceAll(/\s/gu, ' ')).toBe('September 8 – 16');
    useLocale('en-DE');
    expect([count(24318), percent(19)]).toEqual(['24.318', '19,0\u00a0%']);
    useLocale(HOUSE_LOCALE);
    expect(count(24318)).toBe('24,318');
  });
});
