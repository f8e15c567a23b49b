import { decodeCodePage } from '../documents/rtf-code-pages.ts';

/** The values a message, or a file on it, has in Outlook, by the numbers of [MS-OXPROPS]. */
export type MapiProperties = {
  text(id: number): string | undefined;
  bytes(id: number): Uint8Array | undefined;
  number(id: number): number | undefined;
  /** ISO 8601 in UTC. */
  time(id: number): string | undefined;
};

/** One value as it is stored, with its type of [MS-OXCDATA] 2.11.1. */
export type MapiValue = { readonly type: number; readonly bytes: Uint8Array };

const NUMBER_16 = 0x02;
const NUMBER_32 = 0x03;
const FLAG = 0x0b;
/** Text in the code page of the message. */
export const NARROW_TEXT = 0x1e;
export const WIDE_TEXT = 0x1f;
const TIME = 0x40;

const CODE_PAGE = 0x3ffd;
const BODY_CODE_PAGE = 0x3fde;
/** 1601, where Windows begins to count, to 1970, in milliseconds. */
const EPOCH = 11_644_473_600_000;

/** Makes values of what is stored; a file on a message is written in the code page of the message. */
export function mapiProperties(
  valueOf: (id: number) => MapiValue | undefined,
  message?: MapiProperties,
): MapiProperties {
  const number = (id: number): number | undefined => {
    const value = valueOf(id);
    if (value === undefined || value.bytes.length < 2) return undefined;
    const [one = 0, two = 0, three = 0, four = 0] = value.bytes;
    if (value.type === NUMBER_16 || value.type === FLAG) return one + (two << 8);
    return value.type === NUMBER_32 ? one + (two << 8) + (three << 16) + four * 0x1000000 : undefined;
  };
  const codePage = () => number(CODE_PAGE) ?? message?.number(CODE_PAGE) ?? number(BODY_CODE_PAGE) ?? 1252;
  return {
    number,
    text: (id) => {
      const value = valueOf(id);
      if (value === undefined) return undefined;
      if (value.type !== WIDE_TEXT && value.type !== NARROW_TEXT) return undefined;
      const text =
        value.type === WIDE_TEXT
          ? new TextDecoder('utf-16le').decode(value.bytes)
          : decodeCodePage(value.bytes, codePage());
      const clean = text.replace(/\0+$/, '');
      return clean === '' ? undefined : clean;
    },
    bytes: (id) => valueOf(id)?.bytes,
    time: (id) => {
      const value = valueOf(id);
      if (value?.type !== TIME || value.bytes.length < 8) return undefined;
      const view = new DataView(value.bytes.buffer, value.bytes.byteOffset, 8);
      const moment = Number(view.getBigUint64(0, true)) / 10_000 - EPOCH;
      // Outlook writes the year 4501 where it means none.
      return moment <= 0 || moment > 4_102_444_800_000 ? undefined : new Date(moment).toISOString();
    },
  };
}
