/** Reads and writes the WASM memory, which moves whenever it grows. */
export type WasmMemory = {
  bytes(): Uint8Array;
  view(): DataView;
  /** The text that ends in a zero byte at `pointer`. */
  text(pointer: number): string;
};

export function wasmMemory(memory: WebAssembly.Memory): WasmMemory {
  const decoder = new TextDecoder();
  let bytes = new Uint8Array(memory.buffer);
  let view = new DataView(memory.buffer);
  const renew = (): void => {
    if (bytes.buffer === memory.buffer) return;
    bytes = new Uint8Array(memory.buffer);
    view = new DataView(memory.buffer);
  };
  return {
    bytes: () => {
      renew();
      return bytes;
    },
    view: () => {
      renew();
      return view;
    },
    text: (pointer) => {
      renew();
      return decoder.decode(bytes.subarray(pointer, bytes.indexOf(0, pointer)));
    },
  };
}
