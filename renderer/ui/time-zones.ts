/** Every zone this system knows, with UTC and the one in use, in alphabetical order. */
export function timeZones(inUse: string): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', inUse])].sort();
}

/** "Europe/Isle of Man": a zone's name for people. */
export function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ');
}
