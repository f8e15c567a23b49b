import { describe, expect, it } from 'vitest';
import { attributionsOfText, findAttributions } from '#core/understand/attributions/find-attributions.ts';

type Row = readonly [quotedSource: string | undefined, source: string, cue: string, content: string];

/** What is found in a body, in words: spans of one role are parted by " ‖ ". */
function inBody(body: string): readonly Row[] {
  const words = (spans: readonly (readonly [number, number])[]): string =>
    spans.map(([start, end]) => body.slice(start, end)).join(' ‖ ');
  return findAttributions({ body }).map(({ quotedSource, source, cue, content }) => [
    quotedSource?.name,
    words(source),
    words(cue),
    words(content),
  ]);
}

describe('what is said', () => {
  it.each<[string, string, Row]>([
    [
      'that-clause',
      'The ministry said that the dam is safe.',
      ['ministry', 'The ministry', 'said', 'that the dam is safe'],
    ],
    [
      'clause without that',
      'Ilse Marwen said the dam is safe.',
      ['Ilse Marwen', 'Ilse Marwen', 'said', 'the dam is safe'],
    ],
    [
      'negated cue with adverb',
      'Ilse Marwen has never publicly admitted that the dam leaks.',
      ['Ilse Marwen', 'Ilse Marwen', 'has never publicly admitted', 'that the dam leaks'],
    ],
    [
      'wh-clause',
      'Bram Eskil asked why nobody had told the town.',
      ['Bram Eskil', 'Bram Eskil', 'asked', 'why nobody had told the town'],
    ],
    [
      'infinitive',
      'The government promised to repair the dam.',
      ['government', 'The government', 'promised', 'to repair the dam'],
    ],
    [
      'person told',
      'Bram Eskil told reporters on Monday that the town was empty.',
      ['Bram Eskil', 'Bram Eskil', 'told', 'that the town was empty'],
    ],
    [
      'accusation',
      'Ana Corvel accused the government of hiding a report.',
      ['Ana Corvel', 'Ana Corvel', 'accused', 'the government of hiding a report'],
    ],
    [
      'blame',
      'The union blamed the company for the delay.',
      ['union', 'The union', 'blamed', 'the company for the delay'],
    ],
    [
      'criticism for',
      'Ana Corvel criticised Ilse Marwen for her silence.',
      ['Ana Corvel', 'Ana Corvel', 'criticised', 'Ilse Marwen for her silence'],
    ],
    [
      'called X "Y"',
      'The union called it “a promise made by people who left”.',
      ['union', 'The union', 'called', 'it “a promise made by people who left”'],
    ],
    [
      'described as',
      'The mayor described the plan as reckless.',
      ['mayor', 'The mayor', 'described', 'the plan as reckless'],
    ],
    [
      'verb with its preposition',
      'The opposition called for a public inquiry.',
      ['opposition', 'The opposition', 'called for', 'a public inquiry'],
    ],
    [
      'according to, before',
      'According to the Ministry of Public Works, the flow rose.',
      ['Ministry of Public Works', 'the Ministry of Public Works', 'According to', 'the flow rose'],
    ],
    [
      'according to, after',
      'The flow rose, according to a report seen by Ostra on Tuesday.',
      ['report', 'a report seen by Ostra on Tuesday', 'according to', 'The flow rose'],
    ],
    [
      'clause before its cue',
      'The dam is safe, its operator said on Thursday.',
      ['operator', 'its operator', 'said', 'The dam is safe'],
    ],
    [
      'clause broken by its cue',
      'The dam, Ilse Marwen said, is safe.',
      ['Ilse Marwen', 'Ilse Marwen', 'said', 'The dam ‖ is safe'],
    ],
    [
      'passive with its agent',
      'The plan was criticised by Ana Corvel.',
      ['Ana Corvel', 'Ana Corvel', 'was criticised by', 'The plan'],
    ],
    [
      'possessor and noun',
      "The crowd heard the mayor's criticism of the ministry.",
      ['mayor', "the mayor's", 'criticism of', 'the ministry'],
    ],
  ])('%s', (_name, body, row) => {
    expect(inBody(body)).toContainEqual(row);
  });

  it('keeps apposition and relative clause with the quoted source, and other insertions out', () => {
    expect(inBody('Dagny Holt, a hydrologist, said the figure proved little.')[0]).toEqual([
      'Dagny Holt',
      'Dagny Holt, a hydrologist,',
      'said',
      'the figure proved little',
    ]);
    expect(inBody('The mayor, speaking on Monday, said the town was empty.')[0]?.[1]).toBe('The mayor');
  });

  it('ends content before a comment on it', () => {
    expect(inBody('Ilse Marwen said that the dam is safe, without naming an engineer.')[0]?.[3]).toBe(
      'that the dam is safe, without naming an engineer',
    );
    expect(
      inBody('Ilse Marwen said that the dam is safe, adding that pumps were on their way.').map(
        (row) => row[3],
      ),
    ).toEqual(['that the dam is safe', 'that pumps were on their way']);
  });
});

