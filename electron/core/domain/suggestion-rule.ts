/** Topics are suggested from headlines of so many days, compared with as many times so many days before. */
export const SUGGEST_DAYS = 7;
export const SUGGEST_BEFORE_DAYS = 28;
export const SUGGEST_LEAST = 5;
export const SUGGEST_TIMES = 3;

/** The rule of suggestions, in words. */
export const SUGGEST_RULE = `Words or pairs of words in the headlines of at least ${SUGGEST_LEAST} unique articles of the last ${SUGGEST_DAYS} days that hold articles, at least ${SUGGEST_TIMES} times as many a day as in the ${SUGGEST_BEFORE_DAYS} days before, and most of them in no topic yet. Nothing becomes a topic by itself.`;
