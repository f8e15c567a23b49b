import type { Page } from './html-page.ts';
import { section } from './html-page.ts';
import { richHtml } from './html-rich.ts';
import { dot } from './html-tables.ts';
import { escape, inside, languageOf, marked } from './html-text.ts';
import type { ClipSection, TopicClip } from './model.ts';
import { writtenBy } from './words.ts';

const given = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escape(text);

/** A clip with its facts at the side. */
export function clipItem({ clip, passages, note, citation }: TopicClip, page: Page): string {
  const { words, isCounted } = page;
  const isTimeOpen = clip.isZoneUnknown && (clip.published?.length ?? 0) > 10;
  const kind = [clip.tier === undefined ? undefined : `tier ${clip.tier}`, clip.mediaType].filter(
    (part) => part !== undefined,
  );
  const place = [clip.section, clip.page === undefined ? undefined : `p. ${clip.page}`].filter(
    (part) => part !== undefined,
  );
  const meta = [
    given(clip.outlet) ?? 'no outlet',
    kind.length === 0 ? undefined : kind.join(', '),
    clip.origin === undefined ? undefined : `origin ${escape(clip.origin)}`,
    given(writtenBy(clip)),
    `${escape(words.short(clip.published))}${isTimeOpen ? ' (zone not given)' : ''}`,
    place.length === 0 ? undefined : escape(place.join(', ')),
    clip.pickups === 0 ? undefined : inside(`group-${clip.group}`, words.counted(clip.pickups, 'pickup')),
    given(clip.status),
    isCounted(clip.id) ? undefined : 'outside of the selection',
  ].filter((part) => part !== undefined && part !== '');
  const said = note === undefined ? '' : `<div class="note">${richHtml(note, isCounted)}</div>`;
  const own = languageOf(clip);
  const text = passages.map((passage) => `<p${own}>${marked(passage)}</p>`).join('');
  const cited = citation === undefined ? '' : `<p class="cite">${escape(citation)}</p>`;
  return `<div class="item"><div><h3${own}>${inside(`a${clip.id}`, clip.headline)}</h3>${said}${text}${cited}</div><p class="meta">${meta.join('<br>')}</p></div>`;
}

function clips({ list, name, topic, volume, clips: shown, rest }: ClipSection, page: Page): string {
  const { words, model } = page;
  const target = topic === undefined && list === 'all' ? 'annex' : list;
  const more =
    rest > 0
      ? `<p class="more">${words.counted(rest, 'more unique article is', 'more unique articles are')} in the ${inside(target, 'annex')}.</p>`
      : '';
  const content =
    shown.length === 0
      ? '<p class="none">No article in this period.</p>'
      : shown.map((item) => clipItem(item, page)).join('') + more;
  const heading = `${topic === undefined ? '' : dot(topic.colour)}${escape(name)}`;
  const rule = model.isPicked
    ? `${words.count(shown.length)} picked`
    : 'one per duplicate group, newest first';
  return section(heading, `${inside(target, words.volume(volume))}; ${rule}`, content);
}

/** The clips under their headings. */
export function clipSections(page: Page): string {
  const { sections, isPicked } = page.model;
  if (sections.length > 0) return sections.map((each) => clips(each, page)).join('\n');
  const none = isPicked ? 'No clip was picked.' : 'No article in this selection.';
  return section('Clips', '', `<p class="none">${none}</p>`);
}
