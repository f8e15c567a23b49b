import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import {
  AppUpdater,
  type DownloadExecutorResult,
  type DownloadUpdateOptions,
  type UpdateInfoAndProvider,
} from 'electron-updater/out/AppUpdater.js';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import { DownloadedUpdateHelper } from 'electron-updater/out/DownloadedUpdateHelper.js';
import { parseUpdateInfo, Provider } from 'electron-updater/out/providers/Provider.js';
import {
  CancellationToken,
  type ResolvedUpdateFileInfo,
  type UpdateInfo,
} from 'electron-updater/out/types.js';
import type { UpdateFeed, UpdateRefusal } from '../../core/domain/update.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { FeedExecutor, Refused } from './feed-executor.ts';
import { keyOf } from './managed-settings.ts';
import { fileFor, isSigned, manifestOf, type OfferedFile } from './signed-manifest.ts';

export type FeedUpdaterParts = {
  readonly feed: UpdateFeed;
  readonly version: string;
  /** What is downloaded is put here, and nothing else. */
  readonly folder: string;
  /** The installer this system takes, by the end of its name. */
  readonly kind: string;
  onshare(share: number): void;
};

export type Offer = { readonly version: string; readonly bytes: number };
export type FeedUpdater = {
  /** What the feed has that is newer; nothing where there is nothing newer. */
  look(): Promise<Result<Offer | undefined, UpdateRefusal>>;
  /** Downloads what was offered. Stopped, it answers nothing. */
  download(): Promise<Result<string | undefined, UpdateRefusal>>;
  stop(): void;
  /** Whether a file that was downloaded is still what was signed; one that is not is taken away. */
  isUnchanged(path: string): Promise<boolean>;
};

/**
 * electron-updater, with what it does to a generic feed narrowed: a manifest counts only when it is signed, and what was
 * downloaded is never run. Loaded only where a feed is set.
 */
export async function openFeedUpdater(parts: FeedUpdaterParts): Promise<FeedUpdater> {
  const executor = new FeedExecutor(parts.feed.address);
  await executor.ready();
  const updater = new SignedUpdater(parts, executor);
  let download: CancellationToken | undefined;
  return {
    look: () => answered(() => updater.look()),
    download: () => {
      const token = new CancellationToken();
      download = token;
      return answered(() => updater.fetch(token), token);
    },
    stop: () => download?.cancel(),
    isUnchanged: (path) => updater.isUnchanged(path),
  };
}

class SignedUpdater extends AppUpdater {
  readonly #executor: FeedExecutor;
  readonly #parts: FeedUpdaterParts;
  #file: OfferedFile | undefined;

  constructor(parts: FeedUpdaterParts, executor: FeedExecutor) {
    super(undefined, adapterOf(parts.version));
    this.#parts = parts;
    this.#executor = executor;
    // Its own log would hold addresses and paths.
    this.logger = null;
    this.autoDownload = false;
    this.autoInstallOnAppQuit = false;
    this.allowPrerelease = false;
    // A share of the users would be told apart by a number that is kept for each.
    this.isUserWithinRollout = () => true;
    this.downloadedUpdateHelper = new DownloadedUpdateHelper(parts.folder);
    this.on('download-progress', ({ percent }) => parts.onshare(percent / 100));
  }

