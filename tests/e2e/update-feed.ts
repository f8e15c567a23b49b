import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { temporaryFolder } from './launch.ts';

/** What stands at a feed, by name; or what the server does when it is asked for it. */
export type Shelf = Map<string, string | Buffer | ((response: ServerResponse) => void)>;

export const NAMES = { manifest: 'latest-linux.yml', signature: 'latest-linux.yml.sig' } as const;
const INSTALLER = 'sourceline_9.1.0_amd64.deb';

/** A feed on this machine whose files are made by the script that ships, and can be changed while it runs. */
export async function openFeed() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const shelf: Shelf = new Map();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? '').replace(/^\/desk\//u, '');
    asked.push(`${name} ${JSON.stringify(Object.keys(request.headers).sort())}`);
    const found = shelf.get(name);
    if (typeof found === 'function') found(response);
    else if (found === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': Buffer.byteLength(found) }).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    shelf,
    /** Every request, with the names of what was sent along. */
    asked,
    hostAndPort: `127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}/desk/`,
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    /** Puts a version there as an organisation would. */
    publish(version: string, installer: Buffer): void {
      const folder = temporaryFolder('feed');
      const key = join(folder, 'private.pem');
      writeFileSync(key, pem);
      writeFileSync(join(folder, INSTALLER), installer);
      const script = join(ROOT, 'scripts/sign-feed.mjs');
      const done = spawnSync(process.execPath, [script, '--key', key, '--version', version, folder], {
        encoding: 'utf8',
      });
      if (done.status !== 0) throw new Error(done.stderr);
      shelf.clear();
      for (const name of [NAMES.manifest, NAMES.signature, INSTALLER])
        shelf.set(name, readFileSync(join(folder, name)));
      rmSync(folder, { recursive: true });
    },
    /** Signs what it is given, whatever that is. */
    signed(text: string): void {
      shelf.set(NAMES.manifest, text);
      shelf.set(NAMES.signature, sign(null, Buffer.from(text), privateKey).toString('base64'));
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type Feed = Awaited<ReturnType<typeof openFeed>>;
export { INSTALLER };
