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
  /**
   * Words one of which must follow the object, for verbs that are cues only with them ("saw it as a threat", "hit him
   * for his silence", "put the cost at a million"); `to` is an infinitive ("wanted them to leave").
   */
  readonly link?: string;
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
    verbs: `mention underline underscore highlight recount relate narrate chronicle document spell-out clarify
      illustrate specify stipulate signify bring-up restate rephrase reveal divulge expose confide intimate disclose`,
  },
  { stance: 'reporting', frames: ['that', 'quote'], verbs: 'post offer' },
  {
    stance: 'reporting',
    frames: ['wh'],
    verbs: `announce report reveal disclose recall note predict state confirm acknowledge detail outline recommend testify
      complain speculate forecast`,
  },
  {
    stance: 'reporting',
    frames: ['that', 'quote', 'wh', 'zero'],
    verbs: `make-clear make-it-clear make-very-clear make-it-very-clear make-plain make-it-plain make-known
      make-it-known let-it-be-known let-slip let-on`,
  },
  {
    stance: 'reporting',
    frames: ['that', 'quote', 'zero'],
    verbs:
      'grouse|about gripe|about carp|about kvetch|about moan|about harrumph counsel radio cable signal chorus',
  },
  {
    stance: 'reporting',
    frames: ['np'],
    verbs: `herald roast troll shame fact-check send-up sing-praises-of heap-praise-on heap-scorn-on give-voice-to`,
  },

  {
    stance: 'reporting',
    frames: ['quote'],
    verbs: `continue begin go-on start open close end conclude finish boom bleat bray rasp purr plead prompt urge
      retaliate beam mock thunder-back hit-back snap-back chirp chortle giggle grin wink nod frown gasp grunt groan jest jeer heckle hoot holler squeal shriek rage storm
      spit spell-it-out sneer tease taunt scold chide exclaim cry call-out shout yell scream whisper mutter murmur mumble sigh groan
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
    verbs: 'promise pledge vow swear threaten offer volunteer claim ask propose call',
  },
  { stance: 'reporting', frames: ['that', 'np'], verbs: 'guarantee' },
  { stance: 'reporting', frames: ['that'], verbs: 'threaten' },
  { stance: 'reporting', frames: ['np'], verbs: 'promise pledge vow' },
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
      compliment credit liken cheer extol parrot protest voice express articulate echo deflect lay-out set-out
      shrug-off brush-off brush-aside take-aim-at single-out lash rail-at pillory
      bash boo jeer heckle scorn spurn smear bad-mouth badmouth tease parody satirize satirise reproach reprove
      slate rubbish deprecate decry deride tear-into lay-into lash-into
      rip-into light-into pounce-on go-after poke-fun-at make-fun-of sneer-at scoff-at laugh-at mock besmirch
      defame slander libel second-guess chew-out dress-down tell-off call-to-task take-to-task
      acclaim champion exalt glorify lionize lionise hail eulogize eulogise toast
      mourn lament rue grieve bewail sing-the-praises-of pay-tribute-to
      debunk discount disclaim contest challenge rebuff turn-down
      rule-out back-away-from walk-back take-back backpedal-on distance-himself-from distance-herself-from
      distance-themselves-from distance-itself-from
      downplay minimize minimise understate overstate exaggerate sugarcoat whitewash play-up talk-up hype tout ballyhoo
      parrot mouth utter recite intone
      invoke reference evoke adduce quote paraphrase excerpt cite
      broach bring-up moot float air enunciate enumerate recap rehash
      reassert reprise renew double-down-on insinuate propound espouse preach profess avow foreshadow foretell telegraph
      misstate misrepresent mischaracterize mischaracterise distort conflate`,
  },
  // Judging with the reason or the label that makes it speech: "hit him for …", "cast it as …", "put it at …"
  {
    stance: 'reporting',
    frames: [],
    link: 'for over as about on with',
    verbs: `attack hit challenge press knock rip hammer bludgeon needle pillory grill upbraid`,
  },
  {
    stance: 'reporting',
    frames: [],
    link: 'as',
    verbs: `cast paint frame present position pitch bill style hold-up identify classify write-off recast sell tar
      stamp interpret construe define nickname rate stigmatize stigmatise`,
  },
  { stance: 'reporting', frames: [], link: 'with to', verbs: 'compare liken equate contrast juxtapose' },
  { stance: 'reporting', frames: [], link: 'at', verbs: 'put peg value estimate' },
  { stance: 'reporting', frames: [], link: 'with', verbs: 'charge reproach' },
  { stance: 'reporting', frames: ['that'], verbs: 'charge charge-back' },
  {
    stance: 'reporting',
    frames: [],
    link: 'to',
    verbs: `urge ask order command direct instruct encourage beg implore beseech entreat exhort advise
      counsel caution warn admonish challenge dare remind implore petition request forbid`,
  },
  { stance: 'reporting', frames: ['np', 'quote'], verbs: 'call term' },
  {
    stance: 'reporting',
    frames: [],
    verbs: `cheer|for refer|to allude|to speak|of|about|against talk|about|of point|to|at testify|against appeal|for|to object|to|over subscribe|to elaborate|on
      agree|with|on disagree|with|on|about apologize|for|to crack-down|on take-issue|with call|for|on|upon plead|for|with beg|for joke|about gripe|about carp|about warn|of|about|against
      harp|on dwell|on touch|on expound|on
      insist|on|upon push-back|on|against respond|to reply|to hint|at nod|to gesture|to swipe|at jab|at
      fulminate|against|about thunder|against|about grouse|about kvetch|about moan|about grumble|about fret|about rave|about
      gush|about marvel|at quarrel|with|over|about argue|about|over|with clash|over|with spar|over|with squabble|over|about
      bicker|over|about feud|over|with debate|about wrangle|over|about lie|about hedge|on waver|on equivocate|on demur|at
      balk|at|on baulk|at bristle|at chafe|at recoil|at crow|about preach|about|against reflect|on reminisce|about
      remark|on|upon|about opine|on|about pontificate|on|about weigh-in|on hold-forth|on|about open-up|about
      lecture|on|about brief|on pronounce|on rule|on|against|for elaborate|on expand|on enlarge|on focus|on centre|on center|on
      home-in|on zero-in|on hone-in|on harken|to hearken|to hark|to pivot|to ask|about|for inquire|about|into enquire|about
      petition|for|against demonstrate|against|for rally|against|for|behind protest|against|about|over|at inveigh|against
      backpedal|on backtrack|on renege|on hold-off|on sign-off|on stop-short|of make-light|of make-mention|of make-much|of
      jest|about quip|about banter|about chat|about|with gossip|about consult|on|with negotiate|over|on|for`,
  },
  // What documents, studies and observers bring to light
  {
    stance: 'reporting',
    frames: ['that', 'zero', 'wh'],
    verbs: `show indicate find demonstrate suggest reveal confirm establish illustrate calculate compute verify discover
      ascertain deduce infer imply foretell predict`,
  },
  {
    stance: 'reporting',
    frames: [],
    link: 'ing',
    verbs: 'show find have see depict capture picture portray',
  },
  {
    stance: 'reporting',
    frames: ['np'],
    verbs: `show reveal detail chronicle portray depict report tweet retweet`,
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
      realize realise agree|with|on disagree|with|about|on imagine anticipate wish figure understand presume suppose
      surmise worry|about consider accept dream|of|about pray|for learn|of|about hear|of|about notice decide|on
      foresee envision fathom recognize recognise gather sense judge perceive deem remember forget regret
      care|about see note infer intuit reason conclude acknowledge trust|in ensure mind fancy intuit daydream|of|about
      fret|about agonise|over agonize|over grieve|for|over dissent|from concur|with|in side|with sympathise|with
      sympathize|with identify|with empathize|with approve|of care|for yearn|for hunger|for thirst|for clamor|for clamour|for
      root|for bank|on count|on reckon|on look-forward|to
      delight|in revel|in rejoice|at|in exult|in wallow|in`,
  },
  {
    stance: 'attitude',
    frames: ['wh'],
    verbs: 'know understand realize see decide imagine guess consider explain describe discuss',
  },
  {
    stance: 'attitude',
    frames: ['np'],
    verbs: `doubt fear support back oppose favor favour resent hate love like dislike admire despise loathe regret distrust
      mistrust consider want expect anticipate envision believe question disapprove|of approve|of abhor detest deem
      perceive prefer value cherish relish dread envy pity revere idolize idolise esteem venerate covet crave desire
      tolerate condone seek ignore shun boycott eschew disdain reconsider rethink reassess mull weigh ponder contemplate
      suspect misjudge underestimate overestimate misunderstand second uphold focus-on think-of dream-of care-about`,
  },
  {
    stance: 'attitude',
    frames: ['ing'],
    verbs: 'consider regret favor favour mind enjoy love like hate dread contemplate',
  },
  { stance: 'attitude', frames: ['quote'], verbs: 'think wonder' },
  // Only of oneself: "I mean the plan is sound".
  { stance: 'attitude', frames: ['that', 'zero'], verbs: 'mean' },
  {
    stance: 'attitude',
    frames: [],
    verbs: `campaign|for|against push|for|against lobby|for|against press|for stump|for crusade|for|against
      agitate|for|against march|for|against turn|against line-up|behind|against rally|behind|around unite|behind|against
      lean|toward|towards gravitate|toward acquiesce|to|in assent|to accede|to consent|to commit|to subscribe|to
      adhere|to stand|by|behind settle|on opt|for|against plump|for cheer|for clamor|for clamour|for`,
  },
  // Holding something to be so: the object and what it is held to be
  {
    stance: 'attitude',
    frames: [],
    link: 'as',
    verbs: `see view regard treat perceive think-of look-on look-upon revere remember embrace conceive recognise
      recognize envision envisage imagine`,
  },
  {
    stance: 'attitude',
    frames: [],
    link: 'to',
    verbs: `want expect prefer like hate trust wish believe consider nominate`,
  },
  // Deciding, appointing, ruling, agreeing: speech by which an office acts
  {
    stance: 'attitude',
    frames: ['np'],
    verbs: `nominate name appoint sue indict charge order veto overturn overrule pardon exonerate ratify`,
  },
  {
    stance: 'attitude',
    frames: ['that'],
    verbs: 'decree order ordain agree vote decide',
  },
  // Wanting and planning
  {
    stance: 'attitude',
    frames: ['to'],
    verbs: `want wish hope|for plan|on|for intend aim|for seek refuse decline agree decide choose prefer expect
      love like hate vow opt long|for yearn|for prepare resolve hesitate determine vote
      strive endeavor endeavour beg crave desire aspire pledge`,
  },
];
