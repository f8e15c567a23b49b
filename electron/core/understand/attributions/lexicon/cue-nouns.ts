import { inflect } from './inflect.ts';
import type { Stance } from './verb-classes.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Nouns of saying, judging and wanting, grouped by what follows them: `that` and `to` open a clause, the other words
 * are prepositions whose object is the content. Plurals are given where they are used alike.
 */
type NounClass = { readonly stance: Stance; readonly takes: string; readonly nouns: string };

const NOUN_CLASSES: readonly NounClass[] = [
  {
    stance: 'reporting',
    takes: 'that',
    nouns: `claim claims statement assertion assertions allegation allegations announcement prediction predictions argument
      contention insistence suggestion suggestions accusation accusations charge charges admission acknowledgment
      acknowledgement declaration assurance assurances remark observation complaint complaints concession point case
      conclusion finding findings explanation revelation revelations answer response reply message testimony notion
      reasoning rationale verdict ruling proposal recommendation caveat reminder disclosure`,
  },
  {
    stance: 'reporting',
    takes: 'that to',
    nouns: 'pledge pledges promise promises vow vows threat threats offer guarantee commitment oath',
  },
  {
    stance: 'reporting',
    takes: 'of',
    nouns: `criticism condemnation denunciation denial endorsement endorsements rejection accusations accusation allegations
      allegation mention characterization characterisation description portrayal depiction rebuke critique defense defence
      repudiation disavowal dismissal assessment interpretation account explanation`,
  },
  {
    stance: 'reporting',
    takes: 'for',
    nouns: `call calls demand demands appeal appeals plea pleas praise request requests argument case apology apologies
      proposal proposals`,
  },
  { stance: 'reporting', takes: 'to', nouns: 'reference references objection objections tribute response' },
  { stance: 'reporting', takes: 'to', nouns: 'call calls appeal plea request demand invitation' },
  { stance: 'reporting', takes: 'that', nouns: 'demand demands request insistence warning warnings' },
  { stance: 'reporting', takes: 'of about against', nouns: 'warning warnings complaint complaints' },
  {
    stance: 'reporting',
    takes: 'on about',
    nouns: `comment comments remark remarks speech speeches statement statements joke jokes lecture lectures talk advice claim
      claims`,
  },
  {
    stance: 'reporting',
    takes: 'about of over whether',
    nouns: 'question questions query queries',
  },
  {
    stance: 'reporting',
    takes: 'at',
    nouns: 'shot shots swipe swipes jab jabs dig digs barb barbs aim potshot potshots fun',
  },
  {
    stance: 'reporting',
    takes: 'on against',
    nouns: 'attack attacks broadside assault tirade invective blame',
  },
  {
    stance: 'reporting',
    takes: 'against',
    nouns: 'accusation accusations allegation allegations argument case charges',
  },
  {
    stance: 'attitude',
    takes: 'that about over',
    nouns: `fear fears concern concerns worry worries anxiety alarm doubt doubts skepticism scepticism suspicion suspicions
      unease misgivings reservations qualms outrage anger frustration disappointment dismay confidence optimism hope hopes
      uncertainty surprise`,
  },
  {
    stance: 'attitude',
    takes: 'that',
    nouns: `belief view opinion conviction impression sense feeling expectation expectations assumption theory idea
      perception realization realisation judgment judgement consensus`,
  },
  {
    stance: 'attitude',
    takes: 'of on about toward towards',
    nouns:
      'view views opinion opinions impression impressions perception attitude attitudes understanding feelings',
  },
  {
    stance: 'attitude',
    takes: 'for',
    nouns: `support enthusiasm preference admiration respect contempt disdain sympathy affection backing approval appreciation
      hope desire`,
  },
  {
    stance: 'attitude',
    takes: 'of',
    nouns: 'support approval disapproval embrace fear fears hope hopes acceptance dislike',
  },
  { stance: 'attitude', takes: 'to', nouns: 'opposition hostility aversion resistance antipathy' },
  { stance: 'attitude', takes: 'in', nouns: 'interest faith confidence trust belief' },
  { stance: 'attitude', takes: 'with', nouns: 'issue disagreement disagreements' },
  {
    stance: 'attitude',
    takes: 'to',
    nouns: `decision refusal plan plans intention intent desire willingness unwillingness reluctance determination eagerness
      wish`,
  },
];

