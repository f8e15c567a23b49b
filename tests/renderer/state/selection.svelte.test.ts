import { describe, expect, it } from 'vitest';
import { SelectionState } from '../../../renderer/state/selection.svelte.ts';

const SEPTEMBER = { from: '2026-09-08T00:00', to: '2026-09-17T00:00' };

describe('the selection', () => {
  it('walks back and forward through what was selected', () => {
    const state = new SelectionState();
    state.only('topic', '1');
    state.setRange(SEPTEMBER);
    state.back();
    expect(state.current).toEqual({ filters: [{ field: 'topic', value: '1', exclude: false }] });
    state.back();
    expect(state.current).toEqual({ filters: [] });
    expect(state.canGoBack).toBe(false);
    state.forward();
    state.forward();
    expect(state.current.range).toEqual(SEPTEMBER);
    expect(state.canGoForward).toBe(false);
  });

  it('forgets what lay ahead when another way is taken', () => {
    const state = new SelectionState();
    state.setQuery('dam');
    state.back();
    state.setQuery('ferry');
    expect(state.canGoForward).toBe(false);
    expect(state.current.query).toBe('ferry');
  });

  it('does not grow when the same selection is made again', () => {
    const state = new SelectionState();
    state.setRange(SEPTEMBER);
    state.setRange({ ...SEPTEMBER });
    state.back();
    expect(state.canGoBack).toBe(false);
  });

  it('changes nothing while a brush is drawn, and drops the pending range once something is chosen', () => {
    const state = new SelectionState();
    state.pendingRange = SEPTEMBER;
    expect(state.current).toEqual({ filters: [] });
    state.setRange(SEPTEMBER);
    expect(state.pendingRange).toBeUndefined();
  });

  it('lets a value be either included or excluded', () => {
    const state = new SelectionState();
    state.addFilter({ field: 'outlet', value: 'Press Portal', exclude: false });
    state.addFilter({ field: 'outlet', value: 'Press Portal', exclude: true });
    expect(state.current.filters).toEqual([{ field: 'outlet', value: 'Press Portal', exclude: true }]);
  });

  it('lets the words that became a topic give way to it, and no others', () => {
    const state = new SelectionState();
    state.addFilter({ field: 'outlet', value: 'Press Portal', exclude: false });
    state.setQuery('dam');
    state.asTopic('4', 'dam');
    expect(state.current).toEqual({
      filters: [
        { field: 'outlet', value: 'Press Portal', exclude: false },
        { field: 'topic', value: '4', exclude: false },
      ],
    });
    state.setQuery('ferry');
    state.asTopic('5', 'dam');
    expect(state.current.query).toBe('ferry');
    expect(state.current.filters.map(({ value }) => value)).toEqual(['Press Portal', '5']);
    state.asTopic('6', undefined);
    expect(state.current.query).toBe('ferry');
  });

  it('makes a topic the only one of its field, keeps exclusions, and takes it away when picked again', () => {
    const state = new SelectionState();
    state.addFilter({ field: 'topic', value: '3', exclude: true });
    state.only('topic', '1');
    state.only('topic', '2');
    expect(state.current.filters.map((filter) => filter.value)).toEqual(['3', '2']);
    state.only('topic', '2');
    expect(state.current.filters.map((filter) => filter.value)).toEqual(['3']);
  });

  it('leaves the query out when only blanks are typed', () => {
    const state = new SelectionState();
    state.setQuery('  ');
    expect('query' in state.current).toBe(false);
  });
});

it('the same chip twice stands once', () => {
  const selection = new SelectionState();
  const swedish = { field: 'language', value: 'sv', exclude: false } as const;
  selection.go({ filters: [swedish, { ...swedish }, { ...swedish, exclude: true }] });
  expect(selection.current.filters).toEqual([swedish, { ...swedish, exclude: true }]);
});