describe('quotations', () => {
  it('belong to the cue after, before and between them', () => {
    expect(inBody('“Go up the hill,” Mayor Bram Eskil said. “Do not wait for daylight.”')).toEqual([
      ['Bram Eskil', 'Mayor Bram Eskil', 'said', '“Go up the hill,” ‖ “Do not wait for daylight.”'],
    ]);
    expect(inBody('“We left the bread,” said Greet Sallow, who runs a bakery.')[0]).toEqual([
      'Greet Sallow',
      'Greet Sallow, who runs a bakery',
      'said',
      '“We left the bread,”',
    ]);
    expect(inBody('Bram Eskil said: “Nobody asked us.”')[0]).toEqual([
      'Bram Eskil',
      'Bram Eskil',
      'said:',
      '“Nobody asked us.”',
    ]);
    expect(inBody('"Did they ask?" Bram Eskil asked.')[0]).toEqual([
      'Bram Eskil',
      'Bram Eskil',
      'asked',
      '"Did they ask?"',
    ]);
  });

  it('run over paragraphs that open the mark again', () => {
    const body = '“The wall moved by six millimetres.\n\n“Nobody slept after that,” Bram Eskil said.';
    const [found] = findAttributions({ body });
    expect(found?.content).toHaveLength(2);
    expect(found?.kind).toBe('direct');
  });

  it('may be single, doubled or broken marks', () => {
    expect(inBody("'The workers' homes are gone,' Bram Eskil said.")[0]?.[3]).toBe(
      "'The workers' homes are gone,'",
    );
    expect(inBody("``The homes are gone,'' Bram Eskil said.")[0]?.[3]).toBe("``The homes are gone,''");
    expect(inBody('The pipe is 5" wide. Bram Eskil said that it leaks.')[0]?.[3]).toBe('that it leaks');
  });

  it('attribute nothing when a word or two stand in scare quotes', () => {
    expect(inBody('The “safe” dam of Marren broke on Tuesday.')).toEqual([]);
  });

  it('tell direct from mixed and indirect', () => {
    const kinds = (body: string): readonly string[] => findAttributions({ body }).map(({ kind }) => kind);
    expect(kinds('“It is safe,” Ilse Marwen said.')).toEqual(['direct']);
    expect(kinds('Ilse Marwen said it was “safe for now”.')).toEqual(['mixed']);
    expect(kinds('Ilse Marwen said it was safe.')).toEqual(['indirect']);
  });
});

describe('headlines', () => {
  const headline = (text: string, body: string): readonly unknown[] =>
    findAttributions({ headline: text, body })
      .filter(({ field }) => field === 'headline')
      .map(({ quotedSource, cue, content }) => [
        quotedSource?.name,
        text.slice(...cue[0]!),
        text.slice(...content[0]!),
      ]);

  it('drop the subject of what is said', () => {
    expect(
      headline("US Says Carried Out 'Precise' Strike in Idlib as Moscow Slams Its Failure to Coordinate", ''),
    ).toEqual([
      ['US', 'Says', "Carried Out 'Precise' Strike in Idlib"],
      ['Russia', 'Slams', 'Its Failure to Coordinate'],
    ]);
  });

  it('let a colon stand for the verb when the article shows who speaks', () => {
    const body = 'Public Works Minister Ilse Marwen spoke in Port Ansel.';
    expect(headline('Minister: no sign the dam will fail', body)).toEqual([
      ['Ilse Marwen', ':', 'no sign the dam will fail'],
    ]);
    expect(headline('Port Ansel: dockers vote for walkout', body)).toEqual([]);
  });

  it('are the short first line of a text given whole', () => {
    const text = 'Minister: dam is safe\n\nOSTERLO (Ostra) – The dam is safe, minister Ilse Marwen said.';
    const found = attributionsOfText(text).map(({ content }) => text.slice(...content[0]!));
    expect(found).toEqual(['dam is safe', 'The dam is safe']);
  });
});

