import { mount } from 'svelte';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '../../../renderer/styles/tokens.css';
import '../../../renderer/styles/icons.css';
import '../../../renderer/styles/base.css';
import '../../../renderer/styles/controls.css';
import '../../../renderer/styles/regions.css';
import '../../../renderer/styles/charts.css';
import '../../../renderer/styles/sidebar.css';
import App from '../../../renderer/App.svelte';
import { makeFakeApi } from '../fake-api.ts';
import { makeLibrary } from '../fake/library.ts';

/** The window on an invented library, for looking at: ?theme=dark, ?new, ?importing, ?failing=outlets.list, ?perDay=2000. */
const wish = new URLSearchParams(location.search);
const theme = wish.get('theme') === 'dark' ? 'dark' : 'light';
const api = makeFakeApi({
  articles: makeLibrary(Number(wish.get('perDay') ?? '30')),
  theme,
  isNew: wish.has('new'),
  failing: Object.fromEntries(
    wish.getAll('failing').map((name) => [name, { kind: 'engine-stopped', detail: 'it was told to' }]),
  ),
  isImporting: wish.has('importing'),
});
Object.assign(window, { fake: api });
mount(App, { target: document.querySelector('#app')!, props: { api } });
