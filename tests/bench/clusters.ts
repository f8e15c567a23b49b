/**
 * Groups or clusters JSONL items {id,title,body,date,lang}, as `sourceline duplicates|stories --jsonl` does:
 *   node clusters.js duplicates|stories ITEMS.jsonl > PREDICTED.jsonl
 * Processor milliseconds per article go to stderr.
 */
import { readFileSync } from 'node:fs';
import type { ArrivingItem } from '#core/understand/arriving-item.ts';
import { groupDuplicates } from '#core/understand/duplicates/group.ts';
import { clusterStories } from '#core/understand/stories/cluster.ts';

const [command, file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: clusters.js duplicates|stories ITEMS.jsonl');
const items = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as ArrivingItem);
const start = process.cpuUsage();
const rows = command === 'duplicates' ? groupDuplicates(items) : clusterStories(items);
const each = process.cpuUsage(start).user / 1000 / items.length;
console.log(rows.map((row) => JSON.stringify(row)).join('\n'));
console.error(`${command ?? ''}: ${items.length} articles, ${each.toFixed(3)} ms each`);
