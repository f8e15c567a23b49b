/** Parts of class and id names that mark what is not the text; whole words between dashes, underscores and blanks. */
const BAD_WORDS = [
  // other articles
  'related recirc recommend\\w* teasers? teaser-?list read-?(?:more|next|also) readmore up-?next see-?also also-?(?:read|like) more-?(?:from|stories|news|on|in)',
  'most-?(?:read|popular|viewed) trending popular latest you-?may next-?(?:article|post|story) prev\\w* storylist news-?list article-?list post-?list card-?list cards?',
  'headlines?-?list link-?list links weiterlesen mehr-?zum-?thema leseempfehlung lesen-?sie-?auch jp-relatedposts outbrain taboola inline-?(?:links?|related)',
  // page furniture
  'sidebar side-bar breadcrumbs? footer foot nav navbar navigation menu topbar masthead site-header rail toolbar tools print widget\\w* skip\\w* toc table-of-contents',
  'pagination pager popup pop-up modal overlay dropdown tooltip lightbox accessib\\w* language-switch\\w* legal imprint tracking hide hidden aside banner',
  'sr-only visually-?hidden screen-?reader\\w*',
  // asking and selling
  'newsletter\\w* news-letter subscri\\w* abo signup sign-up login register promo\\w* advert\\w* ads? adslot sponsor\\w* cookie\\w* consent gdpr donat\\w* cta call-to-action',
  'offer\\w* shop\\w* product-?(?:card|list) affiliate\\w* paywall-?(?:box|offer|prompt|msg) piano regwall app-?(?:promo|download|banner) push notification\\w* alert\\w*',
  // readers
  'share sharing sharebar social\\w* comments? commenting comentarios? commentaires? commenti kommentar\\w* disqus follow\\w* feedback rating votes? poll quiz survey',
  'report-?(?:error|mistake) error-?report correction-?link',
  // about the article
  'bylines? author-?(?:bio|box|info|card) authors? autor\\w* about-the-author bio tags? tag-?list topics keywords meta metadata postmeta entry-meta dateline timestamp published kicker',
  'infobox info-box factbox fact-box disclaimer quellen?',
  // pictures and sound
  'captions? credits? copyright gallery slideshow carousel slider swiper wp-caption\\w* (?:photo|image|img|media)-?(?:caption|credit|title|desc\\w*|info) bildunterschrift bildquelle',
  'figcaption video-?(?:title|caption|player|meta|info|description) player playlist audio podcast listen tts attachment',
];

const GOOD_STEM = '(?:article|story|entry|post|news|main|content|page|text|body|detail)';
const GOOD_TAIL = '-?(?:body|content|text|copy|main|full|inner|article|detail|paragraphs?)';

const whole = (source: string) => new RegExp(`(?:^|[\\s_-])(?:${source})(?=$|[\\s_-])`, 'i');

/** Names of boxes that do not hold the text, unless most of the page's prose is in them. */
export const BAD_HINT = whole(BAD_WORDS.join(' ').split(' ').join('|'));

/** Names of boxes that are made to hold the text. */
export const GOOD_HINT = whole(
  `${GOOD_STEM}[_-]?${GOOD_TAIL}|articlebody|storybody|postcontent|rich-?text|body-copy|h-?entry|paragraph`,
);

/** Names of consent dialogues, which may hold more words than the article and are never it. */
export const CONSENT_HINT = whole(
  'cookies?|consent|gdpr|onetrust\\w*|optanon\\w*|didomi\\w*|usercentrics\\w*|cmp',
);

/** Names under which a single paragraph or heading is not text. */
export const BAD_LINE_HINT =
  /caption|credit|byline|newsletter|related|promo|share|social|copyright|sr-only|visually-hidden/i;

/** Names of boxes that hold the standfirst. */
export const STANDFIRST_HINT = whole(
  'standfirst|sub-?head(?:line|ing)?|sub-?titles?|lead|lede|leadtext|dek|deck|intro\\w*|teaser-?text|vorspann|abstract|' +
    'summary|excerpt|description|desc|chapo|chapeau|bajada|entradilla|sottotitolo|occhiello|sommario|ingress|zajawka|' +
    'spot|anriss|unterzeile|article-?description|tagline|strapline|copete|preamble|manchet',
);

/** Elements that hold other things than the text by their very nature. */
export const PRUNED_TAGS = new Set(
  'NAV FOOTER ASIDE FIGCAPTION FIGURE BUTTON FORM ADDRESS MENU CAPTION'.split(' '),
);
