import type { EngineName, Input } from '../contract/api.ts';
import { QUOTED_SOURCE_KINDS } from '../core/domain/attribution.ts';
import { EVERYTHING } from '../core/domain/selection.ts';
import type { CorrectionEffect } from '../core/domain/statement-correction.ts';
import type { ComposedEngine } from '../engine/compose.ts';
import { UsageError, type Command, type CommandParts } from './command.ts';

type Correcting = 'attribution.merge' | 'attribution.rename' | 'attribution.split' | 'attribution.rekind' | 'attribution.keepApart'; // prettier-ignore
type Asked = {
  readonly engine: ComposedEngine['engine'];
  readonly terminal: CommandParts['terminal'];
  readonly words: readonly string[];
};

function word({ words }: Asked, place: number, what: string): string {
  const found = words[place]?.trim();
  if (found === undefined || found === '') throw new UsageError(`${what} is missing.`);
  return found;
}

/** Makes a correction and says what it did; a refusal is something the person can put right. */
async function correct<Name extends Correcting>(
  { engine, terminal }: Asked,
  name: Name,
  input: Input<Name>,
): Promise<void> {
  const made = await engine.request(name, input);
  if (!made.ok) throw new UsageError(refusal(made.error));
  const { correction, effects } = made.value as {
    correction: { id: number };
    effects: readonly CorrectionEffect[];
  };
  terminal.out(JSON.stringify({ id: correction.id, effects }));
}

function refusal(error: { readonly kind?: string; readonly by?: string }): string {
  if (error.kind === 'not-found') return 'There is no quoted source of that name.';
  if (error.kind === 'quoted-name-taken')
    return `That name belongs to ${error.by ?? 'another'}; merge the two.`;
  if (error.kind === 'nothing-to-change') return 'That is how it stands already.';
  return `Not done: ${error.kind ?? 'unknown'}`;
}

/** One JSON line for each of a list the engine gives. */
async function print<Name extends EngineName>(
  { engine, terminal }: Asked,
  name: Name,
  input: Input<Name>,
): Promise<void> {
  const answer = await engine.request(name, input);
  if (!answer.ok) throw new UsageError(refusal(answer.error as { kind?: string }));
  for (const row of answer.value as readonly unknown[]) terminal.out(JSON.stringify(row));
}

const ACTIONS: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
  list: (asked) => print(asked, 'attribution.quotedSources', { selection: EVERYTHING }),
  suggestions: (asked) => print(asked, 'attribution.suggestions', undefined),
  corrections: (asked) => print(asked, 'attribution.corrections', undefined),
  merge: (asked) =>
    correct(asked, 'attribution.merge', { from: word(asked, 0, 'FROM'), into: word(asked, 1, 'INTO') }),
  rename: (asked) =>
    correct(asked, 'attribution.rename', { name: word(asked, 0, 'NAME'), to: word(asked, 1, 'TO') }),
  split: (asked) =>
    correct(asked, 'attribution.split', { name: word(asked, 0, 'NAME'), to: word(asked, 1, 'TO') }),
  apart: (asked) =>
    correct(asked, 'attribution.keepApart', { names: [word(asked, 0, 'ONE'), word(asked, 1, 'OTHER')] }),
  kind: (asked) => {
    const kind = QUOTED_SOURCE_KINDS.find((one) => one === asked.words[1]);
    if (kind === undefined) throw new UsageError(`KIND is one of ${QUOTED_SOURCE_KINDS.join(', ')}.`);
    return correct(asked, 'attribution.rekind', { name: word(asked, 0, 'NAME'), kind });
  },
  undo: async (asked) => {
    const undone = await asked.engine.request('attribution.undo', { id: Number(word(asked, 0, 'ID')) });
    if (!undone.ok) throw new UsageError('There is no correction of that number in force.');
    asked.terminal.out(JSON.stringify(undone.value));
  },
};

/** `quoted-sources list | merge FROM INTO | …`: who is quoted in a library, and who is who. */
export const quotedSources: Command = {
  name: 'quoted-sources',
  usage:
    'quoted-sources list | suggestions | corrections | merge FROM INTO | rename NAME TO | split NAME TO | kind NAME KIND | apart ONE OTHER | undo ID  --library DIR',
  async run(options, parts) {
    const [action = '', ...words] = options.positionals;
    const act = ACTIONS[action];
    if (act === undefined) throw new UsageError(`Say one of ${Object.keys(ACTIONS).join(', ')}.`);
    const { engine } = await parts.openEngine(options);
    try {
      await act({ engine, terminal: parts.terminal, words });
      return 0;
    } finally {
      await engine.close();
    }
  },
};
