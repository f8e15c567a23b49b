import { expect, test } from 'vitest';
import { bytes } from '../../../renderer/components/bytes-text.ts';

test('a size is told in the unit people read it in', () => {
  const told = [1, 999, 1_500, 2_449_000, 10_000_000_000, 1_250_000_000_000].map((size) =>
    bytes(size).replaceAll(/\s/gu, ' '),
  );
  expect(told).toEqual(['1 byte', '999 bytes', '2 kB', '2.4 MB', '10 GB', '1250 GB']);
});
