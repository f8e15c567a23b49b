const BINS = 10;

const length = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
function common(one, other) {
  let sum = 0;
  for (const [a, b] of one) for (const [c, d] of other) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}

/** Half of both contents in common, and the same quoted source or none in both: the scorer's "who said what". */
function isRight(found, gold) {
  return gold.some(({ source, content }) => {
    const both = common(content, found.content);
    const isSame = both / Math.max(1, length(content) + length(found.content) - both) >= 0.5;
    return isSame && (common(source, found.source) > 0 || source.length + found.source.length === 0);
  });
}

/** How often attributions of about the same confidence are right, and the mean gap between what is said and what is. */
export function printReliability(articles, rows) {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, said: 0, right: 0 }));
  rows.forEach(({ attributions }, i) => {
    for (const found of attributions) {
      const bin = bins[Math.min(BINS - 1, Math.floor(found.confidence * BINS))];
      bin.count += 1;
      bin.said += found.confidence;
      bin.right += isRight(found, articles[i].attributions) ? 1 : 0;
    }
  });
  console.log('reliability of reporting: confidence said, share right, count');
  let gap = 0;
  for (const { count, said, right } of bins) {
    if (count === 0) continue;
    gap += Math.abs(said - right);
    console.log(`  ${(said / count).toFixed(2)}  ${(right / count).toFixed(2)}  ${count}`);
  }
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  console.log(`  mean gap ${(gap / Math.max(1, all)).toFixed(3)}`);
}
