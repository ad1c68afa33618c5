import {
  childBy,
  childrenOf,
  findNegations,
  type LanguagePack,
  lemmaOf,
  type SpeechFrame,
  type SpeechSense,
  type SpeechVerbForm,
  type TreeIndex,
  verbForm,
} from '../../../language/index.ts'
import type { Span } from '../../../model/index.ts'
import type { SyntaxWord } from '../words/syntax.ts'
import { type CuePlaces, cueWord } from './cue-word.ts'

export interface CueSources extends CuePlaces {
  readonly text: string
  readonly language: LanguagePack
}

/** What a cue says of the words that it reports. */
export interface CueSense {
  readonly sense: SpeechSense
  /** "Did not deny", "never promised". */
  readonly isNegated: boolean
}

/**
 * What the words of a cue, whoever found them, do in saying: verb ("ruled out"), noun ("its demand for"), phrase ("according
 * to") or colon. What is said tells apart the senses of a verb ("asked whether", "asked them to"). Null for other words.
 */
export function senseOfCue(cue: Span, content: readonly Span[], sources: CueSources): CueSense | null {
  const { text, language } = sources
  const { speech } = language
  const word = cueWord(cue, sources)
  if (word) {
    const negations = findNegations(word.tree, word.token, speech.tree)
    const outer = senseOfWord(word, content, sources)
    const inner = outer === null || outer.act === 'intend' ? governedVerb(word, cue) : null
    const sense = (inner === null ? null : senseOfWord(inner, content, sources)) ?? outer
    if (sense) return { sense, isNegated: negations.some(({ kind }) => kind !== 'verb') }
  }
  const words = text.slice(cue.start, cue.end).toLowerCase().split(/\s+/u)
  const noun = words.map((one) => speech.nouns.get(one)).find((sense) => sense !== undefined)
  const opening = [...(speech.phrases.get(words[0] ?? '') ?? []), ...(speech.hearsay.get(words[0] ?? '') ?? [])]
  const phrase = opening.find(({ parts }) =>
    parts.every((part, at) => !('word' in part) || words[at] === part.word || at > words.length - 1),
  )
  const verbs = words.flatMap((one) => speech.verbs.get(one) ?? [])
  const verb = verbs.find(({ particles }) => particles.every((particle) => words.includes(particle)))
  // "Is confident" and "is challenging" begin alike; the words do not tell which is meant.
  const sense = noun ?? phrase?.sense ?? verb?.sense ?? (verbs.length > 0 ? speech.plainSense : null)
  if (sense) return { sense, isNegated: false }
  return /^\W*:\W*$/u.test(text.slice(cue.start, cue.end)) ? { sense: speech.plainSense, isNegated: false } : null
}

/** The verb in a cue that another in it governs: "resolved to [demand]", "went on to [warn]"; null for none. */
function governedVerb({ sentence, tree, token }: SyntaxWord, cue: Span): SyntaxWord | null {
  const verb = childrenOf(tree, token).find(
    (child) =>
      child > token &&
      tree.tree.tags[child] === 'VERB' &&
      (tree.relations[child] === 'xcomp' || tree.relations[child] === 'advcl') &&
      (sentence.tokens[child]?.end ?? cue.end + 1) <= cue.end,
  )
  return verb === undefined ? null : { sentence, tree, token: verb }
}

function senseOfWord(word: SyntaxWord, content: readonly Span[], { language, syntax }: CueSources): SpeechSense | null {
  const { tree, token } = word
  const { speech } = language
  const lemma = lemmaOf(tree, token)
  if (tree.tree.tags[token] === 'NOUN') return speech.nouns.get(lemma) ?? null
  const forms = (speech.verbs.get(lemma) ?? []).filter((form) => hasParticles(word, form) && !isOtherVerb(word, form))
  const [most] = forms
  if (!most) return speech.nouns.get(lemma) ?? null
  const rivals = forms.filter(({ particles }) => particles.length === most.particles.length)
  const first = content[0] && syntax.at(content[0].start)
  const wanted = framesOf(word, first ?? null, language)
  return (wanted.flatMap((frame) => rivals.find(({ sense }) => sense.frames.has(frame)) ?? [])[0] ?? most).sense
}

/** "Pointed out", "called on": the particles follow the verb, or hang on it. */
function hasParticles({ sentence, tree, token }: SyntaxWord, { particles }: SpeechVerbForm): boolean {
  const behind = new Set<string>()
  for (const child of childrenOf(tree, token)) {
    behind.add(lemmaOf(tree, child))
    const opener = childBy(tree, child, 'case')
    if (opener !== null) behind.add(lemmaOf(tree, opener))
  }
  return particles.every(
    (particle, at) => behind.has(particle) || sentence.tokens[token + 1 + at]?.text.toLowerCase() === particle,
  )
}

/** "Write off" is not "write". */
function isOtherVerb({ tree, token }: SyntaxWord, { particles }: SpeechVerbForm): boolean {
  return childrenOf(tree, token).some(
    (child) => tree.tree.relations[child] === 'compound:prt' && !particles.includes(lemmaOf(tree, child)),
  )
}

/** How what is said may stand beside the verb, likeliest first. */
function framesOf(
  { tree, token }: SyntaxWord,
  first: SyntaxWord | null,
  { grammar, speech }: LanguagePack,
): SpeechFrame[] {
  const hasObject = childBy(tree, token, 'obj') !== null || childBy(tree, token, 'iobj') !== null
  const infinitive: SpeechFrame[] = hasObject ? ['np-to', 'to'] : ['to', 'np-to']
  if (!first || first.tree !== tree) return ['quote', 'that']
  const lemma = lemmaOf(first.tree, first.token)
  if (lemma === speech.tree.infinitiveMarker) return childBy(tree, token, 'obl') !== null ? ['np-to', 'to'] : infinitive
  if (grammar.questionWords.has(lemma)) return ['whether', 'that']
  const opener = openerBefore(first.tree, first.token)
  if (opener === grammar.framePrepositions.of) return ['of']
  if (opener === grammar.framePrepositions.for) return ['for']
  if (verbForm(first.tree, first.token) === 'Ger') return ['ing', 'of', 'for']
  // "Wants [the mayor to resign]": what is wanted begins with whoever is to do it.
  if (governsInfinitive({ tree, token }, speech.tree.infinitiveMarker)) return infinitive
  return ['that', 'bare', 'quote', 'tail']
}

function governsInfinitive({ tree, token }: Pick<SyntaxWord, 'tree' | 'token'>, marker: string): boolean {
  return childrenOf(tree, token).some((child) => {
    const mark = tree.relations[child] === 'xcomp' ? childBy(tree, child, 'mark') : null
    return mark !== null && lemmaOf(tree, mark) === marker
  })
}

function openerBefore(tree: TreeIndex, token: number): string | null {
  return token > 0 && tree.tree.tags[token - 1] !== 'PUNCT' ? lemmaOf(tree, token - 1) : null
}
