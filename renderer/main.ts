import { mount } from 'svelte';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './styles/tokens.css';
import './styles/icons.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/regions.css';
import './styles/charts.css';
import './styles/notes.css';
import './styles/sidebar.css';
import { api } from './api.ts';
import App from './App.svelte';

const target = document.querySelector('#app');
if (!target) throw new Error('The page has no #app to mount in');
mount(App, { target, props: { api } });
