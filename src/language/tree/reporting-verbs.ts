import { readLanguageFile } from '../read-language-file.ts'
import { lemmaOf, type TreeIndex } from './index-tree.ts'

/** How what was said stands to its verb; each frame of `speech-verbs.yaml` allows one of them. */
export type ComplementKind = 'that' | 'bare' | 'question' | 'infinitive' | 'participle' | 'speech'

interface ReportingSense {
  /** Words that must follow the verb ("point" + "out"). */
  readonly particles: readonly string[]
  readonly kinds: ReadonlySet<ComplementKind>
  /** Whether who is told may be the object. */
  readonly takesAddressee: boolean
}

/** Verbs of saying by the lemma of their first word, those with most particles first. */
export type ReportingVerbs = ReadonlyMap<string, readonly ReportingSense[]>

interface VerbRule {
  readonly frames: readonly string[]
  readonly object?: boolean
  readonly verbs: readonly string[]
}

const KINDS_OF_FRAME: Readonly<Record<string, readonly ComplementKind[]>> = {
  that: ['that', 'bare', 'question'],
  bare: ['bare'],
  quote: ['speech', 'bare', 'that'],
  tail: ['speech', 'bare'],
  to: ['infinitive'],
  'np-to': ['infinitive'],
  of: ['participle'],
  for: ['participle'],
  ing: ['participle'],
  whether: ['question'],
}

/** Compiles what `speech-verbs.yaml` of a language says of complements. */
export function loadReportingVerbs(tag: string): ReportingVerbs {
  const verbs = new Map<string, ReportingSense[]>()
  for (const rule of readLanguageFile<readonly VerbRule[]>(tag, 'speech-verbs')) {
    const kinds = new Set(rule.frames.flatMap((frame) => KINDS_OF_FRAME[frame] ?? []))
    if (kinds.size === 0) continue
    for (const verb of rule.verbs) {
      const [lemma = '', ...particles] = verb.split(' ')
      const senses = verbs.get(lemma) ?? []
      senses.push({ particles, kinds, takesAddressee: rule.object ?? false })
      verbs.set(lemma, senses)
    }
  }
  for (const senses of verbs.values()) senses.sort((a, b) => b.particles.length - a.particles.length)
  return verbs
}

/** What a verb can report here, by its lemma and the words behind it; null for a verb that reports nothing. */
export function reportingSense(
  index: TreeIndex,
  verb: number,
  verbs: ReportingVerbs,
): { readonly kinds: ReadonlySet<ComplementKind>; readonly takesAddressee: boolean } | null {
  const senses = verbs
    .get(lemmaOf(index, verb))
    ?.filter(({ particles }) => particles.every((word, place) => lemmaOf(index, verb + 1 + place) === word))
  if (!senses || senses.length === 0) return null
  return {
    kinds: new Set(senses.flatMap(({ kinds }) => [...kinds])),
    takesAddressee: senses.some(({ takesAddressee }) => takesAddressee),
  }
}
