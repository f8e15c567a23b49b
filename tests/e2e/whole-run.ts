import { attemptsOfRun, forgetNetwork } from './network.ts';

/** Runs before the first journey and, by what it returns, after the last: the app asked nothing of a network in any. */
export default function wholeRun(): () => void {
  forgetNetwork();
  return () => {
    const { starts, attempts } = attemptsOfRun();
    process.stdout.write(`requests to a network: ${attempts.length} in ${starts} starts of the app\n`);
    if (attempts.length > 0) throw new Error(`the app asked a network:\n${attempts.slice(0, 20).join('\n')}`);
  };
}
