import type { Api, Failure, Input } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { CorrectableField } from '#core/domain/field-correction.ts';
import type { Result } from '#core/result.ts';
import { Asked } from './asked.svelte.ts';

type Name = 'articles.correct' | 'articles.undoCorrection';

/** Fields the analyst corrects: the one at hand in the reader, and the log of all. */
export class FieldCorrectionsState {
  readonly log: Asked<'articles.corrections'>;
  /** The field whose form is open in the reader. */
  field = $state<CorrectableField>();
  /** Why what was typed there is no value. */
  problem = $state<string>();
  isSaving = $state(false);
  readonly #api: WindowApi;

  constructor(api: WindowApi) {
    this.#api = api;
    this.log = new Asked(api, 'articles.corrections');
  }

  /** Opens the form of a field, or closes it. */
  edit(field: CorrectableField | undefined): void {
    this.field = field;
    this.problem = undefined;
  }

  correct(input: Input<'articles.correct'>) {
    return this.#save('articles.correct', input);
  }

  undo(id: number) {
    return this.#save('articles.undoCorrection', { id });
  }

  async #save<N extends Name>(name: N, input: Input<N>): Promise<Result<Api[N]['output'], Failure<N>>> {
    this.isSaving = true;
    const reply = await this.#api.request(name, input);
    this.isSaving = false;
    return reply;
  }
}
