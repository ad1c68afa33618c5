/** Lists of numbers or bytes by name, as they lie behind one another in a file. */
export type Sections = Readonly<Record<string, Section>>
export type Section = Uint8Array | Uint32Array | Float64Array

export interface PackedSections<About> {
  /** What the file says of itself. */
  readonly about: About
  readonly sections: Sections
}

/** Reads other numbers on a machine that keeps the lowest byte last, where the file is of no use. */
const MARK = 0x31_57_4c_52
const HEAD_BYTES = 8
/** Every section begins at a multiple of this, as the widest numbers ask for. */
const ALIGNMENT = 8

const KINDS = { bytes: Uint8Array, numbers: Uint32Array, decimals: Float64Array } as const

interface SectionPlace {
  readonly kind: keyof typeof KINDS
  /** Bytes behind the head of the file. */
  readonly at: number
  readonly length: number
}

interface Contents<About> {
  readonly about: About
  readonly places: Readonly<Record<string, SectionPlace>>
  readonly sizeBytes: number
}

export function packSections<About>({ about, sections }: PackedSections<About>): Uint8Array {
  const places: Record<string, SectionPlace> = {}
  let end = 0
  for (const [name, section] of Object.entries(sections)) {
    places[name] = { kind: kindOf(section), at: end, length: section.length }
    end = aligned(end + section.byteLength)
  }
  const contents: Contents<About> = { about, places, sizeBytes: end }
  const written = new TextEncoder().encode(JSON.stringify(contents))
  const start = aligned(HEAD_BYTES + written.length)
  const bytes = new Uint8Array(start + end)
  new Uint32Array(bytes.buffer, 0, 2).set([MARK, written.length])
  bytes.set(written, HEAD_BYTES)
  for (const [name, section] of Object.entries(sections)) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), start + (places[name]?.at ?? 0))
  }
  return bytes
}

/** Views of the bytes, nothing of which is copied; null when they are no such file, or one of another kind of machine. */
export function unpackSections<About>(packed: Uint8Array): PackedSections<About> | null {
  const bytes = packed.byteOffset % ALIGNMENT === 0 ? packed : packed.slice()
  if (bytes.length < HEAD_BYTES) return null
  const [mark, written = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2)
  const start = aligned(HEAD_BYTES + written)
  if (mark !== MARK || start > bytes.length) return null
  const text = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, HEAD_BYTES + written))
  // The mark says that `packSections` wrote it.
  const { about, places, sizeBytes } = JSON.parse(text) as Contents<About>
  if (bytes.length !== start + sizeBytes) return null
  const sections = Object.entries(places).map(([name, { kind, at, length }]) => {
    const offset = bytes.byteOffset + start + at
    // A buffer that may be shared with other threads is read in the same way.
    return [name, new KINDS[kind](bytes.buffer as ArrayBuffer, offset, length)] as const
  })
  return { about, sections: Object.fromEntries(sections) }
}

function kindOf(section: Section): SectionPlace['kind'] {
  if (section instanceof Float64Array) return 'decimals'
  return section instanceof Uint32Array ? 'numbers' : 'bytes'
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
}
