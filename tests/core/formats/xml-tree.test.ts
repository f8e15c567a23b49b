import { describe, expect, test } from 'vitest';
import {
  attribute,
  childAt,
  childrenOf,
  descendants,
  firstDescendant,
  parseXml,
  rawText,
  textIn,
} from '../../../electron/core/formats/xml/xml-tree.ts';

describe('parseXml', () => {
  test('knows names with and without prefix, in any case', () => {
    const root = parseXml('<n:NewsItem xml:lang="fr"><n:Head>x</n:Head></n:NewsItem>')?.root;
    expect(root?.local).toBe('newsitem');
    expect(attribute(root, 'lang')).toBe('fr');
    expect(textIn(childAt(root, 'head'))).toBe('x');
  });

  test('keeps every element at the top', () => {
    const tree = parseXml('<?xml version="1.0"?><a>1</a>\n<?xml version="1.0"?><b>2</b>');
    expect(tree?.roots.map(({ local }) => local)).toEqual(['a', 'b']);
    expect(tree?.root.local).toBe('a');
    expect(tree?.isCutOff).toBe(false);
  });

  test.each(['<a><b>text', '<a><b>text</b>', '<a><b att="'])('says that %s is cut off', (text) => {
    expect(parseXml(text)?.isCutOff).toBe(true);
  });

  test('finds nothing where there is no element', () => {
    expect(parseXml('no xml at all')).toBeUndefined();
    expect(parseXml('')).toBeUndefined();
  });

  test('expands no entity of the file’s own and fetches none', () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY x "hahaha"><!ENTITY y "&x;&x;&x;"><!ENTITY f SYSTEM "file:///etc/passwd">]><a>&y;&f;&amp;</a>';
    expect(textIn(parseXml(bomb)?.root)).toBe('&');
  });

  test('knows an entity of the file’s own that stands for a few letters', () => {
    const text = `<!DOCTYPE a [\n<!ENTITY oslash "&#248;">\n<!ENTITY q '"'><!ENTITY long "${'x'.repeat(65)}"><!ENTITY q "no">]>\n<a b="&q;">Br&oslash;nn&long; &nbsp;</a>`;
    const root = parseXml(text)?.root;
    expect(textIn(root)).toMatch(/^Brønn/u);
    expect(textIn(root)).not.toContain('x');
    expect(root?.attributes).toEqual({ b: '"' });
  });

  test('leaves a declaration that an article quotes where it is', () => {
    const quoted = '<a>one <![CDATA[<!DOCTYPE b [<!ENTITY c "d">]> &c;]]></a>';
    expect(textIn(parseXml(quoted)?.root)).toBe('one <!DOCTYPE b [<!ENTITY c "d">]> &c;');
  });

  test('takes a million references and a declaration without an end in its stride', () => {
    const references = '&a;'.repeat(1_000_000);
    const tree = parseXml(`<!DOCTYPE a [<!ENTITY a "${'y'.repeat(64)}">]><a>${references}</a>`);
    expect(rawText(tree?.root)).toHaveLength(64_000_000);
    expect(parseXml(`<!DOCTYPE a [${'<!ENTITY a "'.repeat(100_000)}`)).toBeUndefined();
  }, 60_000);

  test('reads text in CDATA and across comments as it stands', () => {
    const root = parseXml('<a>one <!-- no --><![CDATA[<p>two</p>]]></a>')?.root;
    expect(rawText(root)).toBe('one <p>two</p>');
  });

  test('flattens what is nested too deep, and loses none of its text', () => {
    const depth = 20_000;
    const root = parseXml(`${'<p>'.repeat(depth)}deep${'</p>'.repeat(depth)}`)?.root;
    expect(root === undefined ? [] : [...descendants(root, 'p')].length).toBeLessThan(250);
    expect(textIn(root)).toBe('deep');
  });

  test('ends where nesting has no bottom, and says that the file goes on', () => {
    const tree = parseXml('<a>one</a>' + '<p>'.repeat(400_000));
    expect(textIn(tree?.root)).toBe('one');
    expect(tree?.isCutOff).toBe(true);
  }, 60_000);
});

describe('looking things up', () => {
  const root = parseXml('<a><b><c>1</c></b><c>2</c><b id=" "/></a>')?.root;

  test('children are those directly inside, descendants all in the order of the file', () => {
    expect(childrenOf(root, 'c').map(textIn)).toEqual(['2']);
    expect(root === undefined ? [] : [...descendants(root, 'c')].map(textIn)).toEqual(['1', '2']);
    expect(textIn(firstDescendant(root, 'c'))).toBe('1');
  });

  test('what is missing or blank is undefined', () => {
    expect(childAt(root, 'b', 'x', 'y')).toBeUndefined();
    expect(attribute(childrenOf(root, 'b')[1], 'id')).toBeUndefined();
    expect(textIn(undefined)).toBeUndefined();
    expect(firstDescendant(undefined, 'a')).toBeUndefined();
  });
});
