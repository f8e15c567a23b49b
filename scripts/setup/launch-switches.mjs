/**
 * The Chromium switches without which the app would not open here: as root on Linux Chromium refuses to start with its
 * sandbox, and nobody else should give it up.
 * @returns {string[]}
 */
export const launchSwitches = () => (isRootOnLinux() ? ['--no-sandbox'] : []);

/** Whether we may install system packages, and Chromium may not use its sandbox. */
export const isRootOnLinux = () => process.platform === 'linux' && process.getuid?.() === 0;
