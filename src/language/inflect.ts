export interface SuffixRule {
  readonly ends: string
  readonly cut?: number
  readonly add: string
}

export interface Inflections {
  readonly third: readonly SuffixRule[]
  readonly past: readonly SuffixRule[]
  readonly gerund: readonly SuffixRule[]
  readonly doubling: readonly string[]
  /** Lemma -> third person, past, participle, -ing form. */
  readonly irregular: Readonly<Record<string, readonly [string, string, string, string]>>
}

export type VerbFormName = 'base' | 'third' | 'past' | 'participle' | 'gerund'

/** Every form of a verb, by the suffix rules and exceptions of its language's `inflection.yaml`. */
export function inflectVerb(lemma: string, inflections: Inflections): Readonly<Record<VerbFormName, string>> {
  const irregular = inflections.irregular[lemma]
  if (irregular) {
    const [third, past, participle, gerund] = irregular
    return { base: lemma, third, past, participle, gerund }
  }
  const stem = inflections.doubling.includes(lemma) ? lemma + lemma.slice(-1) : lemma
  const past = addSuffix(stem, inflections.past)
  return {
    base: lemma,
    third: addSuffix(lemma, inflections.third),
    past,
    participle: past,
    gerund: addSuffix(stem, inflections.gerund),
  }
}

function addSuffix(stem: string, rules: readonly SuffixRule[]): string {
  const rule = rules.find(({ ends }) => new RegExp(ends, 'u').test(stem))
  return rule ? stem.slice(0, stem.length - (rule.cut ?? 0)) + rule.add : stem
}
