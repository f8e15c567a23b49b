import type { ManagedSettingsFault, UpdateInterval, UpdateRefusal } from '#core/domain/update.ts';
import { assertNever } from '#core/result.ts';

/** Why managed settings that are there are not used. */
export function managedFaultText(fault: ManagedSettingsFault): string {
  switch (fault) {
    case 'unreadable':
      return 'The file may not be read.';
    case 'writable-by-others':
      return 'Others than an administrator may write the file or its folder, so it is not believed.';
    case 'not-understood':
      return 'The file is not what such settings look like.';
    case 'not-https':
      return 'The address of the feed does not begin with https.';
    case 'not-an-address':
      return 'The feed is not the address of a folder on a server, without name, password or question.';
    case 'not-a-key':
      return 'The public key is missing or is not one of Ed25519.';
    default:
      return assertNever(fault);
  }
}

/** Why what the feed offers was not taken. */
export function refusalText(refusal: UpdateRefusal): string {
  switch (refusal.kind) {
    case 'unreachable':
      return 'The server of the feed does not answer.';
    case 'untrusted-server':
      return 'The server cannot prove who it is: this computer does not trust its certificate.';
    case 'redirected':
      return 'The server sends us to another address. We go nowhere but to the feed.';
    case 'cut-short':
      return 'The server stopped in the middle.';
    case 'too-large':
      return 'The server sent more than it may.';
    case 'not-there':
      return `There is no ${refusal.file} at the feed (the server says ${String(refusal.status)}).`;
    case 'wrong-signature':
      return 'What the feed says is not signed with the key of your organisation.';
    case 'not-understood':
      return 'What the feed says is signed, but cannot be understood.';
    case 'elsewhere':
      return 'The feed names a file that does not lie beside it.';
    case 'nothing-for-this-system':
      return 'The feed has a newer version, but no installer for this system.';
    case 'older':
      return `The feed offers version ${refusal.version}, which is older than this one.`;
    case 'wrong-hash':
      return 'The installer is not the one that was signed. It was removed.';
    case 'cannot-write':
      return 'The installer could not be written to this disk.';
    default:
      return assertNever(refusal);
  }
}

export const INTERVAL_TEXT: Readonly<Record<UpdateInterval, string>> = {
  day: 'each day',
  week: 'each week',
};
