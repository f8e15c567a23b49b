/** The catalogue as the build compiles it for the window or for the main process (scripts/words/vite-plugin.mjs). */
declare module 'virtual:words' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import statement leads nowhere in here
  const catalogue: readonly import('../core/domain/spoken-words.ts').Entry[];
  export default catalogue;
}
