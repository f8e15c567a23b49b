export type Notice = {
  readonly id: number;
  readonly tone: 'done' | 'failed';
  readonly text: string;
  /** What takes it back, as long as the notice stands. */
  readonly action?: NoticeAction;
  /** One about the same thing takes its place. */
  readonly about?: string;
};
export type NoticeAction = { readonly text: string; run(): void };

/** Short words about something the analyst just asked for: what was saved and where, or why it was not. */
export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #next = 1;

  done(text: string, action?: NoticeAction, about?: string): void {
    this.#add('done', text, action, about);
  }

  failed(text: string): void {
    this.#add('failed', text);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  #add(tone: Notice['tone'], text: string, action?: NoticeAction, about?: string): void {
    const others = about === undefined ? this.list : this.list.filter((notice) => notice.about !== about);
    const notice = { id: this.#next, tone, text, ...(action && { action }), ...(about && { about }) };
    this.list = [...others.slice(-2), notice];
    this.#next += 1;
  }
}
