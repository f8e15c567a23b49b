import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { API_NAMES } from './contract/api.ts';
import type { WindowApi } from './contract/window-api.ts';
import { EVENT_NAMES, type Events } from './contract/events.ts';
import { languageIn } from './contract/window-language.ts';

const names: readonly string[] = API_NAMES;
const events: readonly string[] = EVENT_NAMES;

const api: WindowApi = {
  request(name, input, asker) {
    if (!names.includes(name)) throw new Error(`No such request: ${name}`);
    return ipcRenderer.invoke(name, input, asker);
  },
  on(name, listener) {
    if (!events.includes(name)) throw new Error(`No such event: ${name}`);
    const forward = (_event: IpcRendererEvent, event: Events[typeof name]) => listener(event);
    ipcRenderer.on(name, forward);
    return () => ipcRenderer.off(name, forward);
  },
  platform: process.platform as WindowApi['platform'],
  pathOf: (file) => webUtils.getPathForFile(file),
};

contextBridge.exposeInMainWorld('api', api);
contextBridge.exposeInMainWorld('language', languageIn(process.argv));
