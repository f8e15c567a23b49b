import { readFile } from 'node:fs/promises';
import { app } from 'electron';
import { createPrinter } from './shell/print.ts';
import { declarePageScheme, servePages } from './shell/page-protocol.ts';
import { lockDown } from './shell/window.ts';
import { writeWholeFile } from './shell/write-whole-file.ts';

/** Composition root of the headless printer: `electron --headless print.js IN.html OUT.pdf`. */
async function print(input: string, output: string): Promise<number> {
  const printer = createPrinter(servePages(import.meta.dirname));
  const printed = await printer.toPdf(await readFile(input, 'utf8'));
  if (!printed.ok) {
    process.stderr.write(`${printed.error.detail}\n`);
    return 1;
  }
  await writeWholeFile(output, printed.value);
  return 0;
}

const [input, output] = process.argv.slice(-2);
declarePageScheme();
lockDown(undefined);
app.on('window-all-closed', () => undefined);
// Not awaited at the top level: Electron waits for this module before it is ready.
void app
  .whenReady()
  .then(() => print(input ?? '', output ?? ''))
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    return 1;
  })
  .then((code) => app.exit(code));
