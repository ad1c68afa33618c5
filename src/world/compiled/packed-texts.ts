import { Buffer } from 'node:buffer'
import type { Section, Sections } from './packed-sections.ts'
import { sortPairs } from './sort-pairs.ts'

/** Every text of the tables, each once, numbered in the order of their hashes. */
export interface PackedTexts {
  /** The text of a number. */
  readonly at: (id: number) => string
  /** The number of a text; -1 when the tables hold none such. */
  readonly find: (text: string) => number
}

/** Texts with their numbers, which they have only once all are there. */
export interface TextNumbers {
  readonly sections: Sections
  readonly numberOf: (text: string) => number
}

export function packTexts(texts: Iterable<string>): TextNumbers {
  const distinct = [...new Set(texts)]
  const order = sortPairs(distinct.map((text, index) => [hashOf(text), index]))
  const sorted = Array.from(order.rows, (index) => distinct[index] ?? '')
  const numbers = new Map(sorted.map((text, number) => [text, number]))
  const bounds = new Uint32Array(sorted.length + 1)
  let end = 0
  sorted.forEach((text, number) => {
    const sizeBytes = Buffer.byteLength(text)
    bounds[number] = end * 2 + Number(sizeBytes > text.length)
    end += sizeBytes
  })
  bounds[sorted.length] = end * 2
  return {
    sections: {
      'texts.bytes': Buffer.from(sorted.join('')),
      'texts.bounds': bounds,
      'texts.hashes': order.keys,
    },
    numberOf(text) {
      const number = numbers.get(text)
      if (number === undefined) throw new Error(`"${text}" was not given to the list of texts`)
      return number
    },
  }
}

export function openTexts(sections: Sections): PackedTexts {
  const { buffer, byteOffset, byteLength } = sectionOf(sections, 'texts.bytes')
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  // Nine texts in ten are ASCII, and cut out of this five times as fast as they are decoded.
  const characters = bytes.toString('latin1')
  const bounds = sectionOf(sections, 'texts.bounds')
  const hashes = sectionOf(sections, 'texts.hashes')
  const at = (id: number): string => {
    const bound = bounds[id] ?? 0
    const start = bound >>> 1
    const end = (bounds[id + 1] ?? 0) >>> 1
    return (bound & 1) === 0 ? characters.slice(start, end) : bytes.toString('utf8', start, end)
  }
  return {
    at,
    find(text) {
      const hash = hashOf(text)
      for (let id = firstAt(hashes, hash); hashes[id] === hash; id++) if (at(id) === text) return id
      return -1
    },
  }
}

export function sectionOf(sections: Sections, name: string): Section {
  const section = sections[name]
  if (!section) throw new Error(`the compiled world has no section ${name}`)
  return section
}

/** Where a value stands in a rising list, or would stand. */
export function firstAt(rising: Section, value: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
