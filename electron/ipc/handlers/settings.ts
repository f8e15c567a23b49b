import type { Licence, Settings, SettingsChange } from '../../contract/settings.ts';
import { ok } from '../../core/result.ts';
import type { ShellHandlers } from '../register.ts';

type Names = 'settings.get' | 'settings.set' | 'app.versions' | 'app.licences' | 'shell.copyDiagnostics';

export type SettingsHandlerParts = {
  readonly settings: {
    get(): Settings;
    set(change: SettingsChange): Promise<Settings>;
  };
  readonly appVersion: string;
  onchange(settings: Settings): void;
  /** What somebody who helps has to know, as text. */
  diagnose(): Promise<string>;
  copyText(text: string): Promise<void>;
  licences(): readonly Licence[];
};

/** The app's own few settings, and which versions are at work. */
export function settingsHandlers({
  settings,
  appVersion,
  onchange,
  diagnose,
  copyText,
  licences,
}: SettingsHandlerParts): Pick<ShellHandlers, Names> {
  return {
    'settings.get': () => ok(settings.get()),

    async 'settings.set'(change) {
      const changed = await settings.set(change);
      onchange(changed);
      return ok(changed);
    },

    async 'shell.copyDiagnostics'() {
      const text = await diagnose();
      await copyText(text);
      return ok({ text });
    },

    'app.licences': () => ok(licences()),

    'app.versions'() {
      const sqlJs = licences().find(({ name }) => name === 'sql.js')?.version;
      return ok({
        app: appVersion,
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        node: process.versions.node,
        ...(sqlJs !== undefined && { sqlJs }),
      });
    },
  };
}
