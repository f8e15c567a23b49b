/** What was seen of one case, and the share of its readers who agreed: 0 to 1. */
export type Example = { readonly features: readonly string[]; readonly agreed: number };
export type Model = { readonly intercept: number; readonly weights: ReadonlyMap<string, number> };

/** Weights are held near 0 as if each had been seen without effect this often. */
const RIDGE = 1.5;
const ROUNDS = 1500;
const STEP = 0.6;
/** A feature seen less often says nothing. */
const FEWEST = 6;

/** The share of readers expected to agree. */
export function chanceOf({ intercept, weights }: Model, features: readonly string[]): number {
  const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}

/** Logistic regression with a ridge penalty by gradient descent, each feature's step scaled by how often it was seen. */
export function learn(examples: readonly Example[]): Model {
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const weights = new Map([...seen].filter(([, count]) => count >= FEWEST).map(([feature]) => [feature, 0]));
  let intercept = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = new Map<string, number>();
    let slope = 0;
    for (const { features, agreed } of examples) {
      const gap = agreed - chanceOf({ intercept, weights }, features);
      slope += gap;
      for (const feature of features)
        if (weights.has(feature)) slopes.set(feature, (slopes.get(feature) ?? 0) + gap);
    }
    intercept += (STEP * slope) / examples.length;
    for (const [feature, weight] of weights) {
      const count = seen.get(feature) ?? 1;
      weights.set(
        feature,
        weight + (STEP * ((slopes.get(feature) ?? 0) - RIDGE * weight)) / (count + RIDGE) / 2,
      );
    }
  }
  return { intercept, weights };
}
