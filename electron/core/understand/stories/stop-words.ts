/** Words that say nothing about what an article is about. Our own list, by function: add a word to its line. */
const STOP_WORDS = `
a an the this that these those such same other another each every either neither both all any some no none
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
it its itself they them their theirs themselves who whom whose which what one ones someone anyone everyone nobody
something anything everything nothing
and or but nor so yet if unless until while whereas although though because since than as whether when whenever
where wherever why how
of in on at by for with without within from into onto to toward towards up down over under above below between among
amid across through throughout during before after against about around along behind beside besides beyond near off
out outside inside per via despite except like upon according
am is are was were be been being do does did doing done have has had having will would shall should can could may
might must ought cannot
don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't
i'm i've i'll i'd you're you've you'll he's he'd he'll she's it's we're we've we'll they're they've they'll that's
there's what's who's let's t s re ve ll d m
not never ever always often sometimes once again already also too very more most much many less least few several
enough only just even still rather quite almost nearly then there here now soon later earlier ago yesterday today
tomorrow tonight however therefore thus instead else perhaps maybe indeed meanwhile moreover
said say says saying told tell tells added
mr mrs ms dr sir etc eg ie pct percent cent
make makes made making take takes took taken get gets got getting give gives gave given go goes went gone going come
comes came coming put puts let use uses used using see seen saw know known want wants
first last next new old own own's way back well including include included according
year years month months week weeks day days hour hours minute minutes time times
`;

/**
 * Words of forms that come every day with other names and figures: units, shorthand of agencies, company forms, what
 * results, dividends, bonds, markets, matches and the weather are told in. General word counts hardly know them.
 * Our own list, by form: add a word to its line.
 */
const FORM_WORDS = `
bbl bbls bln bpd bps bushel bushels cents cts dlr dlrs eur euro euros gbp km kph lb lbs mb mln mlns mm mph mw oz pct pence
pfg ppm sq stg tonne tonnes tons trn usd yen
ag asa bhd bv co cos corp corps gmbh holding holdings inc intl llc llp ltd nv oyj plc pte pty sa spa srl subsidiary
adjusted after-tax amortization annualised annualized avg basic diluted div divs dividend ebit ebitda eps extraordinary
fiscal fourth-quarter first-quarter full-year half-year interim mth mths net nine-month oper payable payout per-share
pre-tax pretax prior profit qtly qtr qtrs quarterly results rev revs revenue revenues second-quarter share-based shr shrs
six-month stockholders third-quarter turnover vs wk wks writedown yr yrs
bond bonds callable coupon convertible coupons debenture debentures eurobond eurobonds eurodollar lead-manager
lead-managed managers maturity maturing notes outstanding placement redeem redemption selling tranche tranches
underwriting unsecured warrants zero-coupon
dollars ecu ecus escudos eurofranc euromark eurosterling euroyen franc francs guilder guilders krona kroner krone lira lire
peseta pesetas peso pesos renminbi rouble roubles ruble rubles rupee rupees schilling schillings yuan
barrel barrels bbl/d crude dlrs/bbl posted posting postings wti
away bracket fixture fixtures goals halftime half-time innings kickoff kick-off match points quarterfinal quarterfinals
runs score scored scores seed semifinal semifinals sets standings top-seeded wicket wickets
celsius clouds cloudy fahrenheit forecast forecasts gusts highs lows meteorologists overnight precipitation rain showers
snow sunny sunshine temperatures thunderstorms weather winds
`;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const stopWords = words(STOP_WORDS);
export const formWords = words(FORM_WORDS);
