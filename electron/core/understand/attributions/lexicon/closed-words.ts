const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const FORMS_OF_BE = words(`is are was were be been being am 's 're 'm ’s ’re ’m`);
export const FORMS_OF_HAVE = words(`has have had having 've 'd`);
export const MODALS = words(
  `will would can could may might shall should must 'll 'd to did do does didn't don't ca wo`,
);
export const SUBJECT_PRONOUNS = words('he she they it we i you');
export const OBJECT_PRONOUNS = words('him her them me us it you himself herself themselves itself');
export const INDEFINITE_PRONOUNS = words(
  `this these those others another many some most all none everyone everybody nobody somebody someone anyone anybody
   one both few several each neither either much half`,
);
export const POSSESSIVES = words('his her its their our my your');
const ARTICLES = words('a an the');
export const DETERMINERS = new Set([
  ...ARTICLES,
  ...POSSESSIVES,
  'this',
  'that',
  'these',
  'those',
  'no',
  'every',
  'each',
]);
export const WH_WORDS = words('what whether if why how who where when which whom');
export const SUBORDINATORS = words(
  `because after when while although though whereas unless until since before if as once despite whether lest`,
);
export const NOT_PHRASE_PREPOSITIONS = words(
  `as than after before since until because while although though if whether unless that`,
);
export const DAYS_AND_TIMES = words(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later recently
   afterward afterwards mon. tues. wed. thurs. fri. sat. sun. overnight midday`,
);
export const MONTHS = words(
  `january february march april may june july august september october november december jan. feb. mar. apr. aug.
   sept. sep. oct. nov. dec.`,
);
export const TIME_UNITS = words(
  `week month year morning afternoon evening night summer fall spring winter weekend day monday tuesday wednesday
   thursday friday saturday sunday quarter hour january february march april may june july august september october
   november december`,
);
export const TIME_MODIFIERS = words('this last next late early earlier later that');
/** Verbs that only lead up to the verb that counts: "continued to insist", "went on to say". */
export const LEADING_VERBS = words(
  `continue continues continued continuing go goes went going try tries tried trying begin begins began start starts
   started starting refuse refuses refused decline declines declined fail fails failed appear appears appeared seem seems
   seemed want wants wanted need needs needed like likes come came get gets got keep keeps kept stop stopped used rush
   rushed forced hesitate hesitated proceed proceeded manage managed tend tends tended happened love loves
   struggle struggles struggled chose choose chooses chosen attempt attempts attempted hasten hastens hastened prompted
   forced compelled obliged allowed permitted felt scrambled`,
);
/** Words of every kind that are never names, for mending tags of words in capitals. */
export const FUNCTION_WORDS = new Set([
  ...DETERMINERS,
  ...SUBJECT_PRONOUNS,
  ...OBJECT_PRONOUNS,
  ...WH_WORDS,
  ...SUBORDINATORS,
  ...words(
    `and or but nor of in on at to from for with by than into about over under against between through during without
     within is are was were be been being am do does did has have had will would can could may might shall should must not
     any both all some so yet up out off down per via amid among across`,
  ),
]);
export const DASH = /^(?:--|—|–|―|-)$/;

/** A day, a month or a word such as "later". */
export const isTimeWord = (word: string): boolean => DAYS_AND_TIMES.has(word);
