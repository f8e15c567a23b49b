// npm run sign-feed -- --key PRIVATE.pem FOLDER: writes beside the installers of a folder what the app reads of an update
// feed, signed. docs/notes/packaging.md tells how the key is made and where the folder goes.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ROOT } from './setup/paths.mjs';
import { say } from './setup/say.mjs';
import { task } from './setup/task.mjs';

const USAGE = 'usage: npm run sign-feed -- --key PRIVATE.pem FOLDER [--version VERSION]';

/** Installers by the end of their name, and the manifest the app of that system asks for. */
const manifestFor = (name) => {
  if (name.endsWith('.exe')) return 'latest.yml';
  if (/\.(?:dmg|zip)$/u.test(name)) return 'latest-mac.yml';
  if (!/\.(?:deb|AppImage)$/u.test(name)) return undefined;
  return /arm64|aarch64/u.test(name) ? 'latest-linux-arm64.yml' : 'latest-linux.yml';
};

const optionOf = (args, name) => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
};

const described = async (folder, name) => {
  if (!/^[A-Za-z0-9][A-Za-z0-9._+-]*$/u.test(name))
    throw new Error(`${name}: letters, digits and . _ + - only; the app takes no other name`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(folder, name)), hash);
  const { size } = await stat(join(folder, name));
  return `  - url: ${name}\n    sha512: ${hash.digest('base64')}\n    size: ${size}\n`;
};

await task(async () => {
  const args = process.argv.slice(2);
  const keyFile = optionOf(args, '--key');
  const { version: own } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const version = optionOf(args, '--version') ?? own;
  const [folder, ...more] = args;
  if (keyFile === undefined || folder === undefined || more.length > 0) throw new Error(USAGE);
  const key = createPrivateKey(await readFile(keyFile, 'utf8'));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${keyFile} is not a key of Ed25519`);

  const installers = (await readdir(folder)).sort().filter((name) => manifestFor(name) !== undefined);
  if (installers.length === 0) throw new Error(`there is no installer in ${folder}`);
  for (const manifest of new Set(installers.map(manifestFor))) {
    const names = installers.filter((name) => manifestFor(name) === manifest);
    const files = await Promise.all(names.map((name) => described(folder, name)));
    const text = `version: ${version}\nfiles:\n${files.join('')}`;
    await writeFile(join(folder, manifest), text);
    await writeFile(
      join(folder, `${manifest}.sig`),
      `${sign(null, Buffer.from(text), key).toString('base64')}\n`,
    );
    say(`${manifest}: version ${version}, ${names.join(', ')}`);
  }
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  say(`the public key for managed.json: ${publicKey}`);
  return 0;
});
