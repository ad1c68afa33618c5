import type { Kernel } from './kernel.ts'
import { startScalarKernel } from './scalar-kernel.ts'
import { startWasmKernel } from './wasm-kernel.ts'

export interface StartKernelOptions {
  /** The compiled `kernel.c`; without it, or where the engine has no SIMD, the scalar kernel is started. */
  readonly wasm: Uint8Array<ArrayBuffer> | null
}

/** Starts a kernel with at least `sizeBytes` of memory, all zero. */
export function startKernel(sizeBytes: number, { wasm }: StartKernelOptions): Kernel {
  return wasm !== null && canRun(wasm) ? startWasmKernel(sizeBytes, wasm) : startScalarKernel(sizeBytes)
}

function canRun(wasm: Uint8Array<ArrayBuffer>): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(wasm)
}
