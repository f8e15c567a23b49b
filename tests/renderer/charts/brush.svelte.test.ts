import { describe, expect, it } from 'vitest';
import { Brush } from '../../../renderer/charts/brush.svelte.ts';

describe('a brush over bins', () => {
  it('is a click when it ends where it began', () => {
    const brush = new Brush();
    brush.begin(4);
    brush.move(4);
    expect(brush.pending).toBeUndefined();
    expect(brush.end()).toBeUndefined();
  });

  it('is a range in order, whichever way it was drawn', () => {
    const brush = new Brush();
    brush.begin(6);
    brush.move(2);
    expect(brush.pending).toEqual([2, 6]);
    expect(brush.end()).toEqual([2, 6]);
    expect(brush.isDrawing).toBe(false);
  });

  it('is a range of one bin when it went out and came back', () => {
    const brush = new Brush();
    brush.begin(3);
    brush.move(5);
    brush.move(3);
    expect(brush.end()).toEqual([3, 3]);
  });

  it('takes up an edge of a committed range and leaves the other where it is', () => {
    const brush = new Brush();
    brush.begin(8, 3);
    brush.move(5);
    expect(brush.end()).toEqual([5, 8]);
  });

  it('grows with Shift and the arrows from the bin in focus, and stays inside the chart', () => {
    const brush = new Brush();
    brush.step(1, 10, false);
    brush.step(1, 10, false);
    expect(brush.cursor).toBe(1);
    brush.step(1, 10, true);
    brush.step(1, 10, true);
    expect(brush.pending).toEqual([1, 3]);
    brush.step(99, 10, true);
    expect(brush.end()).toEqual([1, 9]);
    expect(brush.cursor).toBe(9);
  });

  it('lets go of the range when the arrows move on without Shift', () => {
    const brush = new Brush();
    brush.step(1, 10, false);
    brush.step(1, 10, true);
    brush.step(1, 10, false);
    expect(brush.pending).toBeUndefined();
    expect(brush.cursor).toBe(2);
  });
});
