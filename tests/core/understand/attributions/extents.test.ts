import { describe, expect, it } from 'vitest';
import { findAttributions } from '#core/understand/attributions/find-attributions.ts';

/** The first attribution with this cue, as words: who, and what; spans are parted by " ‖ ". */
function said(body: string, cue: string): readonly [who: string, what: string] | undefined {
  const words = (spans: readonly (readonly [number, number])[]): string =>
    spans.map(([start, end]) => body.slice(start, end)).join(' ‖ ');
  const found = findAttributions({ body }).find((one) => words(one.cue) === cue);
  return found && [words(found.source), words(found.content)];
}

describe('content ends', () => {
  it.each<[string, string, string, string]>([
    [
      'at a relative clause behind an infinitive',
      'The mayor refused to sign the deal, which Ana Corvel had drafted.',
      'refused',
      'to sign the deal',
    ],
    [
      'at the next cue with a subject of its own',
      'Ilse Marwen said the dam would leak and she accused the operator of hiding it.',
      'said',
      'the dam would leak',
    ],
    [
      'not at “but” without a clause',
      'Ilse Marwen said the dam would leak, but only in a very wet spring.',
      'said',
      'the dam would leak, but only in a very wet spring',
    ],
    [
      'not at a dash before an addition',
      'Ilse Marwen said the dam would hold — and that pumps were on their way.',
      'said',
      'the dam would hold — and that pumps were on their way',
    ],
    [
      'behind a gerund in the passive',
      'Ana Corvel accused the minister of being guided by the operator.',
      'accused',
      'the minister of being guided by the operator',
    ],
    [
      'with the quotation that holds its verb',
      'Ilse Marwen said the people of Marren “have been waiting far too long for an answer.”',
      'said',
      'the people of Marren “have been waiting far too long for an answer.”',
    ],
  ])('%s', (_name, body, cue, what) => {
    expect(said(body, cue)?.[1]).toBe(what);
  });
});

describe('the quoted source', () => {
  it.each<[string, string, string, string]>([
    ['goes before a day', 'The ministry on Tuesday said the dam is safe.', 'said', 'The ministry'],
    [
      'has its participle',
      'The figures published on Sunday suggest that the dam is safe.',
      'suggest',
      'The figures published on Sunday',
    ],
    [
      'has its relative clause',
      'Engineers who have worked with Bram Eskil say the dam will hold.',
      'say',
      'Engineers who have worked with Bram Eskil',
    ],
    [
      'has an apposition within its apposition',
      '“It leaks,” said Dagny Holt, the director of Ostra, a group that tests dams.',
      'said',
      'Dagny Holt, the director of Ostra, a group that tests dams',
    ],
    [
      'is not taken for a list where a fronted phrase ends',
      'Despite the row over the dam, many engineers and some farmers say it will hold.',
      'say',
      'many engineers and some farmers',
    ],
    ['may be himself', 'The mayor himself said the dam would hold.', 'said', 'The mayor himself'],
  ])('%s', (_name, body, cue, who) => {
    expect(said(body, cue)?.[0]).toBe(who);
  });
});

describe('quotations', () => {
  it('that fill the paragraph behind one belong to it', () => {
    const body =
      '“The wall moved,” Bram Eskil said.\n\n“Nobody slept after that night.”\n\nThe town is empty.';
    expect(said(body, 'said')?.[1]).toBe('“The wall moved,” ‖ “Nobody slept after that night.”');
  });

  it('follow a name and a colon', () => {
    expect(said('Mayor Bram Eskil: “Nobody slept after that night.”', ':')).toEqual([
      'Mayor Bram Eskil',
      '“Nobody slept after that night.”',
    ]);
  });

  it('close with a mark turned the wrong way', () => {
    expect(said('Bram Eskil called the plan “a bad joke“ and left.', 'called')?.[1]).toBe(
      'the plan “a bad joke“',
    );
  });
});
