import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX
 * @property {string} text the licence as the package prints it
 * @property {string} [integrity] of its archive, as the lock file has it
 */

/** Licences under which anything may go along; another stops the build until somebody has looked at it. */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'MIT-0', 'OFL-1.1', 'Unlicense', 'CC0-1.0', 'BlueOak-1.0.0', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)']); // prettier-ignore

/**
 * Packages with files under a second licence, which a head of each names: that licence, whose those files are, and a
 * package that prints its text.
 * @type {Record<string, { readonly licence: string, readonly note: string, readonly textOf: string }>}
 */
const BESIDES = {
  stopword: {
    licence: 'Apache-2.0',
    note: 'Some of its lists of words are under the Apache License 2.0: Copyright (c) 2016 Liam Doherty; Copyright (c) 2017 Peter Graham, contributors.',
    textOf: 'pdfjs-dist',
  },
};

/** @param {string} folder of a package */
const licenceText = (folder) => {
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/iu.test(entry));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
};

/**
 * The package a module belongs to, as its folder.
 * @param {string} id of a module, as the bundler names it
 * @returns {string | undefined}
 */
export const packageFolder = (id) => {
  const path = id.replace(/^\0/u, '').replace(/\?.*$/u, '').replaceAll('\\', '/');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1];
};

/**
 * @param {string} folder
 * @param {Record<string, { integrity?: string, hasInstallScript?: boolean }>} locked
 * @returns {ShippedPackage}
 */
const read = (folder, locked) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const key = folder.slice(folder.indexOf('node_modules/'));
  const { integrity, hasInstallScript } = locked[key] ?? {};
  if (hasInstallScript === true)
    throw new Error(`${name} ships, and would run a script when it is installed`);
  if (typeof license !== 'string' || !ALLOWED.has(license))
    throw new Error(`${name} ships under ${String(license)}, which nobody has looked at`);
  const besides = BESIDES[name];
  const text = [
    licenceText(folder),
    ...(besides === undefined ? [] : [besides.note, licenceText(resolve('node_modules', besides.textOf))]),
  ].join('\n\n');
  const licence = besides === undefined ? license : `(${license} AND ${besides.licence})`;
  return { name, version, licence, text, ...(integrity !== undefined && { integrity }) };
};

/**
 * What ships as a bill of materials (CycloneDX 1.6); the same packages give the same bytes.
 * @param {readonly ShippedPackage[]} packages
 * @param {{ name: string, version: string }} app
 */
export const billOfMaterials = (packages, app) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': app.name, name: app.name, version: app.version } },
  components: packages.map(({ name, version, licence, integrity }) => ({
    type: 'library',
    'bom-ref': `pkg:npm/${name.replace('@', '%40')}@${version}`,
    name,
    version,
    licenses: [licence.startsWith('(') ? { expression: licence } : { license: { id: licence } }],
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(integrity?.startsWith('sha512-') === true && {
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') },
      ],
    }),
  })),
});

/**
 * A plugin for the bundler that notes which packages the bundles hold, and writes their licences and the bill of materials
 * into out/: the app shows the first, the installer carries both.
 * @param {readonly string[]} besides packages that are copied and not bundled
 */
export const shippedPackages = (besides) => {
  const folders = new Set(besides.map((name) => resolve('node_modules', name).replaceAll('\\', '/')));
  return {
    name: 'shipped-packages',
    /** @this {{ getModuleIds(): Iterable<string> }} */
    writeBundle() {
      for (const id of this.getModuleIds()) {
        const folder = packageFolder(id);
        if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
      }
      const app = JSON.parse(readFileSync('package.json', 'utf8'));
      const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
      const packages = [...folders]
        .map((folder) => read(folder, locked))
        .sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
      write(
        'out/main/licences.json',
        JSON.stringify(
          packages.map(({ name, version, licence, text }) => ({ name, version, licence, text })),
        ),
      );
      write('out/sbom.cdx.json', `${JSON.stringify(billOfMaterials(packages, app), undefined, 2)}\n`);
      const texts = packages.map(
        ({ name, version, licence, text }) => `${name} ${version}, ${licence}\n\n${text}\n`,
      );
      write('out/licences.txt', texts.join(`\n${'-'.repeat(80)}\n\n`));
    },
  };
};

/** @param {string} path @param {string} text */
const write = (path, text) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
