const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns of saying that take a that-clause with a possessor: "the ministry's claim that …". */
export const NOUNS_WITH_CLAUSE = words(
  `claim claims statement assertion assertions allegation allegations announcement warning warnings prediction predictions
   argument contention insistence suggestion accusation accusations charge admission acknowledgment acknowledgement
   declaration assurance assurances remark complaint complaints concession pledge promise vow threat belief view fear
   fears hope hopes opinion concern concerns conviction suspicion`,
);

/** Nouns of judging whose object follows "of" (or "for"): "the military's criticism of the failure". */
export const NOUNS_WITH_OBJECT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['criticism', words('of')],
  ['condemnation', words('of')],
  ['denunciation', words('of')],
  ['denial', words('of')],
  ['endorsement', words('of')],
  ['rejection', words('of')],
  ['praise', words('for of')],
  ['call', words('for on')],
  ['calls', words('for on')],
  ['demand', words('for')],
  ['demands', words('for')],
  ['accusations', words('of')],
  ['warning', words('of about against')],
  ['warnings', words('of about against')],
]);

/** Adjectives of opinion with what follows them after a form of be. */
export const CUE_ADJECTIVES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    [
      'confident certain sure convinced aware adamant hopeful optimistic doubtful afraid worried concerned',
      'that about of',
    ],
    [
      'happy glad pleased proud sorry surprised disappointed shocked grateful thankful unhappy saddened angry upset',
      'that about with to of',
    ],
    ['sceptical skeptical critical supportive dismissive mindful wary suspicious', 'of that'],
    ['opposed committed', 'to'],
    ['willing unwilling determined reluctant eager ready keen prepared', 'to'],
    ['clear', 'that about'],
  ].flatMap(([adjectives = '', follow = '']) =>
    adjectives.split(' ').map((word) => [word, words(follow)] as const),
  ),
);
