import type { KernelFunctions } from './kernel.ts'

const LINE_BREAK = 10
/** FNV-1a. */
const HASH_START = 2_166_136_261 | 0
const HASH_FACTOR = 16_777_619

/** The scalar kernel's list of words: a hash table over the lines of a text, as `kernel.c` has it. */
export function scalarLineIndex(memory: ArrayBuffer): Pick<KernelFunctions, 'indexLines' | 'findLine'> {
  const bytes = new Uint8Array(memory)
  const integers = new Int32Array(memory)
  const integerAt = (index: number): number => integers[index] as number

  const hashLine = (from: number, end: number): number => {
    let hash = HASH_START
    for (let at = from; at < end && bytes[at] !== LINE_BREAK; at++)
      hash = Math.imul(hash ^ (bytes[at] as number), HASH_FACTOR)
    return hash
  }

  return {
    indexLines(text, size, starts, most, slots, slotCount) {
      let line = 0
      for (let at = 0; at <= size; line++) {
        if (line === most) return -1
        integers[(starts >> 2) + line] = at
        let slot = hashLine(text + at, text + size) & (slotCount - 1)
        while (integers[(slots >> 2) + slot]) slot = (slot + 1) & (slotCount - 1)
        integers[(slots >> 2) + slot] = line + 1
        while (at < size && bytes[text + at] !== LINE_BREAK) at++
        at++
      }
      return line
    },
    findLine(text, size, starts, slots, slotCount, key, keySize) {
      let slot = hashLine(key, key + keySize) & (slotCount - 1)
      for (; integers[(slots >> 2) + slot]; slot = (slot + 1) & (slotCount - 1)) {
        const number = integerAt((slots >> 2) + slot)
        const line = text + integerAt((starts >> 2) + number - 1)
        let k = 0
        while (k < keySize && line + k < text + size && bytes[line + k] === bytes[key + k]) k++
        if (k === keySize && (line + k === text + size || bytes[line + k] === LINE_BREAK)) return number
      }
      return 0
    },
  }
}
