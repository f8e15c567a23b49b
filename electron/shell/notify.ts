import { Notification } from 'electron';
import { alertWords, type TopicAlert } from '../core/domain/topic-alert.ts';

/** Shows what is told of topics as a notification of the system, without a sound; a click is told with the first topic. */
export function notify(alerts: readonly TopicAlert[], onclick: (topicId: number) => void): void {
  const [first] = alerts;
  if (first === undefined || !Notification.isSupported()) return;
  const notification = new Notification({ ...alertWords(alerts), silent: true });
  notification.on('click', () => onclick(first.topicId));
  notification.show();
}
