/** A paragraph style of an RTF file. */
export type RtfStyle = { readonly name: string; readonly level: number };

/** The style sheet of an RTF file, for the names of its headings. */
export class RtfStyles {
  readonly #styles = new Map<number, RtfStyle>();
  #number = 0;
  #name = '';
  #level: number | undefined;

  control(word: string, number: number | undefined): void {
    if (word === 's' && number !== undefined) this.#number = number;
    if (word === 'outlinelevel' && number !== undefined) this.#level = number + 1;
  }

  name(text: string): void {
    if (this.#name.length < 200) this.#name += text;
  }

  endEntry(): void {
    const name = this.#name.replace(/;.*$/s, '').trim();
    if (name !== '') this.#styles.set(this.#number, { name, level: this.#level ?? levelOf(name) });
    this.#number = 0;
    this.#name = '';
    this.#level = undefined;
  }

  get(number: number): RtfStyle | undefined {
    return this.#styles.get(number);
  }
}

function levelOf(name: string): number {
  if (/^title$/i.test(name)) return 1;
  return Number(/^heading ([1-6])$/i.exec(name)?.[1] ?? 0);
}
