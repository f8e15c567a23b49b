const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe to stand in an HTML element or a quoted attribute. */
export function escape(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ESCAPES[character] ?? character);
}

/** A link that leads nowhere but to the web: anything else stays text. */
export function webLink(url: string | undefined, label: string): string {
  if (url === undefined || !/^https?:\/\//u.test(url)) return escape(label);
  return `<a href="${escape(url)}">${escape(label)}</a>`;
}
