#!/usr/bin/env node
// Stands in for fpm, which electron-builder would fetch, where a .deb is made from a folder: `npm run package -- --linux deb`
// sets CUSTOM_FPM_PATH to it. It needs dpkg-deb only and takes exactly the arguments electron-builder gives.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const text = /** @type {const} */ ({ type: 'string' });
const several = /** @type {const} */ ({ type: 'string', multiple: true });
const { values: said, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    force: { type: 'boolean' },
    s: { ...text, short: 's' },
    t: { ...text, short: 't' },
    depends: { ...several, short: 'd' },
    'deb-recommends': several,
    'deb-priority': text,
    'deb-compression': text,
    architecture: text,
    'after-install': text,
    'after-remove': text,
    description: text,
    version: text,
    package: text,
    name: text,
    maintainer: text,
    vendor: text,
    url: text,
    category: text,
    license: text,
    iteration: text,
  },
});

/** @param {string | undefined} value @param {string} name */
const needed = (value, name) => {
  if (value === undefined) throw new Error(`deb.mjs: no --${name}`);
  return value;
};

const root = mkdtempSync(join(tmpdir(), 'sourceline-deb-'));
try {
  for (const pair of positionals) {
    const [from = '', to = ''] = pair.split(/=(?=\/)/u);
    const target = join(root, to);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, verbatimSymlinks: true });
    if (statSync(target).isFile()) chmodSync(target, 0o644);
  }
  const control = join(root, 'DEBIAN');
  mkdirSync(control);
  for (const [script, name] of /** @type {const} */ ([
    ['after-install', 'postinst'],
    ['after-remove', 'postrm'],
  ])) {
    cpSync(needed(said[script], script), join(control, name));
    chmodSync(join(control, name), 0o755);
  }
  const [synopsis = '', ...description] = needed(said.description, 'description').trim().split('\n');
  const fields = {
    Package: needed(said.name, 'name'),
    Version: needed(said.version, 'version'),
    Architecture: needed(said.architecture, 'architecture'),
    Maintainer: needed(said.maintainer, 'maintainer'),
    Section: said.category ?? 'misc',
    Priority: said['deb-priority'] ?? 'optional',
    Homepage: needed(said.url, 'url'),
    Depends: (said.depends ?? []).join(', '),
    Recommends: (said['deb-recommends'] ?? []).join(', '),
    Description: [synopsis, ...description.map((line) => ` ${line.trim() || '.'}`)].join('\n'),
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  writeFileSync(join(control, 'control'), lines.map(([name, value]) => `${name}: ${value}\n`).join(''));
  // Files belong to root whoever packs them, and nobody else may write them.
  spawnSync('chmod', ['-R', 'go-w,a+rX', root]);
  const compression = `-Z${said['deb-compression'] ?? 'xz'}`;
  const built = spawnSync(
    'dpkg-deb',
    ['--root-owner-group', compression, '--build', root, needed(said.package, 'package')],
    { stdio: 'inherit' },
  );
  process.exitCode = built.status ?? 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
