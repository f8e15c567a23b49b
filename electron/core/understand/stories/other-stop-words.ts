/** Words of other languages that say nothing about what an article is about. Our own lists, by function. */
const LISTS: Readonly<Record<string, string>> = {
  de: `der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber denn weil dass ob wenn als wie
    auch nur noch schon sehr mehr nicht nie immer wieder hier dort dann nun jetzt so zu zum zur in im ins an am auf aus bei beim
    bis durch für gegen mit nach ohne über um unter von vom vor während wegen zwischen seit ich du er sie es wir ihr ihn ihm ihnen
    uns euch sich sein seine seinen seiner ihre ihren ihrer dieser diese dieses diesem diesen was wer wo man ist sind war waren
    wird werden wurde wurden worden hat haben hatte hatten habe kann können soll sollen will wollen muss müssen sagte sagt`,
  fr: `le la les un une des du de au aux et ou mais donc car ni que qui quoi dont où si comme quand ce cet cette ces son sa ses
    leur leurs mon ma mes notre nos votre vos il elle ils elles on nous vous je tu se y en dans sur sous par pour avec sans chez
    vers entre après avant depuis pendant contre selon plus moins très aussi encore déjà pas ne jamais tout tous toute toutes est
    sont était étaient être été a ont avait avaient avoir sera seront fait dit`,
  es: `el la los las un una unos unas de del al y e o u pero sino que quien cual donde cuando como si no ni se su sus lo le les me
    te nos mi tu este esta estos estas ese esa eso esos esas aquel en con por para sin sobre entre hasta desde hacia según contra
    tras durante ante bajo después antes más menos muy también ya todo toda todos todas es son era eran fue fueron ser sido ha han
    había está están estaba hay dijo`,
};

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LISTS).map(([language, list]) => [language, new Set(list.trim().split(/\s+/u))]),
);

const NONE: ReadonlySet<string> = new Set();

/** The stop words of a language (BCP 47) that is not English; none where there is no list. */
export const otherStopWords = (language: string): ReadonlySet<string> =>
  SETS.get(language.slice(0, 2).toLowerCase()) ?? NONE;
