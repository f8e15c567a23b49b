import type { Page } from './html-page.ts';
import { nothing, section } from './html-page.ts';
import { richHtml } from './html-rich.ts';
import { dot } from './html-tables.ts';
import { escape, inside, marked } from './html-text.ts';
import type { ClipSection, TopicClip } from './model.ts';
import { statusWords, writtenBy } from './words.ts';

const given = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escape(text);

/** A clip with its facts at the side. */
export function clipItem({ clip, passages, note, citation }: TopicClip, page: Page): string {
  const { words, isCounted, languageOf } = page;
  const { clips: say, names } = words.say;
  const isTimeOpen = clip.isZoneUnknown && (clip.published?.length ?? 0) > 10;
  const kind = [
    clip.tier === undefined ? undefined : say.tier(clip.tier),
    clip.mediaType && names.mediaTypes[clip.mediaType],
  ].filter((part) => part !== undefined);
  const place = [clip.section, clip.page === undefined ? undefined : say.page(clip.page)].filter(
    (part) => part !== undefined,
  );
  const meta = [
    given(clip.outlet) ?? say.noOutlet,
    kind.length === 0 ? undefined : kind.join(', '),
    clip.origin === undefined ? undefined : say.origin(escape(clip.origin)),
    given(writtenBy(clip, words.say)),
    `${escape(words.short(clip.published))}${isTimeOpen ? ` ${say.zoneNotGiven}` : ''}`,
    place.length === 0 ? undefined : escape(place.join(', ')),
    clip.pickups === 0 ? undefined : inside(`group-${clip.group}`, say.pickups(clip.pickups)),
    given(statusWords(clip, words.say)),
    isCounted(clip.id) ? undefined : say.outside,
  ].filter((part) => part !== undefined && part !== '');
  const said = note === undefined ? '' : `<div class="note">${richHtml(note, isCounted)}</div>`;
  const own = languageOf(clip);
  const text = passages.map((passage) => `<p${own}>${marked(passage)}</p>`).join('');
  const cited = citation === undefined ? '' : `<p class="cite">${escape(citation)}</p>`;
  return `<div class="item"><div><h3${own}>${inside(`a${clip.id}`, clip.headline)}</h3>${said}${text}${cited}</div><p class="meta">${meta.join('<br>')}</p></div>`;
}

function clips({ list, name, topic, volume, clips: shown, rest }: ClipSection, page: Page): string {
  const { words, model } = page;
  const { clips: say, sections } = words.say;
  const target = topic === undefined && list === 'all' ? 'annex' : list;
  const more =
    rest > 0 ? `<p class="more">${say.moreInAnnex(rest, (label) => inside(target, label))}</p>` : '';
  const content =
    shown.length === 0
      ? nothing(sections.noArticleThen)
      : shown.map((item) => clipItem(item, page)).join('') + more;
  const heading = `${topic === undefined ? '' : dot(topic.colour)}${escape(name)}`;
  const rule = model.isPicked ? say.picked(shown.length) : say.onePerGroup;
  return section(heading, `${inside(target, words.volume(volume))}${say.semicolon} ${rule}`, content);
}

/** The clips under their headings. */
export function clipSections(page: Page): string {
  const { sections, isPicked } = page.model;
  const say = page.words.say.sections;
  if (sections.length > 0) return sections.map((each) => clips(each, page)).join('\n');
  return section(say.clips, '', nothing(isPicked ? say.noClip : say.noArticle));
}
