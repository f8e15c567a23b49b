/**
 * Does a work until it is killed, and says after each part of it what is durable, a line each.
 * usage: working-child.js WORK LIBRARY BESIDE SQL-JS-FOLDER
 */
import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import { WORKS } from './works.ts';

const STDOUT = 1;
const [work = '', folder = '', beside = '', sqlJsFolder = ''] = argv.slice(2);
const tell = (done: string): void => void writeSync(STDOUT, `${done}\n`);

tell('begun');
void WORKS[work]?.({ folder, beside, sqlJsFolder, tell }).then(
  // What is finished waits for its kill as well.
  () => setInterval(() => undefined, 1000),
  (error: unknown) => {
    throw error;
  },
);
