import type { Address } from './kernel.ts'

/** Addresses of a kernel's memory before it is started. */
export interface Memory {
  /** Takes so much room and gives its address. */
  readonly take: (sizeBytes: number) => Address
  /** What has been taken so far ends here. */
  readonly sizeBytes: () => number
}

/** The first kilobyte is not ours; a cache line is 64 bytes. */
const FIRST_ADDRESS = 1024
const ALIGNMENT = 64

/** Starts to share out memory. */
export function startMemory(): Memory {
  let end = FIRST_ADDRESS
  return {
    take(sizeBytes) {
      const start = end
      end = Math.ceil((end + sizeBytes) / ALIGNMENT) * ALIGNMENT
      return start
    },
    sizeBytes: () => end,
  }
}
