import { heatStripSvg } from './heat-strip-svg.ts';
import { heatStripMarks } from './heat-strip.ts';
import { lanesSvg } from './lanes-svg.ts';
import { lanesMarks } from './lanes.ts';
import { overviewMarks } from './overview.ts';
import { PAPER } from './palette.ts';
import { smallMultiplesMarks } from './small-multiples.ts';
import { describeTimeline } from './timeline-sentence.ts';
import { timelineSvg, volumeSvg } from './timeline-svg.ts';
import { timelineTable } from './timeline-table.ts';
import { timelineMarks } from './timeline.ts';
import { volumeMarks } from './volume.ts';

/** The charts: what lays each out, and what writes it as a picture where it may leave the app on its own. */
export const CHARTS = {
  timeline: {
    label: 'Coverage timeline',
    marks: timelineMarks,
    svg: timelineSvg,
    table: timelineTable,
    sentence: describeTimeline,
    paper: PAPER,
  },
  volume: {
    label: 'Volume, raw and unique',
    marks: volumeMarks,
    svg: volumeSvg,
    table: timelineTable,
    paper: PAPER,
  },
  heatStrip: {
    label: 'Heat strip',
    marks: heatStripMarks,
    svg: heatStripSvg,
    table: timelineTable,
    paper: PAPER,
  },
  lanes: { label: 'Statements by quoted source', marks: lanesMarks, svg: lanesSvg, paper: PAPER },
  smallMultiples: { label: 'Small multiples', marks: smallMultiplesMarks, table: timelineTable },
  overview: { label: 'Overview', marks: overviewMarks, table: timelineTable },
} as const;
