const WORD = /[\p{L}\p{N}]+(?:['’.\-,][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

const overlap = (left, right) => left.some(([a, b]) => right.some(([c, d]) => a < d && c < b));
const characters = (spans) => {
  const all = new Set();
  for (const [start, end] of spans) for (let i = start; i < end; i += 1) all.add(i);
  return all;
};

/** Without the blanks and half words at their ends, as the scorer compares them. */
function trimmed(text, spans) {
  return JSON.stringify(
    spans.map(([start, end]) => {
      const words = [...text.slice(start, end).matchAll(WORD)];
      const last = words.at(-1);
      return last ? [start + words[0].index, start + last.index + last[0].length] : [start, end];
    }),
  );
}

function kindOfContent(gold, found) {
  const wanted = characters(gold.content);
  const given = characters(found.content);
  const both = [...wanted].filter((at) => given.has(at)).length;
  if (both === 0) return 'content elsewhere';
  if (given.size - both <= 2) return 'content too short';
  return wanted.size - both <= 2 ? 'content too long' : 'content shifted';
}

/** What is wrong with each attribution, in kinds: `{kind, rule, article, gold, found}`. */
export function errorsOf(article, found) {
  const errors = [];
  const matched = new Set();
  const { text, attributions } = article;
  for (const gold of attributions) {
    const own = found.filter(({ cue }) => overlap(cue, gold.cue));
    const best = own.find(({ content }) => overlap(content, gold.content)) ?? own[0];
    const add = (kind) => errors.push({ kind, rule: best?.rule ?? '-', article, gold, found: best });
    if (!best) {
      add('cue missed');
      continue;
    }
    matched.add(best);
    const isSameWho = overlap(best.source, gold.source) || best.source.length + gold.source.length === 0;
    if (!isSameWho) add('somebody else');
    else if (trimmed(text, best.source) !== trimmed(text, gold.source)) add('source cut otherwise');
    if (trimmed(text, best.content) !== trimmed(text, gold.content)) add(kindOfContent(gold, best));
  }
  for (const one of found) {
    const isExtra = !matched.has(one) && !attributions.some(({ cue }) => overlap(cue, one.cue));
    if (isExtra) errors.push({ kind: 'not annotated', rule: one.rule, article, found: one });
  }
  return errors;
}

const words = (text, spans) =>
  spans.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ').slice(0, 160)).join(' ‖ ');
const line = (text, { source, cue, content }) =>
  `[${words(text, source)}] <${words(text, cue)}> {${words(text, content)}}`;

/** Counts of each kind with the rules behind most, and some examples spread over the articles. */
export function printErrors(errors, examples) {
  const kinds = Map.groupBy ? Map.groupBy(errors, ({ kind }) => kind) : groupByKind(errors);
  for (const [kind, all] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
    const rules = new Map();
    for (const { rule } of all) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    const most = [...rules].sort((a, b) => b[1] - a[1]).slice(0, 6);
    console.log(`${kind}: ${all.length}  (${most.map(([rule, n]) => `${rule} ${n}`).join(', ')})`);
    const step = Math.max(1, Math.floor(all.length / examples));
    for (let i = 0; i < all.length && i < step * examples; i += step) {
      const { article, gold, found } = all[i];
      if (gold) console.log(`   annotated ${line(article.text, gold)}`);
      if (found) console.log(`   found     ${line(article.text, found)}`);
    }
  }
}

function groupByKind(errors) {
  const groups = new Map();
  for (const error of errors) groups.set(error.kind, [...(groups.get(error.kind) ?? []), error]);
  return groups;
}
