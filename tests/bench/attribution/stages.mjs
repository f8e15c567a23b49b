import { Session } from 'node:inspector/promises';

/** The functions that stand for the stages; time within them counts for the first that is found going outwards. */
const STAGES = {
  tagsFor: 'tagger',
  breakWords: 'words',
  repairTags: 'mending tags',
  retagHeadline: 'mending tags',
  quotedRanges: 'sentences and quotations',
  splitSentences: 'sentences and quotations',
  withoutDateline: 'sentences and quotations',
  readSentence: 'chunks',
  ofSentence: 'frames',
  joinLooseQuotations: 'frames',
  createResolver: 'quoted sources',
};

/** Runs the work under a sampling profiler and returns the share of its time each stage took, largest first. */
export async function stageShares(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map();
  for (const { id, children } of profile.nodes) for (const child of children ?? []) parents.set(child, id);
  const stageOf = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const { functionName } = nodes.get(at).callFrame;
      if (functionName === '(garbage collector)') return 'garbage collection';
      const stage = STAGES[functionName.replace(/\$\d+$/, '')];
      if (stage) return stage;
    }
    return 'the rest';
  };
  const known = new Map();
  const shares = new Map();
  for (const id of profile.samples) {
    if (!known.has(id)) known.set(id, stageOf(id));
    const stage = known.get(id);
    shares.set(stage, (shares.get(stage) ?? 0) + 1 / profile.samples.length);
  }
  return [...shares].sort((a, b) => b[1] - a[1]);
}
