const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns for a single person by office, work or part in the news. */
export const PERSON_NOUNS = words(
  `official diplomat minister spokesman spokeswoman spokesperson source aide adviser advisor envoy ambassador
   representative president premier chancellor mayor governor senator congressman congresswoman lawmaker deputy legislator
   councillor councilor councilman councilwoman commissioner secretary director chief head chairman chairwoman chairperson
   chair executive ceo manager leader officer general colonel major captain commander admiral sergeant soldier policeman
   policewoman detective sheriff prosecutor attorney lawyer judge justice witness resident neighbour neighbor farmer worker
   engineer analyst economist expert professor researcher scientist historian author writer journalist reporter editor
   correspondent columnist critic activist campaigner organiser organizer founder owner doctor physician nurse teacher
   student pupil mother father son daughter wife husband brother sister man woman boy girl person candidate nominee voter
   delegate donor strategist pollster consultant insider veteran victim survivor suspect defendant plaintiff driver pilot
   passenger actor actress singer artist player coach trainer fan king queen prince princess pope bishop priest pastor imam
   rabbi cardinal host moderator anchor interviewer trader investor banker broker shareholder partner member operator
   inspector regulator auditor treasurer accountant trustee principal rector dean fellow scholar negotiator mediator
   monitor observer insurgent militant fighter rebel demonstrator protester supporter opponent rival colleague friend
   counterpart predecessor successor coroner ombudsman watchdog technician foreman electrician fisherman shopkeeper baker
   counsel associate assistant clerk guard participant speaker contractor surgeon neurosurgeon billionaire millionaire mogul
   magnate tycoon hopeful frontrunner front-runner contender challenger incumbent nominee-in-waiting republican democrat
   conservative liberal progressive moderate native newcomer outsider leftist rightist feminist publisher producer
   filmmaker songwriter comedian novelist poet critic blogger commentator pundit strategist tribune magistrate heir widow
   parent grandmother grandfather uncle aunt cousin nephew niece teenager adult retiree pensioner homeowner consumer
   customer user viewer listener reader patient landlord tenant motorist commuter tourist visitor immigrant migrant
   refugee`,
);

/** Whether the noun names a person by office or trade; trades in -ist and the like need no listing. */
export const isPersonNoun = (word: string): boolean =>
  PERSON_NOUNS.has(word) ||
  /(?:[a-z]{3}(?:man|woman|person)|crat|ologist|onomist|ographer|ician|tionist|alist)$/.test(word);

/** Bodies written with a capital and no article as names: "Parliament", "Congress". */
export const LONE_BODIES = words('parliament congress kremlin senate treasury pentagon downing whitehall');

/** Nouns for bodies: what speaks as an institution. */
export const BODY_NOUNS = words(
  `ministry department government administration cabinet parliament congress senate house assembly council commission
   committee board bureau office agency authority court tribunal police army navy military forces force troops command
   corps guard party union alliance coalition federation confederation association society foundation institute university
   college school hospital church company firm corporation group bank fund trust exchange utility operator airline
   railway railways team club league campaign movement organisation organization network embassy consulate secretariat
   headquarters presidency kremlin palace service services staff centre center inc corp ltd plc llc gmbh co power energy
   holdings industries partners brothers systems technologies motors airlines airways chamber mission delegation
   inspectorate regulator watchdog treasury tabloid think-tank ngo charity district county city town state states
   republic kingdom nation country regime militia brigade division regiment squadron base works administration forum
   panel task-force jury bloc caucus faction lobby side water gas electric grid terminals shipping lines steel mining oil insurance foods pharma brewery breweries works laboratory laboratories lab observatory
   library museum cooperative co-operative registry directorate tribune-board magistrate`,
);

/** Nouns for what is written and can speak. */
export const DOCUMENT_NOUNS = words(
  `report study survey poll memo memorandum statement document documents letter email e-mail filing lawsuit complaint
   indictment affidavit transcript law bill act treaty constitution paper book article editorial op-ed review analysis audit
   assessment release communique communiqué declaration resolution record records file files data figures results website
   site page tweet post message note notice order ruling verdict decision decree plan budget draft text summary polls
   surveys studies reports statistics dossier log bulletin brief briefing manifesto platform headline guidelines rules`,
);

