import { expect, test } from 'vitest';
import {
  COUNTRY_OPTIONS,
  countryName,
  domainOf,
  placeText,
} from '../../../renderer/components/outlet/outlet-text.ts';

test('every country has a name that is not its code', () => {
  expect(COUNTRY_OPTIONS).toHaveLength(249);
  expect(COUNTRY_OPTIONS.filter(({ value, text }) => value === text)).toEqual([]);
});

test('what is no code stays as it is', () => {
  expect(countryName('not a code')).toBe('not a code');
});

test('an outlet is placed by what is known of it', () => {
  expect(placeText({ country: 'SE', mediaType: 'newspaper' })).toBe('Sweden · Newspaper');
  expect(placeText({})).toBe('');
});

test('an address as pasted becomes a domain', () => {
  expect(domainOf(' https://www.Example.org/news?x=1 ')).toBe('example.org');
  expect(domainOf('news.example.org:8080')).toBe('news.example.org');
});
