import type { ReportLook } from '../domain/report.ts';
import { inkOf } from './report-palette.ts';

/** A text as a CSS string; what could end it, or the style element around it, is written as its code. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\<>&\n\r\f]/gu, (c) => `\\${(c.codePointAt(0) ?? 32).toString(16)} `)}"`;
}

type Running = { readonly left: string; readonly right: string; readonly foot: string };

/** Style of a printed or sent report: the light half of the design tokens with the client's colour, running heads, no request to anywhere. */
export function reportStyle({ paper, colour }: ReportLook, running: Running): string {
  const [width, pageSize] = paper === 'A4' ? ['210mm', 'A4'] : ['216mm', 'letter'];
  const bar = colour === undefined ? '#057a7f' : `#${colour.toLowerCase()}`;
  const ink = colour === undefined ? 'var(--text)' : inkOf(colour);
  return `
:root { color-scheme: light; --text:#161a20; --text-2:#464f5c; --text-3:#5f6875; --line:#e3e6ea; --line-strong:#cbd0d7;
  --axis:#868f9c; --grid:#e9ecef; --no-import:#eceef1; --sunken:#f6f7f8; --s1:${bar}; --ink:${ink}; --accent:#2254d1; --warn:#8a5a00;
  --ui: system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
  --read: "Source Serif 4", "Source Serif 4 Variable", "Iowan Old Style", Charter, "Noto Serif", Georgia, serif; }
@page { size: ${pageSize}; margin: 18mm 17mm 17mm;
  @top-left { content: ${cssString(running.left)}; font: 7.4pt var(--ui), sans-serif; color: #5f6875; }
  @top-right { content: ${cssString(running.right)}; font: 7.4pt var(--ui), sans-serif; color: #5f6875; }
  @bottom-left { content: ${cssString(running.foot)}; font: 7.4pt var(--ui), sans-serif; color: #5f6875; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7.4pt var(--ui); color: #5f6875; } }
* { box-sizing: border-box; }
body { margin: 0; background: #eef0f2; color: var(--text); font: 9.2pt/1.42 var(--ui); font-variant-numeric: tabular-nums; }
main { max-width: ${width}; margin: 24px auto; background: #fff; padding: 13mm 17mm; box-shadow: 0 1px 2px rgb(21 25 31 / .08), 0 6px 18px rgb(21 25 31 / .1); }
h1, h2, h3, p, ul, ol, dl, dd, figure, table, blockquote { margin: 0; padding: 0; } ul, ol { list-style: none; }
.run { display: flex; justify-content: space-between; font-size: 7.6pt; color: var(--text-3); border-bottom: .5pt solid var(--line-strong); padding-bottom: 2.2mm; }
h1 { font: 600 25pt/1.12 var(--read); letter-spacing: -.015em; margin: 9mm 0 2mm; text-wrap: balance; overflow-wrap: anywhere; color: var(--ink); }
.logo { float: right; max-height: 16mm; max-width: 50mm; margin: 4mm 0 2mm 6mm; }
.made { display: flex; flex-wrap: wrap; gap: 1mm 7mm; font-size: 7.8pt; color: var(--text-2); margin-bottom: 4mm; } .made dt { display: inline; font-weight: 600; color: var(--text); } .made dd { display: inline; }
.stand { font: 12pt/1.42 var(--read); color: var(--text-2); margin-bottom: 6mm; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); border-top: 1pt solid var(--text); border-bottom: .5pt solid var(--line-strong); }
.figures div { padding: 2.4mm 3mm 2.6mm 0; font-size: 7.8pt; color: var(--text-2); } .figures b { display: block; font: 600 18pt/1.15 var(--read); color: var(--text); margin-bottom: 1.4mm; }
section { border-top: .5pt solid var(--line-strong); margin-top: 4.6mm; padding-top: 3.4mm; } section::after { content: ""; display: block; clear: both; }
.figures + section { border-top: 0; }
/* Beside each other by float: a grid that does not fit the rest of a page of paper leaves it empty. */
section > header { float: left; width: 31mm; } section > div { margin-left: 38mm; min-width: 0; } .wide > header { float: none; width: auto; } .wide > div { margin-left: 0; } h2, h3, section > header, caption, thead { break-after: avoid; } section > header { font-size: 7.8pt; line-height: 1.4; color: var(--text-3); padding-top: .6mm; } p, li, blockquote { text-wrap: pretty; orphans: 2; widows: 2; } h3, caption { text-wrap: balance; } /* Chromium takes bookmarks from lines of headings: a space at the end of one stays. */ h1, h2, h3 { white-space: pre-wrap; }
section > header h2 { font: 600 8.8pt/1.4 var(--ui); color: var(--ink); overflow-wrap: anywhere; } section > header p { overflow-wrap: anywhere; } .wide > header { margin-bottom: 2mm; } .wide > header h2 { font: 600 12.5pt/1.2 var(--read); }
.prose { font: 10.4pt/1.5 var(--read); } .prose * + * { margin-top: 2mm; } .prose :is(a, em, strong, li + li) { margin-top: 0; } .prose ul { list-style: disc; padding-left: 5mm; } .prose ol { list-style: decimal; padding-left: 5mm; }
a { color: inherit; text-decoration: underline dotted .6pt var(--text-3); text-underline-offset: 2pt; } .figures a { text-underline-offset: 4pt; }
h3 { font: 600 11pt/1.28 var(--read); } .item { display: grid; grid-template-columns: 1fr 32mm; column-gap: 5mm; padding-bottom: 2.8mm; break-inside: avoid; } .item + .item { border-top: .5pt solid var(--line); padding-top: 2.6mm; }
.item h3 { font: 600 11pt/1.28 var(--read); } .item h3 a { text-decoration: none; } .item h3, .item p { overflow-wrap: anywhere; min-width: 0; } .item > * { min-width: 0; } .item .note { font: 9.4pt/1.44 var(--ui); color: var(--text); border-left: 1.4pt solid var(--s1); padding-left: 2.4mm; margin: 1.2mm 0; } .item .note p { font: inherit; color: inherit; margin: 0; } .item .note :is(ul, ol) { padding-left: 4mm; list-style: disc; } .item .note ol { list-style: decimal; } .item .cite { font: 7.8pt/1.4 var(--ui); color: var(--text-3); } .item .plain { font: 8.6pt/1.44 var(--ui); } .item p { font: 9.6pt/1.44 var(--read); color: var(--text-2); margin-top: .8mm; } .item .meta { font: 7.8pt/1.45 var(--ui); color: var(--text-3); margin: 0; }
.more { font-size: 8pt; color: var(--text-3); padding-top: 1.4mm; }
.two { columns: 2; column-gap: 9mm; margin-top: 4.6mm; } .two > section { break-inside: avoid; margin: 0 0 4.6mm; } .two th:first-child { width: 31mm; } .two :is(th, td) { padding-inline: .9mm; } .two td:has(.bar) { min-width: 11mm; }
table { border-collapse: collapse; width: 100%; font-size: 8.3pt; } caption { text-align: left; font-size: 7.8pt; color: var(--text-2); padding-bottom: 1.2mm; }
tbody th { overflow-wrap: anywhere; } th, td { text-align: left; font-weight: 400; border-bottom: .5pt solid var(--line); padding: .8mm 1.4mm; vertical-align: top; } thead th { font-size: 7.4pt; color: var(--text-3); border-bottom-color: var(--line-strong); vertical-align: bottom; } thead { display: table-header-group; } tr { break-inside: avoid; }
th:first-child, td:first-child { padding-left: 0; } td:last-child { padding-right: 0; } .n { text-align: right; white-space: nowrap; } tfoot td, tfoot th { font-weight: 600; }
.said { display: grid; grid-template-columns: 31mm 1fr 38mm; column-gap: 5mm; padding: 1.4mm 0; border-top: .5pt solid var(--line); font-size: 8.3pt; break-inside: avoid; } .said b { font-weight: 600; } .said > * { min-width: 0; overflow-wrap: anywhere; } .said p { font: 9.8pt/1.4 var(--read); } .said .meta { font: 7.4pt/1.4 var(--ui); color: var(--text-3); }
.method { background: var(--sunken); padding: 3.2mm 4mm; font-size: 7.6pt; line-height: 1.5; columns: 2; column-gap: 7mm; color: var(--text-2); } .method div { break-inside: avoid; margin-bottom: .9mm; } .method dt { display: inline; font-weight: 600; color: var(--text); } .method dd { display: inline; margin: 0; overflow-wrap: anywhere; }
.annex { font-size: 7.4pt; line-height: 1.34; } .annex dl, #statements { columns: 2; column-gap: 7mm; } #statements > header { column-span: all; } .annex th.h { font: 8.6pt/1.35 var(--read); } .annex small { color: var(--text-3); overflow-wrap: anywhere; font-size: 6.8pt; }
.none { color: var(--text-3); } .dot { display: inline-block; width: 7pt; height: 7pt; border-radius: 1.4pt; margin-right: 1.6mm; vertical-align: -.5pt; }
h3.sub { font: 600 9.6pt/1.35 var(--ui); margin: 2.6mm 0 1mm; break-after: avoid; } h3.sub:first-child { margin-top: 0; } .faint { font-weight: 400; color: var(--text-3); } .plainlist { font-size: 8.6pt; line-height: 1.5; } .plainlist.many { columns: 2; column-gap: 7mm; } .plainlist li { break-inside: avoid; } .plainlist li { margin-bottom: .6mm; }
.event { display: grid; grid-template-columns: 34mm 1fr; column-gap: 5mm; padding: 1mm 0; break-inside: avoid; } .event + .event { border-top: .5pt solid var(--line); } .event p { font: 9.6pt/1.4 var(--read); overflow-wrap: anywhere; } .event .meta, .entry .meta { font: 7.8pt/1.45 var(--ui); color: var(--text-3); } .tag { font: 600 7.4pt/1 var(--ui); color: var(--warn); font-style: normal; white-space: nowrap; }
.point { margin-bottom: 3mm; break-inside: avoid-page; }
.entry { display: grid; grid-template-columns: 34mm 1fr; column-gap: 5mm; padding: 2.2mm 0; border-top: .5pt solid var(--line); break-inside: avoid; } .entry:first-child { border-top: 0; } .entry blockquote { margin: 0; font: 600 10.4pt/1.45 var(--read); } .entry .sentence { font: 8.8pt/1.45 var(--read); color: var(--text-2); margin: .8mm 0; } .entry .sentence b { font-weight: 400; background: #fff3c4; } .entry small { font-size: 6.6pt; overflow-wrap: anywhere; } .entry > * { min-width: 0; overflow-wrap: anywhere; }
figure { break-inside: avoid; } figure svg { display: block; width: 100%; height: auto; } figure text { font: 9px var(--ui); } .narrow { display: none; }
figcaption { font-size: 7.8pt; color: var(--text-2); padding-top: 1.2mm; } .bar { display: block; height: 2.3mm; min-width: .4mm; background: var(--s1); margin-top: .8mm; } td:has(.bar) { min-width: 17mm; }
mark { background: #ffe699; color: inherit; } .annex dl div, .annex li { margin-bottom: .9mm; overflow-wrap: break-word; } .annex dt { display: inline; font-weight: 600; } .annex dd { display: inline; } .annex h3 { font: 600 8.6pt/1.4 var(--ui); margin-top: 1.6mm; } .annex q { font-family: var(--read); quotes: none; }
.events { font-size: 7.8pt; color: var(--text-2); padding-top: 1mm; } .events b { font-weight: 600; color: var(--accent); } .annex :is(h3, dt) { break-after: avoid; } .annex q b { font-weight: 600; } .sha { font-family: ui-monospace, "Noto Sans Mono", monospace; font-size: 6.2pt; } .over th { text-align: center; } .edits :is(td, th) { padding-inline: 1mm; } .edits thead th { white-space: normal; } .edits thead tr + tr th { width: 12mm; } .edits thead tr + tr th:first-child { width: auto; padding-left: 0; } .edits tbody th a { font-family: var(--read); } small { color: var(--text-3); }
:target { background: #fff3c4; }
@media print { .run { display: none; } body { background: none; } main { margin: 0; padding: 0; max-width: none; box-shadow: none; } }
@media screen and (max-width: 700px) { main { margin: 0; padding: 5mm; } body { font-size: 11pt; } section > header { float: none; width: auto; margin-bottom: 2mm; } section > div { margin-left: 0; } .item, .said, .entry, .event { display: block; } .two, .method, .plainlist.many, .annex dl, #statements { columns: 1; } .figures { grid-template-columns: 1fr 1fr; } h1 { font-size: 21pt; } .item .meta, .said .meta, .entry .meta, .event .meta { padding-top: .8mm; } .run { flex-wrap: wrap; gap: 0 4mm; } .scroll { overflow-x: auto; } .wide-picture { display: none; } .narrow { display: block; } section > header, .more, .method, caption, figcaption, .made, .annex { font-size: 9pt; } }
`;
}
