/**
 * Verbs that report what somebody said or thinks, grouped by what they take. Written from English grammar: the
 * classes follow the usual division of verbs of communication (saying, telling, asking, promising, judging …).
 * A verb may stand in several classes and then has the frames of all. "point out" is a verb with its particle;
 * "argue for|against" adds prepositions whose object is the content.
 */
export type Stance = 'reporting' | 'attitude';

/**
 * What may follow (or precede) the verb: a quotation; a that-clause; a clause without "that" (`zero`); a wh-clause;
 * a to-infinitive; a gerund; a noun phrase that is the content; `addressee`: a person told comes first.
 */
export type Frame = 'quote' | 'that' | 'zero' | 'wh' | 'to' | 'ing' | 'np' | 'addressee';

export type VerbClass = {
  readonly stance: Stance;
  readonly frames: readonly Frame[];
  readonly verbs: string;
};

export const VERB_CLASSES: readonly VerbClass[] = [
  // Saying
  { stance: 'reporting', frames: ['quote', 'that', 'zero', 'wh'], verbs: 'say' },
  {
    stance: 'reporting',
    frames: ['quote', 'that', 'zero', 'np'],
    verbs: `state declare assert claim note stress emphasize emphasise reiterate repeat affirm reaffirm confirm admit
      concede acknowledge reveal disclose announce predict allege recall explain report suggest proclaim deny confess`,
  },
  {
    stance: 'reporting',
    frames: ['quote', 'that', 'zero'],
    verbs: `add remark observe reply respond|to answer counter argue|for|against contend maintain insist|on|upon
      complain|about|of lament conclude testify|about warn|of|about|against caution|against joke|about quip boast|about|of
      brag|about tweet retweet write|about blog comment|on|about muse|about speculate|about opine retort rejoin
      elaborate|on clarify hint|at imply point-out chime-in chip-in interject interrupt venture volunteer
      vow swear pledge promise protest|against gloat|about grumble|about|at whine|about preach lecture declaim
      stipulate specify certify posit postulate reason theorize theorise conjecture rule attest|to intimate fume|about|at
      advise write-in spell-out reflect|on bet wager vouch|for reckon summarize summarise recap apologize|for apologise|for
      rant|about|against rail|against inveigh|against sound-off|on weigh-in|on hit-back|at|against|over hit-out|at|against|over
      lash-out|at|against|over fire-back|at shoot-back push-back|on|against|at speak-out|on|against|about speak-up|for|about
      come-out|for|against put-it sum-up sum-it-up`,
  },
  {
    stance: 'reporting',
    frames: ['that', 'np', 'wh'],
    verbs: 'mention underline underscore highlight recount relate',
  },
  { stance: 'reporting', frames: ['that', 'quote'], verbs: 'post offer' },
  {
    stance: 'reporting',
    frames: ['quote'],
    verbs: `continue begin go-on start exclaim cry call-out shout yell scream whisper mutter murmur mumble sigh groan
      snap thunder bark growl blurt-out stammer bellow roar scoff sniff laugh smile shrug intone drawl deadpan
      chant sing yelp gush enthuse croon crow counsel wrap-up ask inquire enquire question read recite snarl sneer hiss
      coo chuckle wail bluster huff`,
  },
  // Telling somebody
  {
    stance: 'reporting',
    frames: ['quote', 'that', 'zero', 'wh', 'to', 'addressee'],
    verbs: 'tell',
  },
  {
    stance: 'reporting',
    frames: ['quote', 'that', 'zero', 'wh', 'addressee'],
    verbs: `inform notify remind assure reassure warn advise brief promise`,
  },
  { stance: 'reporting', frames: ['that', 'addressee'], verbs: 'convince persuade alert email text signal' },
  // Asking, ordering, advising
  { stance: 'reporting', frames: ['wh', 'addressee', 'to'], verbs: 'ask|about|for' },
  { stance: 'reporting', frames: ['wh', 'np'], verbs: 'question' },
  { stance: 'reporting', frames: ['wh', 'quote', 'that'], verbs: 'wonder|about inquire|about ponder' },
  { stance: 'reporting', frames: ['that', 'quote', 'np', 'to'], verbs: 'demand request' },
  {
    stance: 'reporting',
    frames: ['that', 'quote', 'np', 'ing'],
    verbs: 'propose recommend advocate|for urge',
  },
  {
    stance: 'reporting',
    frames: ['that', 'np'],
    verbs: 'implore beg beseech exhort',
  },
  { stance: 'reporting', frames: ['np'], verbs: 'admonish' },
  // Promising and threatening
  {
    stance: 'reporting',
    frames: ['to'],
    verbs: 'promise pledge vow swear threaten offer volunteer claim ask propose',
  },
  { stance: 'reporting', frames: ['that', 'np'], verbs: 'threaten guarantee' },
  { stance: 'reporting', frames: ['ing'], verbs: 'deny admit acknowledge suggest recall mention report' },
  // Judging in words: the content is what is judged and for what
  {
    stance: 'reporting',
    frames: ['np'],
    verbs: `accuse blame criticize criticise slam condemn denounce decry deplore mock ridicule deride lambast
      lambaste rebuke chide chastise berate castigate scold blast assail excoriate
      fault praise hail applaud laud commend extol thank congratulate salute welcome reject dismiss rebut refute dispute
      contradict disavow repudiate retract renounce disown defend endorse call-out call-for call-on call-upon
      dub label brand describe portray depict characterize characterise characterise cite tout trumpet bemoan
      bewail rap pan trash savage skewer lampoon taunt insult vilify demonize demonise malign disparage belittle
      downplay play-down discuss outline detail debunk discredit censure reprimand upbraid flay impugn
      compliment credit liken protest voice express articulate echo deflect lay-out set-out
      shrug-off brush-off brush-aside take-aim-at single-out lash rail-at pillory`,
  },
  { stance: 'reporting', frames: ['np', 'quote'], verbs: 'call term' },
  {
    stance: 'reporting',
    frames: [],
    verbs: `refer|to allude|to speak|of|about|against talk|about|of point|to|at testify|against appeal|for|to object|to|over subscribe|to elaborate|on
      agree|with|on disagree|with|on|about apologize|for|to crack-down|on take-issue|with call|for|on|upon plead|for|with beg|for joke|about gripe|about carp|about warn|of|about|against
      harp|on dwell|on touch|on expound|on`,
  },
  // What documents, studies and observers bring to light
  {
    stance: 'reporting',
    frames: ['that', 'zero', 'wh'],
    verbs: 'show indicate find demonstrate',
  },
  {
    stance: 'reporting',
    frames: ['that', 'zero', 'wh'],
    verbs: 'determine prove signal conclude discover',
  },
  { stance: 'reporting', frames: ['that', 'zero', 'np'], verbs: 'estimate project forecast' },
  // Thinking
  {
    stance: 'attitude',
    frames: ['that', 'zero'],
    verbs: `think|of|about believe|in feel|like know|about hope|for fear expect doubt|about suspect assume guess
      realize realise agree|with|on disagree|with|about|on imagine anticipate wish figure understand presume
      surmise worry|about consider accept dream|of|about pray|for learn|of|about hear|of|about notice decide|on
      foresee envision fathom recognize recognise gather sense judge perceive deem remember forget regret`,
  },
  {
    stance: 'attitude',
    frames: ['wh'],
    verbs: 'know understand realize see decide imagine guess consider explain describe discuss',
  },
  {
    stance: 'attitude',
    frames: ['np'],
    verbs: `doubt fear support back oppose favor favour embrace resent hate love like dislike admire despise loathe
      regret respect trust distrust mistrust consider regard view want expect anticipate envision believe
      understand recognize recognise accept appreciate know question disapprove|of approve|of abhor detest
      deem perceive prefer value cherish relish`,
  },
  {
    stance: 'attitude',
    frames: ['ing'],
    verbs: 'consider regret favor favour mind enjoy love like hate dread contemplate',
  },
  { stance: 'attitude', frames: ['quote'], verbs: 'think wonder' },
  {
    stance: 'attitude',
    frames: [],
    verbs: 'vote|for|against campaign|for|against push|for|against lobby|for|against press|for',
  },
  // Wanting and planning
  {
    stance: 'attitude',
    frames: ['to'],
    verbs: `want wish hope|for plan|on|for intend aim|for seek refuse decline agree decide choose prefer expect
      need love like hate vow opt long|for yearn|for prepare resolve hesitate determine`,
  },
];
