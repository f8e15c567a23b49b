import { longDay } from '../core/domain/date-words.ts';
import { counted } from '../core/domain/figures.ts';
import { listed } from '../core/domain/listed.ts';
import type { TopicAlert } from '../core/domain/topic-alert.ts';

function oneAlert({ name, articles, spikeDays }: TopicAlert): string {
  const parts = [
    ...(articles > 0 ? [counted(articles, 'new article')] : []),
    ...(spikeDays.length > 0 ? [`spike on ${listed(spikeDays.map(longDay))}`] : []),
  ];
  return `${name}: ${parts.join(', ')}`;
}

/** The words of a notification. */
export function alertWords(alerts: readonly TopicAlert[]): { readonly title: string; readonly body: string } {
  const title = alerts.length === 1 ? 'Sourceline' : `Sourceline: ${counted(alerts.length, 'topic')}`;
  return { title, body: alerts.map(oneAlert).join('\n') };
}
