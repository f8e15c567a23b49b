/** Large cities of more than one word, which look like a person's first name and surname. General knowledge, our own list. */
const CITIES: ReadonlySet<string> = new Set(
  (
    'abu dhabi|addis ababa|baton rouge|beverly hills|buenos aires|cape town|carson city|corpus christi|costa mesa|' +
    'dar es salaam|des moines|el paso|fort lauderdale|fort worth|grand rapids|ho chi minh city|hong kong|jersey city|' +
    'kansas city|kota kinabalu|kuala lumpur|kuwait city|la paz|la plata|las vegas|little rock|long beach|los angeles|' +
    'mexico city|new delhi|new haven|new jersey|new orleans|new york|new york city|nizhny novgorod|northern ireland|' +
    'oklahoma city|palm beach|palo alto|panama city|phnom penh|port au prince|port louis|port moresby|porto alegre|' +
    'quezon city|rio de janeiro|rostov on don|saint petersburg|salt lake city|san antonio|san diego|san francisco|' +
    'san jose|san josé|san juan|san salvador|santa barbara|santa clara|santa fe|santa monica|santo domingo|sao paulo|' +
    'são paulo|sierra leone|silicon valley|south africa|south korea|sri lanka|st louis|st paul|st petersburg|' +
    'tel aviv|the hague|den haag|bad homburg|virginia beach|west palm beach|white plains|washington dc'
  ).split('|'),
);

/** Whether words are the name of a large city: "New York" is no person. */
export function isCityName(text: string): boolean {
  return CITIES.has(text.toLowerCase().replace(/[.,]/g, '').replace(/-/g, ' ').trim());
}
