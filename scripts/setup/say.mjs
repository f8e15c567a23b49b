/**
 * Tells the person at the terminal one thing, on stderr so that stdout stays clean for results.
 * @param {string} sentence
 */
export const say = (sentence) => {
  process.stderr.write(`sourceline: ${sentence}\n`);
};