/** Words that mark a name as an outlet or agency. */
export const MEDIA_WORDS = words(
  `times post herald tribune gazette journal news daily weekly chronicle courier observer guardian telegraph mail mirror
   express sun star globe examiner inquirer register dispatch examiner magazine radio television tv broadcasting wire press
   review monitor sentinel bulletin argus echo independent ledger advertiser standard record argus examiner newspaper
   broadcaster channel outlet podcast`,
);

/** Agencies and outlets known by one name. */
export const MEDIA_NAMES = words(
  `reuters ap afp upi tass interfax sputnik xinhua dpa ansa efe kyodo yonhap bloomberg bbc cnn cnbc nbc abc cbs fox pbs npr
   msnbc rt politico axios breitbart buzzfeed vox slate salon huffpost aljazeera al-jazeera deutsche-welle anadolu pti ani
   urdupoint wikinews economist newsweek forbes univision telemundo vice wapo wsj nyt ria itar-tass belta ukrinform`,
);

/** States, their short names, and capitals that stand for governments. */
export const STATES = words(
  `us u.s. usa u.s.a. uk u.k. eu e.u. un u.n. uae america britain england scotland wales ireland france germany italy spain
   portugal austria switzerland belgium netherlands luxembourg denmark norway sweden finland iceland poland czechia slovakia
   hungary romania bulgaria greece turkey türkiye cyprus malta serbia croatia slovenia bosnia kosovo albania montenegro
   ukraine belarus moldova russia georgia armenia azerbaijan kazakhstan uzbekistan china japan taiwan mongolia india pakistan
   bangladesh nepal afghanistan iran iraq syria lebanon israel palestine jordan egypt libya tunisia algeria morocco sudan
   ethiopia eritrea somalia kenya uganda rwanda tanzania nigeria ghana senegal mali niger chad cameroon congo angola zambia
   zimbabwe mozambique botswana namibia canada mexico guatemala honduras nicaragua panama cuba haiti jamaica colombia
   venezuela ecuador peru bolivia chile argentina brazil uruguay paraguay australia indonesia malaysia singapore thailand
   vietnam cambodia laos myanmar philippines qatar bahrain kuwait oman yemen moscow washington beijing london paris berlin
   rome madrid brussels kyiv kiev minsk warsaw prague vienna budapest ankara tehran damascus baghdad jerusalem riyadh cairo
   tokyo seoul pyongyang delhi islamabad kabul canberra ottawa nato asean opec`,
);

/** Forms of address and offices that stand before a name and are no part of it. */
export const TITLES = words(
  `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady sen sen. sens. senator rep rep. reps.
   representative gov gov. governor pres. president vice-president premier chancellor minister secretary mayor judge justice
   general gen gen. lt lt. col col. colonel maj maj. major capt capt. captain sgt sgt. sergeant adm adm. admiral cmdr.
   commander chief director chairman chairwoman chairperson chair ceo spokesman spokeswoman spokesperson ambassador envoy
   commissioner congressman congresswoman councillor councilman councilwoman councilor sheriff detective inspector
   superintendent attorney rev rev. reverend father sister brother bishop archbishop cardinal pope rabbi imam king queen
   prince princess emperor sultan emir sheikh ayatollah candidate nominee speaker leader deputy vice prime acting former
   ex-president analyst economist lawyer editor reporter correspondent engineer coach lieutenant officer constable hon.
   house majority minority democrat republican sens democratic gop independent`,
);

/** Titles that tell a man from a woman. */
export const MALE_WORDS = words(
  'mr mr. sir lord king prince spokesman chairman congressman councilman man father son husband brother boy fisherman policeman',
);
export const FEMALE_WORDS = words(
  'mrs mrs. ms ms. miss dame lady queen princess spokeswoman chairwoman congresswoman councilwoman woman mother daughter wife sister girl policewoman',
);

/** Nouns that are plural without -s, or always collective. */
export const PLURAL_NOUNS = words(
  'people men women children police others many some most all both several few those media',
);

/** One official may be called any of these; "the diplomat" may be the official quoted before. */
export const OFFICIAL_NOUNS = words(
  'official diplomat source aide adviser advisor envoy ambassador representative spokesman spokeswoman spokesperson insider officer',
);
/** "the company" may be a body named with one of these words. */
export const COMPANY_NOUNS = words(
  'company firm corporation utility operator airline bank manufacturer retailer supplier maker developer owner carrier group business',
);
export const GOVERNMENT_WORDS = words(
  'ministry department government parliament congress senate council commission committee court police army military forces treasury embassy',
);
