import { Notification } from 'electron';
import type { TopicAlert } from '../core/domain/topic-alert.ts';
import { alertWords } from './alert-words.ts';

/**
 * Shows what is told of topics as a notification of the system, without a sound; a click is told with the first topic.
 * `library` is its name, where several are open.
 */
export function notify(
  alerts: readonly TopicAlert[],
  library: string | undefined,
  onclick: (topicId: number) => void,
): void {
  const [first] = alerts;
  if (first === undefined || !Notification.isSupported()) return;
  const { title, body } = alertWords(alerts);
  const named = library === undefined ? title : `${title} (${library})`;
  const notification = new Notification({ title: named, body, silent: true });
  notification.on('click', () => onclick(first.topicId));
  notification.show();
}
