/** How often it may be looked by itself whether there is a newer version. */
export const UPDATE_INTERVALS = ['day', 'week'] as const;
export type UpdateInterval = (typeof UPDATE_INTERVALS)[number];

/** Where newer versions of the program stand, as the organisation says in its managed settings. */
export type UpdateFeed = {
  /** Ends in a slash; what is asked for lies right below it. */
  readonly address: string;
  /** Ed25519, as base 64 of its SPKI: who signs what stands there. */
  readonly publicKey: string;
  /** Without it nothing is asked unless somebody wants to know. */
  readonly every?: UpdateInterval;
};

/** Why managed settings that are there cannot be used. */
export type ManagedSettingsFault =
  'unreadable' | 'writable-by-others' | 'not-understood' | 'not-https' | 'not-an-address' | 'not-a-key';

/** Why what the feed offers is not taken. Nothing of it stays on the disk. */
export type UpdateRefusal =
  | { readonly kind: 'unreachable' | 'untrusted-server' | 'redirected' | 'cut-short' | 'too-large' }
  /** The server answered, and not with the file. */
  | { readonly kind: 'not-there'; readonly file: string; readonly status: number }
  | { readonly kind: 'wrong-signature' | 'not-understood' | 'elsewhere' | 'nothing-for-this-system' }
  | { readonly kind: 'older'; readonly version: string }
  | { readonly kind: 'wrong-hash' | 'cannot-write' };

/** Whether anything may be asked, and of whom. `file` is the path of the managed settings. */
export type UpdateSetting =
  | { readonly kind: 'off'; readonly file: string }
  | { readonly kind: 'unusable'; readonly file: string; readonly fault: ManagedSettingsFault }
  | {
      readonly kind: 'on';
      readonly file: string;
      readonly address: string;
      /** SHA-256 of the key, for people to compare. */
      readonly fingerprint: string;
      readonly every?: UpdateInterval;
      /** Whether the analyst lets it look by itself, where it may. */
      readonly isLooking: boolean;
    };

export type UpdateStep =
  | { readonly kind: 'resting' | 'looking' }
  | { readonly kind: 'newest'; readonly at: string }
  | { readonly kind: 'offered'; readonly at: string; readonly version: string; readonly bytes: number }
  | { readonly kind: 'downloading'; readonly version: string; readonly bytes: number; readonly share: number }
  /** It was downloaded and is what was signed. */
  | { readonly kind: 'ready'; readonly at: string; readonly version: string; readonly path: string }
  | { readonly kind: 'refused'; readonly at: string; readonly refusal: UpdateRefusal };

export type UpdateState = { readonly setting: UpdateSetting; readonly step: UpdateStep };