  async look(): Promise<Offer | undefined> {
    const found = await this.checkForUpdates();
    if (found === null) return undefined;
    const { version } = found.updateInfo;
    if (!found.isUpdateAvailable) {
      if (version !== this.#parts.version) throw new Refused({ kind: 'older', version });
      return undefined;
    }
    return this.#file === undefined ? undefined : { version, bytes: this.#file.size };
  }

  async fetch(token: CancellationToken): Promise<string | undefined> {
    try {
      const [path] = await this.downloadUpdate(token);
      if (path?.endsWith('.AppImage') === true) await chmod(path, 0o755);
      return path;
    } catch (error) {
      await rm(this.#parts.folder, { recursive: true, force: true });
      throw error;
    }
  }

  async isUnchanged(path: string): Promise<boolean> {
    const hash = createHash('sha512');
    const isRead = await pipeline(createReadStream(path), hash).then(
      () => true,
      () => false,
    );
    if (isRead && hash.digest('base64') === this.#file?.sha512) return true;
    await rm(this.#parts.folder, { recursive: true, force: true });
    return false;
  }

  /** In the place of the library's own, which gives each user a number and sends it along. */
  protected override async getUpdateInfoAndProvider(): Promise<UpdateInfoAndProvider> {
    const provider = new SignedProvider(this.#parts, this.#executor);
    const info = await provider.getLatestVersion();
    this.#file = provider.file;
    return { info, provider };
  }

  protected override doDownloadUpdate(options: DownloadUpdateOptions): Promise<DownloadExecutorResult> {
    const { info, provider } = options.updateInfoAndProvider;
    const [file] = provider.resolveFiles(info);
    if (file === undefined) throw new Refused({ kind: 'nothing-for-this-system' });
    return this.executeDownload({
      fileExtension: this.#parts.kind,
      fileInfo: file,
      downloadUpdateOptions: options,
      task: (destination, settings) =>
        this.#executor.downloadOf(file.info.size ?? 0, file.url, destination, settings),
      done: () => Promise.resolve(),
    });
  }

  override quitAndInstall(): void {
    throw new Error('Sourceline installs nothing by itself.');
  }
}

/** Reads the manifest of a generic feed, and believes it only with its signature. */
class SignedProvider extends Provider<UpdateInfo> {
  readonly #parts: FeedUpdaterParts;
  /** The installer for this machine, once the manifest is read. */
  file: OfferedFile | undefined;

  constructor(parts: FeedUpdaterParts, executor: FeedExecutor) {
    super({ isUseMultipleRangeRequest: false, platform: platformOf(process.platform), executor });
    this.#parts = parts;
  }

  async getLatestVersion(): Promise<UpdateInfo> {
    const { feed, kind } = this.#parts;
    const name = `${this.getDefaultChannelName()}.yml`;
    const url = new URL(name, feed.address);
    const text = (await this.httpRequest(url)) ?? '';
    const signature = (await this.httpRequest(new URL(`${name}.sig`, feed.address))) ?? '';
    const key = keyOf(feed.publicKey);
    if (key === undefined || !isSigned(text, signature, key)) throw new Refused({ kind: 'wrong-signature' });
    const manifest = manifestOf(parsed(text, name, url));
    if (!manifest.ok) throw new Refused(manifest.error);
    this.file = fileFor(manifest.value, kind, process.arch);
    if (this.file === undefined) throw new Refused({ kind: 'nothing-for-this-system' });
    const { url: path, sha512 } = this.file;
    return { version: manifest.value.version, files: [this.file], path, sha512, releaseDate: '' };
  }

  resolveFiles({ files }: UpdateInfo): ResolvedUpdateFileInfo[] {
    return files.map((info) => ({ url: new URL(info.url, this.#parts.feed.address), info }));
  }
}

function parsed(text: string, name: string, url: URL): unknown {
  try {
    return parseUpdateInfo(text, name, url);
  } catch {
    return undefined;
  }
}

const platformOf = (platform: NodeJS.Platform): 'darwin' | 'linux' | 'win32' =>
  platform === 'darwin' || platform === 'win32' ? platform : 'linux';

/** What the library wants to know of the app; it ends, restarts and is asked for nothing by it. */
function adapterOf(version: string): AppAdapter {
  const never = (): never => {
    throw new Error('The updater ends and starts nothing.');
  };
  return {
    version,
    name: 'sourceline',
    isPackaged: true,
    appUpdateConfigPath: '',
    userDataPath: '',
    baseCachePath: '',
    whenReady: () => Promise.resolve(),
    relaunch: never,
    quit: never,
    onQuit: never,
  };
}

async function answered<T>(
  work: () => Promise<T>,
  token?: CancellationToken,
): Promise<Result<T | undefined, UpdateRefusal>> {
  try {
    return ok(await work());
  } catch (error) {
    return token?.cancelled === true ? ok(undefined) : err(refusalOf(error));
  }
}

function refusalOf(error: unknown): UpdateRefusal {
  if (error instanceof Refused) return error.refusal;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_CHECKSUM_MISMATCH') return { kind: 'wrong-hash' };
  if (/net::ERR_(?:CERT|SSL)_/u.test(message)) return { kind: 'untrusted-server' };
  if (/net::ERR_CONTENT_LENGTH_MISMATCH|aborted/u.test(message)) return { kind: 'cut-short' };
  if (code !== undefined && /^E[A-Z]+$/u.test(code) && !code.startsWith('ECONN'))
    return { kind: 'cannot-write' };
  return { kind: 'unreachable' };
}
