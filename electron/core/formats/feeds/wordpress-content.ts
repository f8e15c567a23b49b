const CAPTION = /\[(?:wp_)?caption\b[^\]]{0,500}\]([\s\S]{0,4000}?)\[\/(?:wp_)?caption\]/giu;
const CAPTION_TEXT = /caption\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')/iu;
/** Orders to the program in square brackets: those with values, and those every installation knows. */
const SHORTCODE =
  /\[\/?(?:[a-z][\w-]{1,40}\s+[\w-]{1,40}=[^\]]{0,2000}|(?:gallery|embed|audio|video|playlist|caption|wp_caption|more|nextpage)\b[^\]]{0,500})\/?\]/giu;
const BLOCK =
  /^\s*<\/?(?:p|div|h[1-6]|ul|ol|li|table|blockquote|figure|pre|section|article|hr|address|details|dl|iframe|form|style|script)\b/iu;

/** The text of a post as it is stored: lines instead of paragraphs, orders to the program in square brackets. */
export function wordpressContent(stored: string): {
  readonly html: string;
  readonly captions: readonly string[];
} {
  const captions: string[] = [];
  const html = stored
    .replace(CAPTION, (whole: string, inside: string) => {
      const caption = CAPTION_TEXT.exec(whole.slice(0, whole.indexOf(']')));
      captions.push(caption?.[1] ?? caption?.[2] ?? inside.replace(/<[^>]*>/gu, ' '));
      return '\n\n';
    })
    .replace(/<!--[\s\S]{0,1000}?-->/gu, '\n\n')
    .replace(SHORTCODE, ' ');
  return {
    html: html
      .split(/\n\s*\n/u)
      .map(paragraph)
      .join('\n'),
    captions,
  };
}

function paragraph(part: string): string {
  if (part.trim() === '' || BLOCK.test(part)) return part;
  return `<p>${part.trim().replaceAll('\n', '<br>')}</p>`;
}
