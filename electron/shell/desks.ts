/** One library with its window and its engine. */
export type Openable = {
  readonly folder: string;
  /** Brings its window to the front, opening it where there is none. */
  show(): void;
  close(): Promise<void>;
};

/** The libraries that are open at a time, one desk each. */
export type Desks<Desk extends Openable> = {
  /** Opens a library, or brings its window to the front; one that is being closed is opened once it is. */
  open(folder: string): Promise<Desk>;
  /** Closes one of several; the last one stays open behind its closed window until the app ends. */
  windowClosed(desk: Desk): Promise<void>;
  /** Somebody works at it. */
  use(desk: Desk): void;
  /** In the order they were worked at, the latest first. */
  all(): readonly Desk[];
  close(): Promise<void>;
};

/** `keyOf` gives the same for two spellings of one folder; `first` is open already. */
export function createDesks<Desk extends Openable>(
  make: (folder: string) => Desk,
  keyOf: (folder: string) => string,
  first?: Desk,
): Desks<Desk> {
  let desks: readonly Desk[] = first === undefined ? [] : [first];
  const closing = new Map<string, Promise<void>>();
  let isEnding = false;

  const find = (key: string): Desk | undefined => desks.find((desk) => keyOf(desk.folder) === key);
  const shut = (desk: Desk): Promise<void> => {
    const key = keyOf(desk.folder);
    desks = desks.filter((other) => other !== desk);
    const closed = desk.close().finally(() => closing.delete(key));
    closing.set(key, closed);
    return closed;
  };
  const all: Desks<Desk> = {
    async open(folder) {
      const key = keyOf(folder);
      await closing.get(key);
      const known = find(key);
      const desk = known ?? make(folder);
      all.use(desk);
      desk.show();
      return desk;
    },
    async windowClosed(desk) {
      if (!isEnding && desks.length > 1 && desks.includes(desk)) await shut(desk);
    },
    use(desk) {
      desks = [desk, ...desks.filter((other) => other !== desk)];
    },
    all: () => desks,
    async close() {
      isEnding = true;
      await Promise.all([...desks.map(shut), ...closing.values()]);
    },
  };
  return all;
}
