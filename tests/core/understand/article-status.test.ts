import { expect, test } from 'vitest';
import { statusOfHeadline } from '../../../electron/core/understand/article-status.ts';

test.each([
  ['WITHDRAWN: State prepares to take over the dam', 'withdrawn'],
  ['Corrected: Whole town told to leave', 'corrected'],
  ['UPDATE 2-Shares fall after leak', 'updated'],
  ['Whole town told to leave (corrected)', 'corrected'],
  ['Withdrawn troops return to barracks', undefined],
  ['Update on the harbour expected on Friday', undefined],
  ['Harbour stays shut', undefined],
])('%s', (headline, status) => {
  expect(statusOfHeadline(headline)).toBe(status);
});
