import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceline, sourcelineJson } from '../helpers/command.ts';
import { scratchFolder } from '../helpers/scratch.ts';

test.each([
  [[], 'COMMAND'],
  [['dance'], 'dance'],
  [['import'], 'No file'],
  [['import', 'x'], '--library'],
  [['articles', '--library'], '--library'],
  [['timeline', '--library', 'x', '--by', 'mood'], '--by'],
  [['topic', 'add', 'name', '--library', 'x'], 'query'],
  [['report', '--library', 'x', '--format', 'exe', '--out', 'y'], '--format'],
  [['report', '--library', 'x', '--kind', 'poem', '--out', 'y'], '--kind'],
  [['report', '--library', 'x', '--kind', 'dossier', '--out', 'y'], '--story'],
  [['report', '--library', 'x', '--spec', 'no-such-file.json', '--out', 'y'], 'cannot be read'],
])('%j is told how it is used', async (args, words) => {
  const folder = scratchFolder();
  const inFolder = args.map((arg) => (arg === 'x' ? join(folder, 'library') : arg));
  const { code, said, lines } = await sourceline(inFolder);
  expect(code).toBe(2);
  expect(said).toContain(words);
  expect(said).toContain('Usage');
  expect(lines).toEqual([]);
});

test('a query that cannot be understood names its character and what would help', async () => {
  const library = join(scratchFolder(), 'library');
  await sourceline(['topic', 'list', '--library', library]);
  const { code, said } = await sourceline(['articles', 'dam AND (', '--library', library, '--json']);
  expect(code).toBe(2);
  expect(said).toMatch(/character 9/u);
  const asked = ['headlin:dam', '--library', library];
  for (const command of [
    ['articles', ...asked, '--json'],
    ['topic', 'add', 'Dam', ...asked],
  ]) {
    const told = (await sourceline(command)).said;
    expect(told).toContain('Character 1: There is no field “headlin”.');
    expect(told).toContain('Put right: headline:dam');
  }
});

test('read tells each failed file on stderr, reads the others, and ends with 1', async () => {
  const folder = scratchFolder();
  writeFileSync(
    join(folder, 'good.txt'),
    'A plain headline\n\nOSTERLO (Ostra) – One sentence of text, said an official.\n',
  );
  writeFileSync(join(folder, 'bad.bin'), new Uint8Array([0, 1, 2, 3, 0, 255, 0, 254]));
  writeFileSync(join(folder, 'empty.txt'), '');
  const { code, lines, said } = await sourceline(['read', folder, '--json']);
  expect(code).toBe(1);
  expect(lines.map((line) => (JSON.parse(line) as { headline: string }).headline)).toEqual([
    'A plain headline',
  ]);
  expect(said).toContain('bad.bin');
  expect(said).toContain('empty.txt');
});

test('attributions, duplicates and stories answer line by line', async () => {
  const text = 'The dam is safe, the ministry said on Monday.';
  const [found] = await sourcelineJson<{ id: string; attributions: { content: [number, number][] }[] }>(
    ['attributions', '--jsonl'],
    `${JSON.stringify({ id: 'a', text })}\n`,
  );
  expect(found?.id).toBe('a');
  const span = found?.attributions[0]?.content[0];
  expect(span && text.slice(...span)).toBe('The dam is safe');
  const body =
    'Engineers lowered the reservoir above Haverwick by four metres on Monday after seepage was found in the wall. ';
  const lines = ['one', 'two'].map((id) =>
    JSON.stringify({ id, title: `Headline ${id}`, body: body.repeat(4), date: '2026-09-07' }),
  );
  for (const command of ['duplicates', 'stories'] as const) {
    const answers = await sourcelineJson<{ group?: unknown; story?: unknown }>(
      [command, '--jsonl'],
      lines.join('\n'),
    );
    expect(answers).toHaveLength(2);
    const [one, two] = answers.map(({ group, story }) => group ?? story);
    expect(one).toEqual(two);
    const none = { numbers: 0, dates: 0, names: 0 };
    if (command === 'duplicates')
      expect(answers[1]).toMatchObject({
        copies: [{ id: 'one', reason: 'identical', kept: 1, replaced: none }],
      });
  }
});

test('attributions tell kind, form, class, confidence and who stands behind each', async () => {
  const text = [
    '“The dam is safe,” said Ilse Marwen, the minister.',
    'She said the leak was “no danger” to the valley.',
    'A ministry official, who asked not to be named, said the wall would hold.',
    'The WHO supports the plan.',
  ].join(' ');
  const [found] = await sourcelineJson<{ attributions: readonly Record<string, unknown>[] }>(
    ['attributions', '--jsonl'],
    `${JSON.stringify({ id: 'a', text })}\n`,
  );
  expect(found?.attributions).toMatchObject([
    {
      kind: 'direct',
      form: 'named',
      class: 'reporting',
      quotedSource: { name: 'Ilse Marwen', kind: 'person' },
    },
    {
      kind: 'mixed',
      form: 'named',
      class: 'reporting',
      quotedSource: { name: 'Ilse Marwen', kind: 'person' },
    },
    { kind: 'indirect', form: 'unnamed', class: 'reporting', quotedSource: { kind: 'official' } },
    { kind: 'indirect', form: 'named', class: 'attitude', quotedSource: { kind: 'igo' } },
  ]);
  for (const { confidence } of found?.attributions ?? []) {
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
});

test('watch takes what arrives and ends whole on SIGTERM', async () => {
  const scratch = scratchFolder();
  const folder = join(scratch, 'incoming');
  mkdirSync(folder);
  const library = join(scratch, 'library');
  const cli = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');
  const child = spawn(process.execPath, [cli, 'watch', folder, '--library', library, '--json']);
  let out = '';
  const recorded = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
      if (out.includes('\n')) resolve();
    });
  });
  child.stderr.setEncoding('utf8').once('data', () => {
    writeFileSync(
      join(folder, 'arrived.txt'),
      'It arrived\n\nOSTERLO (Ostra) – A sentence, the ministry said.\n',
    );
  });
  await recorded;
  child.kill('SIGTERM');
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ state: 'imported', articlesNew: 1 });
  expect(await sourcelineJson(['articles', '--library', library, '--json'])).toHaveLength(1);
});
