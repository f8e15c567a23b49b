import { countedIn, listedWith, type Figures, type Link } from '../nouns.ts';

/** A clip, its facts, and how many more there are. */
export function clips(figures: Figures) {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const listed = listedWith('and');
  const more = (rest: number): string => counted(rest, 'more unique article is', 'more unique articles are');
  return {
    listed,
    /** What parts a name from what is said of it. */
    colon: ':',
    semicolon: ';',
    quote: (text: string) => `“${text}”`,
    no: (id: number | string) => `No. ${String(id)}`,
    noOutlet: 'no outlet',
    noHeadline: '(no headline)',
    nameless: 'no headline',
    notGiven: 'not given',
    yes: 'yes',
    noWord: 'no',
    origin: (name: string) => `origin ${name}`,
    origins: (names: readonly string[]) => `origins ${names.join(', ')}`,
    originNotGiven: 'origin not given',
    noOrigin: 'no origin credited',
    by: (authors: readonly string[]) => `by ${listed(authors)}`,
    tier: (tier: number | string) => `tier ${String(tier)}`,
    tierName: (tier: number | string) => `Tier ${String(tier)}`,
    page: (page: string) => `p. ${page}`,
    zoneNotGiven: '(zone not given)',
    outside: 'outside of the selection',
    pickup: 'pickup',
    pickups: (pickups: number) => counted(pickups, 'pickup', 'pickups'),
    picked: (clips: number) => `${count(clips)} picked`,
    onePerGroup: 'one per duplicate group, newest first',
    moreInAnnex: (rest: number, link: Link) => `${more(rest)} in the ${link('annex')}.`,
    moreInTable: (rest: number) => `${more(rest)} in the table of articles.`,
    moreInWorkbook: (rest: number) =>
      `${counted(rest, 'more article', 'more articles')} in the attached workbook.`,
    moreRows: (rest: number) => `${counted(rest, 'more row', 'more rows')} in the attached workbook.`,
    attached: 'Every article counted and every statement listed',
    attachedOf: (held: number, all: number) => `${count(held)} of the ${count(all)} articles counted`,
    inWorkbook: (which: string) =>
      `${which} stand in the attached workbook, by number, with file and the SHA-256 of its bytes.`,
  };
}
