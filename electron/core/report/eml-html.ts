import { safeHref, type RichRun, type RichText } from '../domain/rich-text.ts';
import { escape, marked, webLink } from './html-text.ts';
import type { ReportWords } from './language/report-words.ts';
import type { MailPiece } from './mail-outline.ts';

const SANS = "font-family:'Segoe UI',Helvetica,Arial,sans-serif";
const SERIF = "font-family:Georgia,'Times New Roman',serif";
const QUIET = 'color:#5f6875';
/** Mail programs drop style sheets: each element carries its own. */
const STYLES = {
  heading: `margin:26px 0 2px;${SERIF};font-size:19px;line-height:1.25;font-weight:bold;color:#161a20`,
  note: `margin:0 0 8px;${SANS};font-size:12px;line-height:1.4;${QUIET}`,
  prose: `margin:0 0 10px;${SERIF};font-size:16px;line-height:1.5;color:#161a20`,
  list: `margin:0 0 10px;padding:0 0 0 22px;${SERIF};font-size:16px;line-height:1.5;color:#161a20`,
  title: `margin:12px 0 0;${SERIF};font-size:16px;line-height:1.3;font-weight:bold;color:#161a20`,
  facts: `margin:1px 0 3px;${SANS};font-size:12px;line-height:1.4;${QUIET}`,
  passage: `margin:0 0 6px;${SERIF};font-size:15px;line-height:1.45;color:#464f5c`,
  quote: `margin:10px 0 0;padding:0 0 0 12px;border-left:3px solid #cbd0d7;${SERIF};font-size:15px;line-height:1.45;color:#161a20`,
  cell: `padding:4px 10px 4px 0;border-bottom:1px solid #e3e6ea;${SANS};font-size:13px;line-height:1.35;color:#161a20;vertical-align:top`,
  link: 'color:#2254d1',
} as const;

const p = (style: keyof typeof STYLES, html: string): string => `<p style="${STYLES[style]}">${html}</p>`;

function run({ text, bold, italic, clip, href }: RichRun, { clips }: ReportWords): string {
  const safe = safeHref(href);
  let html = escape(text);
  if (clip !== undefined) html += ` (${clips.no(clip)})`;
  else if (safe !== undefined) html = `<a href="${escape(safe)}" style="${STYLES.link}">${html}</a>`;
  if (italic === true) html = `<em>${html}</em>`;
  return bold === true ? `<strong>${html}</strong>` : html;
}

function rich(text: RichText, say: ReportWords): string {
  const line = (runs: readonly RichRun[]): string => runs.map((each) => run(each, say)).join('');
  return text
    .map((block) => {
      if (block.type === 'paragraph') return p('prose', line(block.runs));
      const tag = block.type === 'bullets' ? 'ul' : 'ol';
      return `<${tag} style="${STYLES.list}">${block.items.map((item) => `<li>${line(item)}</li>`).join('')}</${tag}>`;
    })
    .join('');
}

function table({ titles, rows, figures }: Extract<MailPiece, { kind: 'table' }>): string {
  const side = (at: number): string => (figures[at] === true ? ';text-align:right;white-space:nowrap' : '');
  const head = titles.map(
    (title, at) =>
      `<th scope="col" style="${STYLES.cell};text-align:left;${QUIET}${side(at)}">${escape(title)}</th>`,
  );
  const body = rows.map(
    (row) =>
      `<tr>${row.map((value, at) => `<td style="${STYLES.cell}${side(at)}">${escape(value)}</td>`).join('')}</tr>`,
  );
  return `<table cellspacing="0" cellpadding="0" border="0" width="100%" style="border-collapse:collapse"><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** One piece of a message as HTML that shows without a style sheet. */
export function htmlPiece(piece: MailPiece, say: ReportWords): string {
  switch (piece.kind) {
    case 'heading':
      return `<h2 style="${STYLES.heading}">${escape(piece.text)}</h2>${piece.note === undefined || piece.note === '' ? '' : p('note', escape(piece.note))}`;
    case 'rich':
      return rich(piece.text, say);
    case 'words':
      return p('note', escape(piece.text));
    case 'item':
      return [
        `<h3 style="${STYLES.title}">${webLink(piece.url, piece.title).replace('<a ', `<a style="${STYLES.link}" `)}</h3>`,
        p('facts', escape(piece.facts)),
        ...piece.passages.map((passage) => p('passage', marked(passage))),
      ].join('');
    case 'quote':
      return `<p style="${STYLES.quote}"><strong>${escape(piece.who)}</strong>${say.clips.colon} ${escape(piece.words)}<br><span style="${SANS};font-size:12px;${QUIET}">${escape(piece.facts)}</span></p>`;
    case 'table':
      return table(piece);
    case 'facts':
      return piece.lines
        .map(({ label, text }) =>
          p('note', `<strong style="color:#161a20">${escape(label)}</strong> ${escape(text)}`),
        )
        .join('');
  }
}

/** The message around its pieces: one column that a telephone and a wide window both show. */
export function htmlMail(
  {
    title,
    head,
    pieces,
    foot,
  }: {
    readonly title: string;
    readonly head: string;
    readonly pieces: readonly MailPiece[];
    readonly foot: string;
  },
  say: ReportWords,
): string {
  return `<!DOCTYPE html>
<html lang="${say.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title></head>
<body style="margin:0;padding:0;background:#eef0f2">
<table role="presentation" cellspacing="0" cellpadding="0" border="0" width="100%" style="background:#eef0f2"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" cellspacing="0" cellpadding="0" border="0" width="660" style="width:100%;max-width:660px;background:#ffffff"><tr><td style="padding:26px 30px 30px">
<h1 style="margin:0 0 4px;${SERIF};font-size:27px;line-height:1.15;font-weight:bold;color:#161a20">${escape(title)}</h1>
${head}
${pieces.map((piece) => htmlPiece(piece, say)).join('\n')}
${p('note', escape(foot)).replace('margin:0 0 8px', 'margin:26px 0 0;padding:10px 0 0;border-top:1px solid #cbd0d7')}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

/** Figures in a row at the head of a message. */
export function htmlFigures(figures: readonly (readonly [figure: string, words: string])[]): string {
  const cells = figures.map(
    ([figure, words]) =>
      `<td width="25%" style="padding:8px 8px 9px 0;vertical-align:top;${SANS};font-size:12px;line-height:1.35;color:#464f5c"><span style="${SERIF};font-size:22px;font-weight:bold;color:#161a20">${escape(figure)}</span><br>${escape(words)}</td>`,
  );
  return `<table role="presentation" cellspacing="0" cellpadding="0" border="0" width="100%" style="border-top:2px solid #161a20;border-bottom:1px solid #cbd0d7"><tr>${cells.join('')}</tr></table>`;
}

/** A line below the title. */
export function htmlNote(text: string): string {
  return p('note', escape(text));
}
