import type { ColumnMeaning } from '../../domain/columns.ts';
import { matchKey } from '../../text/clean.ts';

/**
 * What columns are called in exports of media-monitoring services, press databases and news services, and in tables
 * people keep by hand, in English, German, French, Spanish and Chinese. In each list the surest name comes first.
 */
const NAMES: readonly (readonly [Exclude<ColumnMeaning, 'ignored'>, string])[] = [
  [
    'headline',
    'headline|news headline|article headline|article title|news title|hd|title|document title|story title|post title|main title|' +
      'überschrift|schlagzeile|titel|artikeltitel|beitragstitel|titre|titre de l article|gros titre|titular|título|titulo|' +
      'encabezado|título del artículo|标题|標題|新闻标题|新聞標題|文章标题|题名|heading|titolo|subject|betreff|name of article|kop|rubriek titel|tytuł|rubrik titel|başlık|заголовок|título da notícia|見出し|제목',
  ],
  [
    'body',
    'body|full text|fulltext|article text|article body|body text|article content|full article|news content|text body|story text|' +
      'content text|maintext|main text|volltext|artikeltext|fließtext|texte intégral|texte|texte de l article|corps|' +
      'corps du texte|contenu|texto completo|texto|cuerpo|cuerpo del texto|contenido|正文|全文|内容|內容|新闻内容|文章内容|' +
      'content|text|td|story|article|artikel|inhalt|message|body html|content html|content encoded|testo|' +
      'clip text|transcript|opening text|lead paragraph|content snippet|snippet|hit sentence|lp|tekst|treść|текст|metin|本文|본문',
  ],
  [
    'standfirst',
    'standfirst|trail text|subheadline|sub headline|subtitle|sub title|subheading|deck|dek|kicker text|lede|lead|teaser|' +
      'abstract|summary|description|excerpt|lead paragraph|article summary|news summary|vorspann|untertitel|unterzeile|zusammenfassung|' +
      'beschreibung|chapeau|chapô|chapo|sous titre|résumé|resume|description de l article|subtítulo|subtitulo|entradilla|' +
      'bajada|copete|resumen|descripción|descripcion|副标题|副標題|导语|導語|摘要|简介|概要',
  ],
  [
    'authors',
    'byline|by line|by|author|authors|author name|author names|author s|journalist|journalists|reporter|writer|writers|' +
      'written by|contributor|creator|dc creator|full name|contact name|influencer|autor|autoren|autorin|verfasser|verfasserin|' +
      'journalistin|redakteur|auteur|auteurs|journaliste|signature|autores|autora|periodista|firma|作者|记者|記者|撰文|署名|' +
      'extra author attributes name|author full name|contact',
  ],
  [
    'outlet',
    'outlet|outlet name|media outlet|news outlet|publication|publication name|publication title|pubtitle|source name|newspaper|' +
      'media name|medium|media|mediaoutlet|media title|news source|publisher|publisher name|source|source title|site name|' +
      'website name|website|site|journal|magazine|station|channel|medienname|quelle|zeitung|medientitel|publikation|quellenname|' +
      'sender|média|titre du média|support|publication source|nom de la source|nom du média|journal source|medio|fuente|' +
      'periódico|periodico|nombre del medio|diario|媒体|媒體|媒体名称|来源|來源|报刊|報刊|报纸|報紙|媒体来源|刊名|' +
      'extra source attributes name|sn|testata|veículo|gazeta|издание|источник|źródło|bron|krant|domain|host|domain url',
  ],
  [
    'origin',
    'news agency|agency|wire|wire service|newswire|credit|credit line|creditline|origin|agentur|nachrichtenagentur|agence|' +
      'agence de presse|agencia|agencia de noticias|通讯社|通訊社|cr',
  ],
  [
    'datePublished',
    'publish date|date publish|published date|date published|publication date|publication datetime|publication date time|published at|published on|' +
      'published|pubdate|pub date|publishdate|article date|news date|date of publication|release date|issue date|date time|datetime|date|' +
      'first published|seendate|publication time|pd|clip date|mention date|air date|post date|posted|created|created at|timestamp|' +
      'alternate date format|erscheinungsdatum|veröffentlichungsdatum|veröffentlicht|veröffentlicht am|datum|erschienen|erschienen am|' +
      'publikationsdatum|date de publication|publié le|date de parution|paru le|parution|fecha de publicación|fecha de publicacion|' +
      'fecha publicación|publicado|fecha|出版日期|发布日期|發佈日期|发布时间|發佈時間|发表时间|日期|刊登日期|时间|indexed|date added|data|data di pubblicazione|data de publicação|tarih|дата|data publikacji|publicatiedatum|日付|날짜',
  ],
  ['timePublished', 'time|publish time|published time|time published|uhrzeit|zeit|heure|hora|time of day'],
  [
    'dateModified',
    'date modified|modified date|modified|modified at|updated|updated at|last updated|last modified|update date|modification datetime|' +
      'modification date|lastmod|geändert|aktualisiert|aktualisiert am|mis à jour|mise à jour|date de mise à jour|actualizado|' +
      'fecha de actualización|更新时间|更新日期',
  ],
  [
    'language',
    'language|lang|language code|article language|sprache|langue|idioma|lengua|语言|語言|语种|la|language name',
  ],
  [
    'url',
    'url|article url|link|news url|article link|permalink|canonical url|web url|weburl|document url|documenturl|web address|story url|' +
      'source url|hyperlink|original url|resolved url|link url|webadresse|artikellink|lien|lien url|adresse web|enlace|enlace web|' +
      'dirección web|链接|鏈接|网址|網址|原文链接|uri|mobile url|mobileurl|url mobile|url to article',
  ],
  [
    'providerId',
    'accession number|an|document id|documentid|doc id|docid|article id|articleid|clip id|story id|news id|resource id|storeid|' +
      'mention id|guid|uuid|dokument id|dokumentnummer|artikel id|numéro de document|id de documento|文档编号|文件编号|id|item id',
  ],
  [
    'section',
    'section|news section|rubric|desk|category|ressort|rubrik|rubrique|sección|seccion|版面|栏目|欄目|版块|se|section name',
  ],
  [
    'page',
    'page|pages|page number|start page|startpage|page no|print page|seite|seitenzahl|seiten|página|pagina|页码|頁碼|版次|pg',
  ],
  ['edition', 'edition|print edition|ausgabe|édition|edición|版本|ed'],
  ['slug', 'slug|slugline|catchline|stichwort'],
  [
    'subjects',
    'subjects|subject codes|subject terms|tags|keywords|topics|topic|themes|categories|news topics|descriptors|thema|themen|' +
      'schlagwörter|schlagworte|sujets|thèmes|mots clés|etiquetas|palabras clave|temas|关键词|關鍵詞|主题|主題|标签|ns|document tags',
  ],
  [
    'editorsNote',
    'editor s note|editors note|ed note|note to editors|anmerkung der redaktion|note de la rédaction|编者按',
  ],
  [
    'wordCountPrinted',
    'word count|wordcount|words|number of words|wc|article length|length|length words|wörter|anzahl wörter|wortzahl|nombre de mots|' +
      'palabras|número de palabras|字数|字數',
  ],
].map(([meaning, names]) => [meaning, names] as [Exclude<ColumnMeaning, 'ignored'>, string]);

