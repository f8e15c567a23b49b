import type { Topic, TopicColour } from '../../core/domain/topic.ts';

const COLOURS: readonly TopicColour[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** The colour fewest topics wear, the lowest of equals. */
export function freeColour(topics: readonly Pick<Topic, 'colour'>[]): TopicColour {
  const times = (colour: TopicColour): number => topics.filter((topic) => topic.colour === colour).length;
  return COLOURS.reduce((best, colour) => (times(colour) < times(best) ? colour : best), 1);
}
