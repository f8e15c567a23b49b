import { expect, it } from 'vitest';
import { IndexTracker } from 'wuchale';

type Message = { readonly msgStr: readonly string[] };
type Transform = (
  source: object,
  heuristic: unknown,
) => Promise<{ readonly msgs: readonly Message[]; output(header: string): { readonly code: string } }>;

/** The scripts have no types; what is asked of them stands here. */
const scripts = '../../scripts/words';
const { heuristic } = (await import(`${scripts}/rules.mjs`)) as { heuristic: unknown };
const { transform } = (await import(`${scripts}/transformers.mjs`)) as { transform: Transform };

/** The texts taken out of a source, and what it becomes. */
async function taken(filename: string, content: string) {
  const { msgs, output } = await transform(
    {
      content,
      filename,
      index: new IndexTracker(),
      expr: { plain: 'get()', reactive: 'get()' },
      matchUrl: () => null,
    },
    heuristic,
  );
  return { texts: msgs.map(({ msgStr }) => msgStr.join('|')), code: output('').code };
}

it('takes what is on screen out of a component, and leaves names', async () => {
  const { texts, code } = await taken(
    'renderer/A.svelte',
    `<script lang="ts">
      const { state }: { state: string } = $props();
      const text = $derived(state === 'not-found' ? 'Not found' : 'ok');
    </script>
    <p class="small quiet" title="More of it" data-key="a b">Shown of {text} <b>all</b>{#if state === 'live'}{state ? 'it' : 'them'}{/if}</p>
    <Icon name="folder" label="Folder" />`,
  );
  expect(texts).toEqual(expect.arrayContaining(['Not found', 'More of it', 'it', 'them', 'Folder']));
  expect(texts).toHaveLength(6);
  expect(texts.some((text) => text.startsWith('Shown of {0} <0>all</0>'))).toBe(true);
  expect(code).toContain(`class="small quiet"`);
  expect(code).not.toContain('$derived(get())');
});

it('takes sentences, tables of words and plural forms out of a script', async () => {
  const { texts, code } = await taken(
    'renderer/components/a-text.ts',
    `const STATES = { live: 'live', icon: { icon: 'ok', text: 'paused' } };
    class Shown { readonly title = 'All of it'; }
    export function said(kind: string, n: number, who: string): string {
      switch (kind) {
        case 'File of a watch': return word('sound');
        default: return \`\${counted(n, 'file')} of \${who}\`;
      }
    }
    const more = (n: number, who: string) => inNumber(n, \`# of \${who} has\`, \`# of \${who} have\`);
    document.querySelector('main button');
    throw new Error('This is for us');`,
  );
  expect(texts).toEqual([
    'live',
    'paused',
    'All of it',
    'sound',
    'file|files',
    '{0} of {1}',
    '# of {0} has|# of {0} have',
  ]);
  expect(code).toMatch(/\.counted\(n, \d+\)/u);
  expect(code).toMatch(/\.inNumber\(n, \d+, \[who\]\)/u);
});
