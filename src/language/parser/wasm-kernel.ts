import type { Kernel, KernelFunctions } from './kernel.ts'

const PAGE_BYTES = 65_536

/** Starts `kernel.wasm` over a memory of its own that never grows; throws when the engine has no SIMD. */
export function startWasmKernel(sizeBytes: number, wasm: Uint8Array<ArrayBuffer>): Kernel {
  const pages = Math.ceil(sizeBytes / PAGE_BYTES)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), { env: { memory } })
  // The test of both kernels calls every function that the type promises.
  const functions = instance.exports as unknown as KernelFunctions
  return { kind: 'simd', memory: memory.buffer, ...functions }
}
