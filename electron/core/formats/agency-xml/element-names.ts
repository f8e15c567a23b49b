/** Elements inside a line of text, of NITF, XHTML and the vendors' own; any other begins a block of its own. */
export const INLINE = new Set(
  (
    'a abbr acronym alt-code b bdi bdo big cite chron city classifier code company copyrite copyrite.holder ' +
    'copyrite.year country del dfn em event fn font frac frac-den frac-num frac-sep function hyperlink i ins kbd ' +
    'keyword label lang link location mark money name.family name.given num object.title org ort person postaddr ' +
    'postcode pronounce q region ruby rp rt s samp small source span state story.date strike strong sub ' +
    'sublocation sup time title tt u var virtloc wbr'
  ).split(' '),
);

/** Elements whose content is no text of the article. */
export const SKIPPED = new Set(
  (
    'script style head noscript template media-reference media-metadata media-producer media-object object param ' +
    'embed iframe img image video audio map svg math form input button select bibliography keyword-list key-list ' +
    'item_keywords colgroup col catalogref'
  ).split(' '),
);

/** Elements of pictures and the like: only their captions are read. */
export const MEDIA = new Set(['media', 'figure', 'bild', 'picture']);

/** Elements that hold a caption. */
export const CAPTIONS = new Set(['media-caption', 'figcaption', 'bildtext']);

/** Elements that head a part of the text. */
export const HEADINGS = new Set('hl1 hl2 hl3 hl4 h1 h2 h3 h4 h5 h6 rubrik mellis subheadline'.split(' '));

/** Elements for bylines inside the text. */
export const BYLINES = new Set(['byline', 'byttl', 'author']);
