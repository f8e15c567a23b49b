import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../renderer/views/shell/commands.ts';

const menu = readFileSync(new URL('../../../electron/shell/menu.ts', import.meta.url), 'utf8');

describe('the commands of the window', () => {
  it('carry out everything the menu offers', () => {
    const offered = [...menu.matchAll(/item\(\s*'[^']+',\s*'([^']+)'/g)].map(([, id]) => id);
    expect(offered.length).toBeGreaterThan(15);
    const known = COMMANDS.map((command) => command.id);
    expect(offered.filter((id) => id !== undefined && !known.includes(id))).toEqual([]);
  });

  it('have ids and keys of their own', () => {
    const ids = COMMANDS.map((command) => command.id);
    const keys = COMMANDS.flatMap((command) => command.key ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
