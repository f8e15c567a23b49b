// Required by Node before the app's own code, in its main process and in each of its threads: notes every name that is
// looked up and every connection that is asked for. Chromium's own are in its net log.
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');
const { syncBuiltinESMExports } = require('node:module');

const LOG = process.env['SOURCELINE_NODE_NETWORK_LOG'];

/** @param {string} what @param {unknown} to */
const note = (what, to) => appendFileSync(LOG, `${what} ${JSON.stringify(to) ?? ''}\n`);

/** @param {any} owner @param {string} name @param {(args: any[]) => unknown} to what is noted; undefined: nothing */
const watch = (owner, name, to) => {
  const original = owner[name];
  owner[name] = function watched(...args) {
    const noted = to(args);
    if (noted !== undefined) note(name, noted);
    return original.apply(this, args);
  };
};

if (LOG !== undefined) {
  // Node hands a socket its arguments as they were given, or put in order as one list.
  watch(net.Socket.prototype, 'connect', ([first, ...others]) => {
    const given = Array.isArray(first) ? first[0] : first;
    if (typeof given === 'object' && given !== null) return given.path === undefined ? given : undefined;
    return [given, others[0]];
  });
  watch(dgram.Socket.prototype, 'send', (args) => args.slice(1).filter((arg) => typeof arg !== 'function'));
  for (const owner of [dns, dns.promises]) {
    for (const name of Object.keys(owner)) {
      if (/^(lookup|resolve|reverse)/u.test(name)) watch(owner, name, ([host]) => host);
    }
  }
  syncBuiltinESMExports();
}
