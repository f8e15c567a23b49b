import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** How the wire inside the executable writes them: the digits 1 and 0. */
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

/**
 * The fuses as electron-builder.yml sets them; see docs/decisions/0004-electron-runtime-offline.md.
 * @type {Readonly<Record<string, boolean>>}
 */
export const SHIPPED_FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** The one fuse in which the copy for tests differs: Playwright reaches the main process through the inspector. */
export const INSPECTOR = 'EnableNodeCliInspectArguments';

/**
 * Reads the fuses back from a packed program and names those that are not as wanted.
 * @param {string} program
 * @param {Readonly<Record<string, boolean>>} wanted
 * @returns {Promise<string[]>}
 */
export const wrongFuses = async (program, wanted) => differing(await getCurrentFuseWire(program), wanted);

/**
 * The fuses of a wire, by number, that are not as wanted, by name.
 * @param {Readonly<Record<number, number>>} wire
 * @param {Readonly<Record<string, boolean>>} wanted
 * @returns {string[]}
 */
export const differing = (wire, wanted) =>
  Object.entries(wanted)
    .filter(([name, isOn]) => wire[numberOf(name)] !== (isOn ? ON : OFF))
    .map(([name]) => name);

/**
 * Turns on what Playwright needs in a copy that never ships.
 * @param {string} program
 */
export const allowInspector = (program) =>
  flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });

/** @param {string} name */
const numberOf = (name) => FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)];