describe('quoted sources', () => {
  const people = (body: string): readonly (readonly unknown[])[] =>
    findAttributions({ body }).map(({ quotedSource, form }) => [
      quotedSource?.name,
      quotedSource?.kind,
      form,
    ]);

  it('lead from surname, title, pronoun and office to the full name', () => {
    const body =
      'Public works minister Ilse Marwen said the dam was safe. She said pumps were ready. Marwen added that rain was likely. The minister warned that it could take weeks.';
    expect(people(body)).toEqual(Array.from({ length: 4 }, () => ['Ilse Marwen', 'person', 'named']));
  });

  it('lead from acronym, noun and pronoun to the body', () => {
    const body =
      'The Ministry of Public Works (MPW) said the flow rose. The MPW said it was ready. The ministry denied that there was a delay. It added that pumps were ready.';
    expect(people(body)).toEqual(
      Array.from({ length: 4 }, () => ['Ministry of Public Works', 'government', 'named']),
    );
  });

  it('are told apart by form', () => {
    expect(people('A ministry official said the gauges were wrong.')).toEqual([
      ['ministry official', 'official', 'unnamed'],
    ]);
    expect(people('Residents said the streets were empty.')).toEqual([['residents', 'group', 'collective']]);
    expect(people('The report says that drains were blocked.')).toEqual([['report', 'document', 'document']]);
    expect(people('Reuters reported that drains were blocked.')).toEqual([['Reuters', 'media', 'media']]);
    expect(people('A source close to the ministry said the gauges were wrong.')).toEqual([
      ['source close to the ministry', 'official', 'unnamed'],
    ]);
  });

  it('drop how they asked to be named', () => {
    const body = 'A ministry official, who asked not to be named, said the gauges were wrong.';
    expect(people(body)).toEqual([['ministry official', 'official', 'unnamed']]);
  });

  it('are absent where the text does not say who says it', () => {
    const [found] = findAttributions({ body: 'The operator has reportedly known of the leak since May.' });
    expect(found).toMatchObject({ source: [] });
    expect(found?.quotedSource).toBeUndefined();
  });
});

it('leaves the dateline out of what is said', () => {
  const body = 'OSTERLO (Capital Ledger / Telmark – 9 September 2026) The dam is safe, Ilse Marwen said.';
  const end = body.indexOf(') ') + 2;
  const [given] = findAttributions({ body, datelineSpan: [0, end] });
  const [found] = findAttributions({ body });
  expect(given?.content).toEqual([[end, body.indexOf(', Ilse')]]);
  expect(found?.content).toEqual(given?.content);
});

it('leaves the dash after a dateline out of what is said', () => {
  const body = 'OSTERLO (Harrow Post – 8 September 2026) – The gates were opened at dawn, Ilse Marwen said.';
  const [found] = findAttributions({ body, datelineSpan: [0, body.indexOf(')') + 1] });
  expect(found?.content.map(([from, to]) => body.slice(from, to))).toEqual(['The gates were opened at dawn']);
});

describe('confidence', () => {
  const confidenceIn = (body: string): number => findAttributions({ body })[0]?.confidence ?? 0;

  it('is high where a named person says a whole clause', () => {
    expect(
      confidenceIn('Ilse Roe said that the gauges at the upper dam were wrong all summer.'),
    ).toBeGreaterThan(0.8);
  });

  it('is lower where nobody has said it yet, where it is a question, and where anybody might have', () => {
    const said = confidenceIn('The chief engineer said the gauges were wrong.');
    for (const body of [
      'If the chief engineer said the gauges were wrong, nobody listened.',
      'Has the chief engineer said the gauges were wrong?',
      'Someone said the gauges were wrong.',
    ])
      expect(confidenceIn(body)).toBeLessThan(said);
  });
});
