/**
 * Layer rules. Each rule is one sentence of STYLE.md §2.
 * Our folder is called `electron`, so patterns for the npm package must be anchored.
 * Type-only imports inside .svelte files are invisible here: eslint.config.js covers those.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const ELECTRON = '(^electron$|node_modules/electron/)';
const SQLJS = '(^sql\\.js$|node_modules/sql\\.js/)';
const NODE = '^(node:)?(fs|path|os|child_process|net|http|https|worker_threads)(/|$)';

const forbid = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }),
    forbid(
      'core-is-pure',
      { path: '^electron/core/' },
      {
        path: ['^electron/(?!core/)', '^renderer/', ELECTRON, SQLJS, NODE, 'node_modules/(chokidar|svelte)/'],
      },
      'core imports core and pure packages only',
    ),
    forbid(
      'domain-is-the-floor',
      { path: '^electron/core/domain/' },
      { path: '^electron/core/(?!domain/|result)' },
    ),
    forbid(
      'siblings-stay-apart',
      { path: '^electron/core/(formats|understand|measures|charts)/' },
      { path: '^electron/core/(formats|understand|measures|charts|report)/', pathNot: '^electron/core/$1/' },
      'a format never knows a chart; shared types live in domain',
    ),
    forbid(
      'report-reads-measures-charts-and-pickups',
      { path: '^electron/core/report/' },
      {
        path: '^electron/core/(formats|understand|measures|charts)/',
        pathNot: '^electron/core/(measures|charts|understand/pickups)/',
      },
    ),
    forbid(
      'contract-is-pure',
      { path: '^electron/contract/' },
      { path: ['^electron/(?!core/|contract/)', '^renderer/', ELECTRON, SQLJS, NODE] },
    ),
    forbid(
      'only-library-knows-sqljs',
      { path: '^(electron|renderer)/', pathNot: '^electron/library/' },
      { path: SQLJS },
    ),
    forbid(
      'only-the-edge-knows-electron',
      { path: '^(electron|renderer)/', pathNot: '^electron/(main|desk|preload|print|ipc/|shell/)' },
      { path: ELECTRON },
    ),
    forbid(
      'only-main-sees-all',
      {
        path: '^electron/(library|watch|import|engine|ipc|shell)/',
        pathNot: '^electron/engine/(entry|reader-entry|care-entry|compose|rebuild-library)\\.ts$',
      },
      { path: '^electron/(library|watch|import|engine|ipc|shell)/', pathNot: '^electron/$1/' },
      "adapters meet in a composition root (main.ts, cli.ts, the engine's entries), through core/ports.ts",
    ),
    forbid(
      'renderer-knows-contract-domain-charts',
      { path: '^renderer/' },
      { path: '^electron/', pathNot: '^electron/(contract|core/(domain|charts|result))' },
    ),
    forbid('main-never-imports-renderer', { path: '^electron/' }, { path: '^renderer/' }),
    forbid(
      'ui-knows-no-domain',
      { path: '^renderer/ui/' },
      { path: '^(electron|renderer)/', pathNot: '^renderer/ui/' },
    ),
    forbid(
      'components-stay-below-views',
      { path: '^renderer/(components|charts|ui|state)/' },
      { path: '^renderer/views/' },
    ),
    forbid(
      'charts-know-no-components',
      { path: '^renderer/charts/' },
      { path: '^renderer/(components|state)/' },
    ),
    forbid('state-is-headless', { path: '^renderer/state/' }, { path: '\\.svelte$' }),
    forbid(
      'only-state-calls-api',
      { path: '^renderer/', pathNot: '^renderer/(state/|main|api)' },
      { path: '^renderer/api' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
