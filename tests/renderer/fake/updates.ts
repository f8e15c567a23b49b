import type { UpdateState } from '#core/domain/update.ts';

/** A feed that offers a newer version, which is downloaded at once. */
export function updateAnswers(emit: (state: UpdateState) => void) {
  const at = '2026-09-28T07:14:00Z';
  let state: UpdateState = {
    setting: {
      kind: 'on',
      file: '/etc/sourceline/managed.json',
      address: 'https://updates.example.org/sourceline/',
      fingerprint: '0f3a 91c2 7bd0 45e8 a1b6 22c9 d84f 6e70',
      every: 'day',
      isLooking: true,
    },
    step: { kind: 'resting' },
  };
  const go = (next: Partial<UpdateState>): UpdateState => {
    state = { ...state, ...next };
    emit(state);
    return state;
  };
  return {
    state: () => state,
    look: () => go({ step: { kind: 'offered', at, version: '0.2.0', bytes: 91_000_000 } }),
    download: () => go({ step: { kind: 'ready', at, version: '0.2.0', path: '/home/desk/Sourceline.deb' } }),
    setLooking: (isLooking: boolean) =>
      state.setting.kind === 'on' ? go({ setting: { ...state.setting, isLooking } }) : state,
  };
}
