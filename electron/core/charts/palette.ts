import type { TopicColour } from '../domain/topic.ts';

/** Colours by role; the light half of the design's tokens, for paper and for files that leave the app. */
export type Palette = {
  readonly paper: string;
  readonly text: string;
  readonly quiet: string;
  readonly grid: string;
  readonly axis: string;
  readonly noImport: string;
  readonly noImportLine: string;
  readonly accent: string;
  readonly series: Readonly<Record<TopicColour, string>>;
  readonly seriesInk: Readonly<Record<TopicColour, string>>;
  readonly heat: readonly [string, string, string, string, string, string];
};

export const PAPER: Palette = {
  paper: '#ffffff',
  text: '#161a20',
  quiet: '#5f6875',
  grid: '#e9ecef',
  axis: '#868f9c',
  noImport: '#eceef1',
  noImportLine: '#d3d8de',
  accent: '#2254d1',
  series: {
    1: '#057a7f',
    2: '#cc7c1c',
    3: '#592d90',
    4: '#d0193f',
    5: '#4788bd',
    6: '#4b6903',
    7: '#5c2a14',
    8: '#86888c',
  },
  seriesInk: {
    1: '#056f74',
    2: '#935500',
    3: '#592d90',
    4: '#c0163a',
    5: '#24699e',
    6: '#4b6903',
    7: '#5c2a14',
    8: '#5f6875',
  },
  heat: ['#f3f5f6', '#d2e9ea', '#99d0d1', '#52adb0', '#057a7f', '#04494d'],
};