/** How surely a header names a meaning: 100 for the surest name, less for later ones. */
export type NamedMeaning = { readonly meaning: Exclude<ColumnMeaning, 'ignored'>; readonly rank: number };

const BY_KEY = buildIndex();

/** Words that end a longer name of our columns ("Clipping Headline"), and the meaning they then speak for, weakly. */
const LAST_WORDS: ReadonlyMap<string, Exclude<ColumnMeaning, 'ignored'>> = new Map([
  ['headline', 'headline'],
  ['title', 'headline'],
  ['titel', 'headline'],
  ['byline', 'authors'],
  ['author', 'authors'],
  ['url', 'url'],
  ['link', 'url'],
  ['text', 'body'],
  ['body', 'body'],
  ['content', 'body'],
  ['outlet', 'outlet'],
  ['publication', 'outlet'],
  ['date', 'datePublished'],
  ['datum', 'datePublished'],
  ['language', 'language'],
]);
const OTHER_THINGS =
  /(?:^| )(?:job|image|picture|photo|thumbnail|logo|video|social|profile|avatar|twitter|tweet|facebook|parent|thread|email|birth|archive|crawl|fetched|retrieved|access|from|to|start|end|entry|export|download|user|account|customer|query|search|rss|feed|homepage|media|root|mobile|alt|meta)(?: |$)/;
const WEAK = 35;

/** Parts of a path that say nothing of a field: before its name ("fields.headline") and after ("headline.main"). */
const WRAPPERS =
  /^(?:_source|fields?|attributes|properties|article|item|document|doc|node|meta|metadata|news|data|story)\./i;
const VALUES = /\.(?:main|rendered|original|value|text|#text|_text|plain|html|en|default)$/i;

/** The meanings a header may name, from the whole header, from the path it is, or, weakly, from its last word. */
export function meaningsOfHeader(header: string): readonly NamedMeaning[] {
  const key = headerKey(header);
  const known = BY_KEY.get(key);
  if (known !== undefined) return known;
  if (/^[^\s.]+(?:\.[^\s.]+)+$/.test(header)) return meaningsOfPath(header);
  const words = key.split(' ');
  const meaning = LAST_WORDS.get(words.at(-1) ?? '');
  if (meaning === undefined || words.length > 4 || OTHER_THINGS.test(key)) return [];
  return [{ meaning, rank: WEAK }];
}

function meaningsOfPath(path: string): readonly NamedMeaning[] {
  const bare = path.replace(VALUES, '').replace(WRAPPERS, '');
  const found = bare === path ? undefined : BY_KEY.get(headerKey(bare));
  return (found ?? []).map(({ meaning, rank }) => ({ meaning, rank: rank - 5 }));
}

/** What two spellings of a header share: "publishedAt", "Published_At" and "PUBLISHED AT (UTC)" are one. */
export function headerKey(header: string): string {
  const spaced = header.length > 120 ? '' : header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return matchKey(spaced.replace(/[([（][^)\]）]*[)\]）]\s*$/, '').replace(/[’'`´]/g, ' '));
}

function buildIndex(): ReadonlyMap<string, readonly NamedMeaning[]> {
  const index = new Map<string, NamedMeaning[]>();
  for (const [meaning, names] of NAMES) {
    const list = names.split('|');
    for (const [place, name] of list.entries()) {
      const key = headerKey(name);
      const rank = 100 - Math.round((40 * place) / list.length);
      const others = index.get(key) ?? [];
      if (!others.some((other) => other.meaning === meaning)) index.set(key, [...others, { meaning, rank }]);
    }
  }
  return index;
}
