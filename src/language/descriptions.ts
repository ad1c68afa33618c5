import { readLanguageFile } from './read-language-file.ts'

/** Nouns that, with the article, stand for what was named before and is of these types: "the alliance". */
export interface Descriptor {
  readonly id: string
  readonly types: readonly string[]
  readonly nouns: readonly string[]
  /** Only a name that holds the noun itself is meant: "the court". */
  readonly named: boolean
  /** It points as a pronoun does: "the country". */
  readonly points: boolean
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

/** Plurals that stand for several who were named before: "the two countries", "both sides". */
export interface SeveralDescriptor {
  readonly id: string
  readonly types: readonly string[]
  readonly nouns: readonly string[]
  /** Whether the noun tells so without a number: "the neighbours". */
  readonly bare: boolean
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

export interface Descriptions {
  readonly descriptors: readonly Descriptor[]
  readonly several: readonly SeveralDescriptor[]
  readonly counts: ReadonlyMap<string, number>
}

interface DescriptionFile {
  readonly descriptors: readonly (Omit<Descriptor, 'named' | 'points'> &
    Partial<Pick<Descriptor, 'named' | 'points'>>)[]
  readonly several: readonly SeveralDescriptor[]
  readonly counts: Readonly<Record<string, number>>
}

/** Compiles `data/languages/<tag>/descriptions.yaml`, its nouns made plain; throws when it is missing or damaged. */
export function readDescriptions(
  tag: string,
  plainAll: (phrases: readonly string[]) => readonly string[],
): Descriptions {
  const file = readLanguageFile<DescriptionFile>(tag, 'descriptions')
  return {
    descriptors: file.descriptors.map((descriptor) => ({
      named: false,
      points: false,
      ...descriptor,
      nouns: plainAll(descriptor.nouns),
    })),
    several: file.several.map((descriptor) => ({ ...descriptor, nouns: plainAll(descriptor.nouns) })),
    counts: new Map(Object.entries(file.counts)),
  }
}
