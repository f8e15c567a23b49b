import type { CoverageTimeline } from '../domain/coverage.ts';
import { markerRange, type EventMarker } from '../domain/event-marker.ts';
import type { Topic } from '../domain/topic.ts';
import type { LocalWords } from './local-words.ts';
import type { ReportEvent } from './model.ts';

/** The analyst's event markers that touch the time shown: those of no topic, and those of the topics a report is of. */
export function eventsOf(
  markers: readonly EventMarker[],
  { bins }: CoverageTimeline,
  topics: readonly Topic[],
): readonly ReportEvent[] {
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return [];
  return markers.flatMap((marker): readonly ReportEvent[] => {
    const { from, to } = markerRange(marker);
    if (to <= first.start || from >= last.end) return [];
    if (marker.topicId === undefined) return [marker];
    const topic = topics.find(({ id }) => id === marker.topicId);
    return topic === undefined ? [] : [{ ...marker, topic: topic.name }];
  });
}

/** When it was, as exact as it is known: "8 Sep 2026", "15 Sep 2026 to 18 Sep 2026". */
export function eventWhen({ from, to }: Pick<EventMarker, 'from' | 'to'>, words: LocalWords): string {
  return to === undefined || to === from
    ? words.date(from)
    : words.say.volume.span(words.date(from), words.date(to));
}

/** What it is called, with the topic it was put to. */
export function eventName({ label, topic }: ReportEvent, { say }: Pick<LocalWords, 'say'>): string {
  return topic === undefined ? label : say.volume.eventOfTopic(label, topic);
}

/** "8 Sep 2026: Evacuation". */
export function eventWords(event: ReportEvent, words: LocalWords): string {
  return `${eventWhen(event, words)}${words.say.clips.colon} ${eventName(event, words)}`;
}

/** Events that begin in a bar, for the table behind the chart; one that began before stands with the first bar. */
export function eventsInBin(
  {
    events,
    timeline: { bins },
  }: { readonly events: readonly ReportEvent[]; readonly timeline: CoverageTimeline },
  at: number,
): readonly ReportEvent[] {
  return events.filter((event) => bins.findIndex(({ end }) => end > markerRange(event).from) === at);
}
