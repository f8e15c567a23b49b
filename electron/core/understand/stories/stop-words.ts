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

/** Common in news of every kind: they part no story from another, but are not quite empty. Our own list. */
const COMMON_WORDS = `
ability able accept access account accuse act action active actually add additional address administration admit
affect afternoon age agency agree agreement aim air allow alone amount analyst announce announcement annual answer
appear approach approve area argue arrive article ask assistant associate attempt attend attention authority available
average avoid award aware bad base basis bear become begin behavior believe best better big bill billion block board
body book break bring broadcast build building business buy call campaign capital car care carry case catch cause
center central centre century certain chairman challenge chance change charge check chief child children choice choose
city citizen claim clear close coast collect comment commission commit committee common community company compare
complete concern condition conference confirm consider contact continue contract contribute control cost council count
country county couple course court cover create crisis critic current currently customer cut damage data date deal
death decade decide decision declare decline deep defend demand deny department describe design despite detail develop
development die difference different difficult direct director discuss discussion district document dollar door doubt
draw drive drop due early east easily eastern economic economy edge editor education effect effort eight email emerge
end enforce enter entire environment especially establish estimate evening event eventually evidence exactly example
executive exist expect expectation experience expert explain express extend extra eye face fact fail fall familiar
family far father federal feel fear field fight figure file fill final finally financial find fine finish firm five
focus follow force foreign form former forward found four free friend front full function fund further future gain
game general girl global goal good government governor great ground group grow growth guess guy half hand happen hard
hate head health hear heart help high highly history hit hold home hope hospital host house huge human hundred hurt
idea identify image impact important improve incident increase indicate individual industry influence inform
information initial inside insist instance interest international internet interview investigate investigation invite
involve island issue job join judge keep key kid kill kind know lack large largely late latest launch law lawyer lay
lead leader leadership learn leave left legal letter level life light likely limit line link list listen little live
local long look lose loss lot love low main maintain major majority man manage manager mark market material matter
mean measure media medical meet meeting member message middle military million mind minister miss moment money
morning mother move movement murder name nation national natural need network news newspaper night north northern note
notice number occur offer office officer official online open operate operation opinion opportunity oppose option order
organization original owner page paper parent park part participate particular particularly partner party pass past
pay people perform period person personal phone photo pick picture piece place plan play player point police policy
political poor popular population position possible post potential power practice prepare present president press
pressure pretty prevent previous previously price private probably problem process produce product production program
programme project promise property propose protect prove provide public publish pull purchase purpose pursue push
quarter question quick quickly quote raise range rate reach react read ready real reality realize really reason
receive recent recently record reduce refer reflect refuse regard region regular reject relate relation relationship
release remain remember remove repeat replace report reporter represent request require research resource respond
response responsible rest result return reveal review right rise risk road role room rule run safe safety sale scene
schedule school season second secretary section security seek seem sell send senior separate serious serve service set
share short show side sign significant similar simply single site situation small social society son sort sound source
south southern speak special specific spend spokesman spokeswoman spokesperson staff stage stand standard start state
statement station stay step stop story strategy street strong study style subject success successful suffer suggest
suit summer support sure surprise survey system table talk target tax team technology television tend term test thank
thing think thousand threat three today together top total tough town trade tradition train travel treat trial trouble
true try turn two type understand union unit united university update use usual usually value victim video view visit
voice vote wait walk wall war warn watch water weapon wear website weekend west western white whole wide wife win
window winner wish woman women wonder word work worker world worry write wrong yes york young
`;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const stopWords = words(STOP_WORDS);
export const commonWords = words(COMMON_WORDS);
