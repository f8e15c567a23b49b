import { compactLibrary } from '../../electron/library/compact.ts';

/** Compacts a library over and over until it is killed, and says when it begins. */
async function run(folder: string, sqlJsFolder: string): Promise<void> {
  for (;;) {
    process.stdout.write('begun\n');
    const done = await compactLibrary(folder, {
      sqlJsFolder,
      onprogress: () => undefined,
      isStopped: () => false,
    });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }
}

const [folder = '', sqlJsFolder = ''] = process.argv.slice(2);
void run(folder, sqlJsFolder);
