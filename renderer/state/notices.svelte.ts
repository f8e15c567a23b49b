export type Notice = {
  readonly id: number;
  readonly tone: 'done' | 'failed';
  readonly text: string;
};

/** Short words about something the analyst just asked for: what was saved and where, or why it was not. */
export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #next = 1;

  done(text: string): void {
    this.#add('done', text);
  }

  failed(text: string): void {
    this.#add('failed', text);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  #add(tone: Notice['tone'], text: string): void {
    this.list = [...this.list.slice(-2), { id: this.#next, tone, text }];
    this.#next += 1;
  }
}