/** What may follow a cue noun, with the stance it then shows. */
function gatherNouns(): ReadonlyMap<string, ReadonlyMap<string, Stance>> {
  const nouns = new Map<string, Map<string, Stance>>();
  for (const { stance, takes, nouns: list } of NOUN_CLASSES) {
    for (const noun of words(list)) {
      const follows = nouns.get(noun) ?? new Map<string, Stance>();
      for (const word of takes.split(' ')) if (!follows.has(word)) follows.set(word, stance);
      nouns.set(noun, follows);
    }
  }
  return nouns;
}

/** Cue nouns with the words that may follow them ("that", "to", a preposition) and the stance each shows. */
export const CUE_NOUNS: ReadonlyMap<string, ReadonlyMap<string, Stance>> = gatherNouns();

/** Forms of the verbs that lend a cue noun its verb: "made the case that", "raised questions about", "took aim at". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  `make have give take raise express voice share issue release offer deliver throw lend cast show pose draw launch mount
   lodge file repeat renew reiterate hold air register convey sound provide send pen lead put poke fire hurl level
   harbor harbour lob trade`
    .split(/\s+/)
    .flatMap((verb) => [...inflect(verb).keys()]),
);

/** Nouns for somebody who is for or against something: "is a critic of the plan". */
export const PARTISAN_NOUNS = words(
  `supporter supporters advocate advocates opponent opponents proponent proponents critic critics defender defenders
   champion champions backer backers fan fans admirer admirers foe foes believer skeptic sceptic`,
);

/** Adjectives of opinion with what follows them after a form of be. */
export const CUE_ADJECTIVES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    [
      `confident certain sure convinced aware adamant hopeful optimistic pessimistic doubtful unsure uncertain afraid fearful
       worried concerned anxious nervous insistent unconvinced unaware cognizant sanguine`,
      'that about of over whether',
    ],
    [
      `happy glad pleased proud sorry surprised disappointed shocked grateful thankful unhappy saddened angry upset delighted
       thrilled excited relieved alarmed appalled horrified outraged dismayed stunned astonished amazed disgusted offended
       furious frustrated incensed livid ashamed embarrassed troubled disturbed encouraged heartened perplexed puzzled
       dissatisfied satisfied comfortable uncomfortable uneasy enthusiastic upbeat apologetic unapologetic bitter
       enamored enamoured impressed intrigued`,
      'that about with at by over of',
    ],
    [
      `sceptical skeptical critical supportive dismissive mindful wary suspicious cynical distrustful mistrustful fond
       appreciative contemptuous scornful disdainful envious jealous respectful leery protective tolerant disapproving`,
      'of that about',
    ],
    ['opposed committed sympathetic hostile receptive resigned indifferent loyal averse', 'to'],
    [
      'willing unwilling determined reluctant eager ready keen prepared loath hesitant anxious poised inclined',
      'to',
    ],
    [
      'clear vocal outspoken vague coy cagey silent mum blunt candid honest frank explicit evasive upfront',
      'that about on',
    ],
    ['interested', 'in'],
    ['hungry eager', 'for'],
  ].reduce<[string, ReadonlySet<string>][]>((all, [adjectives = '', follow = '']) => {
    for (const adjective of words(adjectives)) {
      const before = all.find(([word]) => word === adjective);
      if (before) before[1] = new Set([...before[1], ...words(follow)]);
      else all.push([adjective, words(follow)]);
    }
    return all;
  }, []),
);
