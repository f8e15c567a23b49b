import { expect, test } from 'vitest';
import type { RichText } from '#core/domain/rich-text.ts';
import {
  docOf,
  isHref,
  RICH_SCHEMA,
  richTextOfDoc,
} from '../../../renderer/components/report/editor/rich-schema.ts';

const TEXT: RichText = [
  {
    type: 'paragraph',
    runs: [
      { text: 'The dam ' },
      { text: 'held', bold: true, italic: true },
      { text: ', says ' },
      { text: 'the Post', clip: 12 },
      { text: ' and ', italic: true },
      { text: 'its page', bold: true, href: 'https://post.example/dam' },
    ],
  },
  { type: 'bullets', items: [[{ text: 'Seeping' }], [{ text: 'Repairs', bold: true }, { text: ' begun' }]] },
  { type: 'paragraph', runs: [] },
  { type: 'numbers', items: [[{ text: 'Thursday: council' }]] },
];

test('what is written comes back from the editor as it went in', () => {
  const doc = docOf(TEXT);
  doc.check();
  expect(richTextOfDoc(doc)).toEqual(TEXT);
  expect(richTextOfDoc(docOf(richTextOfDoc(doc)))).toEqual(TEXT);
});

test('nothing but space is not written', () => {
  expect(richTextOfDoc(docOf(undefined))).toBeUndefined();
  expect(richTextOfDoc(docOf([{ type: 'bullets', items: [[{ text: '  ' }]] }]))).toBeUndefined();
});

test('a list without items, as an older draft may hold it, opens as an empty paragraph', () => {
  docOf([{ type: 'numbers', items: [] }]).check();
});

test('the editor cannot hold anything a report does not print', () => {
  expect(Object.keys(RICH_SCHEMA.nodes).sort()).toEqual([
    'bullets',
    'doc',
    'item',
    'numbers',
    'paragraph',
    'text',
  ]);
  expect(Object.keys(RICH_SCHEMA.marks).sort()).toEqual(['bold', 'italic', 'link']);
});

test('a link leads to the web or to a mail address, and nowhere else', () => {
  expect(['https://a.example/b', 'http://a.example', 'mailto:desk@a.example'].every(isHref)).toBe(true);
  expect(['javascript:alert(1)', 'file:///etc', 'a.example', 'https://a b', ''].some(isHref)).toBe(false);
});
