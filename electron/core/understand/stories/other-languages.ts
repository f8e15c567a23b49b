import * as lists from 'stopword';

/**
 * Words of other languages that say nothing about what an article is about: the function words of the package, and with
 * them our own, in which it is short: what news says in every text, and forms its lists leave out.
 */
const OWN: Readonly<Record<string, string>> = {
  ar: `قال قالت وقال وقالت يقول تقول أعلن أعلنت وأعلن أكد أكدت وأكد أن إن أنه إنه أنها إنها وفق يوم الاثنين الثلاثاء الأربعاء الخميس
    الجمعة السبت الأحد العام الماضي هذا الحكومة`,
  de: `sagte sagt sagten teilte mitteilte erklärte hieß laut worden soll sollen montag dienstag mittwoch donnerstag freitag samstag
    sonntag heute gestern morgen jahr jahre jahren prozent`,
  fr: `devant derrière le la les un une du de au aux et ou mais donc car ni que qui quoi dont où si comme quand ce cet cette ces on y en dans
    sur sous par pour avec sans chez vers entre après avant depuis pendant contre selon plus moins très aussi encore déjà
    pas ne jamais tout tous toute toutes est sont a ont fait dit déclaré annoncé indiqué affirmé lundi mardi mercredi jeudi
    vendredi samedi dimanche hier aujourd'hui demain an ans année années`,
  es: `el la los las un una unos unas de del al y e o u pero sino que quien cual donde cuando como si no ni se su sus lo le les
    me te nos mi tu este esta estos estas ese esa eso esos esas aquel en con por para sin sobre entre hasta desde hacia según
    contra tras durante ante bajo después antes más menos muy también ya todo toda todos todas es son era eran fue fueron ser
    sido ha han había están está estaba hay dijo afirmó señaló aseguró anunció lunes martes miércoles jueves viernes sábado
    domingo hoy ayer mañana año años`,
  it: `dopo prima durante verso secondo fra quando dove mentre anche ancora già più meno molto poi solo sempre mai ogni
    tutto tutta tutti tutte essere stato stata stati state viene detto dice ha hanno dichiarato annunciato spiegato riferito
    lunedì martedì mercoledì giovedì venerdì sabato domenica oggi ieri domani anno anni`,
  pt: `após antes durante sobre segundo contra desde até sem sob entre onde quando enquanto também ainda já mais menos muito
    só sempre todo toda todos todas ser sido foi foram disse afirmou declarou anunciou informou segunda-feira terça-feira
    quarta-feira quinta-feira sexta-feira sábado domingo hoje ontem amanhã ano anos`,
  nl: `na voor tijdens tegen sinds volgens terwijl waar wanneer ook nog al steeds meer minder zeer alleen altijd alle zegt zei
    zeggen verklaarde meldt meldde maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren morgen jaar jaren`,
  pl: `po przed podczas według wobec także jednak oraz został została zostało zostali zostały powiedział powiedziała poinformował
    poinformowała oświadczył podał podała poniedziałek wtorek środę czwartek piątek sobotę niedzielę dziś wczoraj jutro rok lat`,
  ru: `после перед во время также однако был была было были будет который которая которое которые сказал сказала заявил заявила
    сообщил сообщила сообщили сообщает рассказал отметил подчеркнул понедельник вторник среду четверг пятницу субботу
    воскресенье сегодня вчера завтра год года году лет`,
};

const PACKAGE: Readonly<Record<string, readonly string[]>> = {
  ar: lists.ara,
  bg: lists.bul,
  ca: lists.cat,
  cs: lists.ces,
  da: lists.dan,
  de: lists.deu,
  el: lists.ell,
  es: lists.spa,
  et: lists.est,
  fa: lists.fas,
  fi: lists.fin,
  fr: lists.fra,
  he: lists.heb,
  hi: lists.hin,
  hr: lists.hrv,
  hu: lists.hun,
  id: lists.ind,
  it: lists.ita,
  lt: lists.lit,
  lv: lists.lav,
  nb: lists.nob,
  nl: lists.nld,
  no: lists.nob,
  pl: lists.pol,
  pt: [...lists.por, ...lists.porBr],
  ro: lists.ron,
  ru: lists.rus,
  sk: lists.slk,
  sl: lists.slv,
  sv: lists.swe,
  tr: lists.tur,
  uk: lists.ukr,
  ur: lists.urd,
  vi: lists.vie,
};

const sets = new Map<string, ReadonlySet<string>>();

function stopWordsOf(code: string): ReadonlySet<string> {
  const known = sets.get(code);
  if (known !== undefined) return known;
  const made = new Set([...(PACKAGE[code] ?? []), ...(OWN[code]?.trim().split(/\s+/u) ?? [])]);
  sets.set(code, made);
  return made;
}

/** Languages whose words change so much with case and number that a name is seldom met twice in one form. */
const INFLECTED = new Set('be bg cs et fi hr hu lt lv mk pl ru sk sl sr tr uk'.split(' '));
/** Cut so, words of such languages are found about as well as by a stemmer of each (McNamee, Nicholas and Mayfield 2009). */
const CUT_AT = 5;
/** Articles and prepositions that are written onto the next word. */
const ELIDED = /^(?:[cdjlmnst]|qu|un|dell|nell|sull|dall|all|quell|quest)['’](?=.{2})/u;
const ELIDING = new Set(['ca', 'fr', 'it']);

/**
 * The form by which a word of a language (BCP 47) that is not English is compared: nothing for a word that says nothing
 * about what an article is about.
 */
export function comparedForm(word: string, language: string): string | undefined {
  const code = language.slice(0, 2).toLowerCase();
  const form = ELIDING.has(code) ? word.replace(ELIDED, '') : word;
  if (stopWordsOf(code).has(form)) return undefined;
  return INFLECTED.has(code) ? form.slice(0, CUT_AT) : form;
}
