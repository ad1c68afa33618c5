import type { FeatureChoice, Sizes } from './model.ts'
import { asRecord, type FileKind, isCount, readNames } from './tensor-file.ts'

/** The header of a model file, checked. */
export interface ModelHeader {
  readonly language: string
  readonly sizes: Sizes
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly relations: readonly string[]
  readonly features: readonly FeatureChoice[]
}

export const MODEL_KIND: FileKind = { magic: 'REDPARSE', version: 1, what: 'parser model' }

/** No layer is wider. Sums of products stay within int32: 1024 columns of 127 * 4095 for weights ... */
const LARGEST_SIZE = 1024
/** ... and 128 columns of 4095 * 4095 where a score is the product of two rows. */
const LARGEST_ARC = 128
const MOST_BUCKETS = 1 << 20
const MOST_CLASSES = 4096
const SIZE_NAMES = ['hidden', 'word', 'subword', 'shape', 'arc', 'label', 'buckets'] as const

/** Checks a header; throws with the reason when it is not as it should be. */
export function checkHeader(raw: Readonly<Record<string, unknown>>): ModelHeader {
  if (typeof raw.language !== 'string') throw new Error('its header names no language')
  return {
    language: raw.language,
    sizes: readSizes(asRecord(raw.sizes, 'sizes')),
    upos: readNames(raw.upos, 'upos'),
    xpos: readNames(raw.xpos, 'xpos'),
    relations: readNames(raw.relations, 'relations'),
    features: readFeatures(raw.features),
  }
}

function readSizes(raw: Readonly<Record<string, unknown>>): Sizes {
  for (const name of SIZE_NAMES) {
    const most = name === 'buckets' ? MOST_BUCKETS : name === 'arc' ? LARGEST_ARC : LARGEST_SIZE
    if (!isCount(raw[name], most) || raw[name] === 0) throw new Error(`its size "${name}" is ${String(raw[name])}`)
  }
  // Every size has just been shown to be a number.
  const sizes = raw as unknown as Sizes
  const { hidden, word, subword, shape, arc, label } = sizes
  for (const [name, size] of Object.entries({ word, subword, shape })) {
    if (size % 4 !== 0) throw new Error(`its size "${name}" is ${size}, no multiple of 4`)
  }
  for (const [name, size] of Object.entries({ hidden, arc, label, 'word + subword + shape': word + subword + shape })) {
    if (size % 16 !== 0) throw new Error(`its size "${name}" is ${size}, no multiple of 16`)
  }
  return sizes
}

function readFeatures(raw: unknown): readonly FeatureChoice[] {
  if (!Array.isArray(raw) || raw.length > MOST_CLASSES) throw new Error('it has no list of features')
  return raw.map((entry: unknown) => {
    const [upos, xpos, text] = Array.isArray(entry) ? (entry as readonly unknown[]) : []
    if (!isCount(upos, MOST_CLASSES) || !isCount(xpos, MOST_CLASSES) || typeof text !== 'string') {
      throw new Error(`its list of features holds ${JSON.stringify(entry)}`)
    }
    // CoNLL-U writes "_" for nothing.
    return { upos, xpos, text: text === '_' ? '' : text }
  })
}
