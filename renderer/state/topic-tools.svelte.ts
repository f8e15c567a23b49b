import type { Failure } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import { NO_ALERTS, type AlertRhythm, type AlertRule, type AlertRules } from '#core/domain/topic-alert.ts';
import type { ListedTopicRow } from '#core/domain/topic.ts';
import { Asked } from './asked.svelte.ts';

/** What is done with topics beside making them: suggestions, lists that go to and fro, and when to be told. */
export class TopicToolsState {
  readonly suggested: Asked<'topics.suggest'>;
  readonly #rules: Asked<'topics.alertRules'>;
  /** A list that was chosen, and what would become of its lines. */
  list = $state.raw<{
    readonly name: string;
    readonly text: string;
    readonly rows: readonly ListedTopicRow[];
  }>();
  readonly #api: WindowApi;

  readonly alerts: AlertRules = $derived.by(() => this.#rules.value ?? NO_ALERTS);

  constructor(api: WindowApi) {
    this.#api = api;
    this.suggested = new Asked(api, 'topics.suggest');
    this.#rules = new Asked(api, 'topics.alertRules');
  }

  async suggest(): Promise<void> {
    await this.suggested.ask(undefined);
  }

  async loadAlerts(): Promise<void> {
    await this.#rules.ask(undefined);
  }

  ruleOf(topicId: number): AlertRule {
    return this.alerts.rules.find((rule) => rule.topicId === topicId) ?? { topicId, onSpike: false };
  }

  /** One that asks for nothing is no rule. */
  async setRule(rule: AlertRule): Promise<Failure<'topics.setAlertRules'> | undefined> {
    const others = this.alerts.rules.filter(({ topicId }) => topicId !== rule.topicId);
    const isOne = rule.onSpike || rule.everyArticles !== undefined;
    return this.#setAlerts({ ...this.alerts, rules: isOne ? [...others, rule] : others });
  }

  async setRhythm(rhythm: AlertRhythm): Promise<Failure<'topics.setAlertRules'> | undefined> {
    return this.#setAlerts({ ...this.alerts, rhythm });
  }

  async #setAlerts(rules: AlertRules): Promise<Failure<'topics.setAlertRules'> | undefined> {
    const reply = await this.#api.request('topics.setAlertRules', rules);
    await this.loadAlerts();
    return reply.ok ? undefined : reply.error;
  }

  /** Shows what would become of a list; nothing is taken in. */
  async look(name: string, text: string): Promise<Failure<'topics.takeList'> | undefined> {
    const reply = await this.#api.request('topics.takeList', { text, isKept: false });
    this.list = reply.ok ? { name, text, rows: reply.value.rows } : undefined;
    return reply.ok ? undefined : reply.error;
  }

  /** Takes the list in that is shown. */
  async take(): Promise<Failure<'topics.takeList'> | undefined> {
    const { list } = this;
    if (list === undefined) return undefined;
    const reply = await this.#api.request('topics.takeList', { text: list.text, isKept: true });
    if (!reply.ok) return reply.error;
    this.list = undefined;
    return undefined;
  }

  leave(): void {
    this.list = undefined;
  }
}
