import { CHARTS } from '../charts/index.ts';
import { count, counted, listed } from '../domain/figures.ts';
import { dot } from './html-tables.ts';
import { richHtml } from './html-rich.ts';
import { escape, inside, marked } from './html-text.ts';
import { LIMITS } from './limits.ts';
import type { Clip, ClipSection, ReportModel, ReportStatement, StorySection, TopicClip } from './model.ts';
import { VOICES_RULE, wordsOf } from './voices.ts';
import { shortDate, volumeText, writtenBy } from './words.ts';

/** One section: its heading and note at the left, or above when it needs the width. `note` is markup already. */
function section(heading: string, note: string, content: string, isWide = false): string {
  return `<section${isWide ? ' class="wide"' : ''}><header><h2>${heading}</h2>${note}</header><div>${content}</div></section>`;
}

export function summary({ summary: text, annex }: ReportModel): string {
  if (text === undefined) return section('Summary', '', '<p class="none">No summary was written.</p>');
  const counted = new Set(annex.map(({ id }) => id));
  const words = richHtml(text, (article) => counted.has(article));
  return section('Summary', 'Written by the analyst', `<div class="prose">${words}</div>`);
}

export function volume({ timeline, gaps, zone, title }: ReportModel): string {
  const sentence = escape(CHARTS.timeline.sentence(timeline, undefined, 'articles'));
  const absent = gaps.length > 0 ? `<br>Nothing was imported: ${escape(listed(gaps))}.` : '';
  const note = `Articles per ${timeline.bin}, ${escape(zone)} time. Dark: unique.${absent}`;
  if (timeline.selected.every(({ articles }) => articles === 0)) {
    return section('Volume', note, '<p class="none">No dated article in this selection.</p>');
  }
  const { marks, svg, paper } = CHARTS.volume;
  const caption = { title: `${title}: articles per ${timeline.bin}, raw and unique`, lines: [] };
  const chart = svg(marks(timeline, { width: 520, height: 148 }), paper, caption);
  return section('Volume', note, `<figure>${chart}<figcaption>${sentence}</figcaption></figure>`);
}

function metaList(parts: readonly (string | undefined)[]): string {
  return `<p class="meta">${parts.filter((part) => part !== undefined && part !== '').join('<br>')}</p>`;
}

const given = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escape(text);

function origin(clip: Clip): string | undefined {
  return clip.origin === undefined ? undefined : `origin ${escape(clip.origin)}`;
}

function pickups(clip: Clip): string | undefined {
  return clip.pickups === 0 ? undefined : inside(`group-${clip.group}`, counted(clip.pickups, 'pickup'));
}

function when(clip: Clip): string {
  const isTimeOpen = clip.isZoneUnknown && (clip.published?.length ?? 0) > 10;
  return `${escape(shortDate(clip.published))}${isTimeOpen ? ' (zone not given)' : ''}`;
}

function story({ row, list, lead }: StorySection): string {
  const meta = [
    given(lead?.outlet),
    lead && (origin(lead) ?? 'origin not given'),
    escape(shortDate(row.first)),
    inside(list, volumeText(row.volume)),
    lead && pickups(lead),
  ];
  const [text] = lead?.text ?? [];
  const heading = lead === undefined ? escape(row.title) : inside(`a${lead.id}`, lead.headline);
  return `<div class="item"><div><h3>${heading}</h3>${text === undefined ? '' : `<p>${escape(text)}</p>`}</div>${metaList(meta)}</div>`;
}

export function stories({ stories: shown, storyCount }: ReportModel): string {
  if (shown.length === 0) return '';
  const more = storyCount > shown.length ? `<br>${count(shown.length)} of ${count(storyCount)} stories` : '';
  return section('Top stories', `By number of articles${more}`, shown.map(story).join(''));
}

function clip({ clip: item, passages }: TopicClip): string {
  const meta = [
    given(item.outlet) ?? 'no outlet',
    origin(item),
    given(writtenBy(item)),
    when(item),
    pickups(item),
    given(item.status),
  ];
  const text = passages.map((passage) => `<p>${marked(passage)}</p>`).join('');
  return `<div class="item"><div><h3>${inside(`a${item.id}`, item.headline)}</h3>${text}</div>${metaList(meta)}</div>`;
}

/** The clips of one topic; what does not fit is in its list. */
export function clips(
  { list, name, topic, volume: of, clips: all }: ClipSection,
  kind: ReportModel['kind'],
): string {
  const shown = all.slice(0, LIMITS[kind].clips);
  const target = topic === undefined ? 'annex' : list;
  const rest = all.length - shown.length;
  const more =
    rest > 0
      ? `<p class="more">${counted(rest, 'more unique article is', 'more unique articles are')} in the ${inside(target, 'annex')}.</p>`
      : '';
  const content =
    shown.length === 0 ? '<p class="none">No article in this period.</p>' : shown.map(clip).join('') + more;
  const heading = `${topic === undefined ? '' : dot(topic.colour)}${escape(name)}`;
  return section(
    heading,
    `${inside(target, volumeText(of))}; one per duplicate group, newest first`,
    content,
  );
}

function said({ reference, statement }: ReportStatement): string {
  const form = statement.form === 'named' ? '' : ` · ${statement.form}`;
  return `<div class="said"><b>${escape(statement.quotedSource)}</b><p>${escape(wordsOf(statement))}</p><p class="meta">${statement.kind}${form} · ${escape(shortDate(statement.published))}<br>${escape(statement.outlet ?? 'no outlet')} · ${inside(reference, reference)}</p></div>`;
}

export function whoSaidWhat({ voices, statements }: ReportModel): string {
  if (voices.length === 0) return '';
  const note = `${count(voices.length)} of ${inside('statements', counted(statements.length, 'statement'))}: ${VOICES_RULE}`;
  return section('Who said what', note, voices.map(said).join(''), true);
}

export function corrections({ corrections: items }: ReportModel): string {
  const none = '<p class="none">No article of the selection is marked as corrected or withdrawn.</p>';
  const list = items.map((item) =>
    clip({ clip: item, passages: item.text.slice(0, 1).map((text) => ({ text, marks: [] })) }),
  );
  return section(
    'Corrections and withdrawals',
    items.length === 0 ? '' : 'Articles that say so of themselves',
    items.length === 0 ? none : list.join(''),
    true,
  );
}

export function method({ method: lines }: ReportModel): string {
  const list = lines.map(
    ({ label, text }) => `<div><dt>${escape(label)}</dt> <dd>${escape(text)}</dd></div>`,
  );
  return `<section class="wide" id="method"><header><h2>Method</h2></header><dl class="method">${list.join('')}</dl></section>`;
}
