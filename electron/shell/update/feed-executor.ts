import type { RequestOptions } from 'node:http';
import { session, type ClientRequest, type IncomingMessage } from 'electron';
import { ElectronHttpExecutor, NET_SESSION_NAME } from 'electron-updater/out/electronHttpExecutor.js';
import type { UpdateRefusal } from '../../core/domain/update.ts';

type DownloadOptions = Parameters<ElectronHttpExecutor['download']>[2];

/** Why something was not taken, thrown through a library that knows errors only. */
export class Refused extends Error {
  readonly refusal: UpdateRefusal;
  constructor(refusal: UpdateRefusal) {
    super(`refused: ${refusal.kind}`);
    this.refusal = refusal;
  }
}

/** Manifest and signature are a few hundred bytes. */
const MOST_BYTES_OF_TEXT = 200_000;
/** A server that says nothing for so long is not waited for, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Asks the feed and nobody else: its session lets no other address pass, knows no proxy, and no redirection is followed.
 * Nothing is sent that tells one analyst from another.
 */
export class FeedExecutor extends ElectronHttpExecutor {
  #mostBytes = MOST_BYTES_OF_TEXT;

  constructor(address: string) {
    super();
    const { webRequest } = session.fromPartition(NET_SESSION_NAME, { cache: false });
    // In the place of the rule that every session begins with, which lets nothing pass.
    webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(address) }));
  }

  /** An organisation's own server is asked directly: to look for a proxy is to ask a network too. */
  async ready(): Promise<void> {
    await session.fromPartition(NET_SESSION_NAME, { cache: false }).setProxy({ mode: 'direct' });
  }

  /** A file of as many bytes as were signed, and no more. */
  async downloadOf(bytes: number, url: URL, destination: string, options: DownloadOptions): Promise<void> {
    this.#mostBytes = bytes;
    try {
      await this.download(url, destination, options);
    } finally {
      this.#mostBytes = MOST_BYTES_OF_TEXT;
    }
  }

  override createRequest(
    options: RequestOptions,
    callback: (response: IncomingMessage) => void,
  ): ClientRequest {
    const mostBytes = this.#mostBytes;
    const file = (options.path ?? '').replace(/^.*\/|\?.*$/gu, '');
    const request = super.createRequest(
      { ...options, headers: { Accept: '*/*', 'Cache-Control': 'no-cache' }, redirect: 'manual' },
      (response: IncomingMessage) => {
        clock.refresh();
        if (response.statusCode !== 200) {
          refuse({ kind: 'not-there', file, status: response.statusCode });
          return;
        }
        let bytes = 0;
        response.on('data', (chunk: Buffer | string) => {
          clock.refresh();
          bytes += Buffer.byteLength(chunk);
          if (bytes > mostBytes) refuse({ kind: 'too-large' });
        });
        response.on('aborted', () => refuse({ kind: 'cut-short' }));
        response.on('end', () => clearTimeout(clock));
        callback(response);
      },
    );
    const refuse = (refusal: UpdateRefusal): void => {
      clearTimeout(clock);
      request.emit('error', new Refused(refusal));
      request.abort();
    };
    const clock = setTimeout(() => refuse({ kind: 'unreachable' }), PATIENCE);
    request.on('close', () => clearTimeout(clock));
    return request;
  }

  protected override addRedirectHandlers(
    request: ClientRequest,
    _options: RequestOptions,
    reject: (error: Error) => void,
  ): void {
    request.on('redirect', () => {
      reject(new Refused({ kind: 'redirected' }));
      request.abort();
    });
  }
}
