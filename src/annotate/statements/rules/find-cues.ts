import type { LanguagePack, SpeechPhrase, SpeechSense, SpeechVerbForm } from '../../../language/index.ts'
import type { Clause, Item } from '../words/clause.ts'
import { isMark } from '../words/clause.ts'
import { isVerbHere } from '../words/noun-phrase.ts'

/** A verb of saying at work in a clause; `start` and `end` are indexes of items, `end` excluded. */
export interface VerbCue {
  readonly start: number
  readonly end: number
  /** Every sense that this form can have; the complement decides. */
  readonly forms: readonly SpeechVerbForm[]
  readonly isPassive: boolean
  readonly isGerund: boolean
  readonly isNegated: boolean
  /** Index of the first auxiliary, "to" or adverb that belongs to the verb: where its subject ends. */
  readonly groupStart: number
  /** "to say": shares the subject of the verb that governs it. */
  readonly isInfinitive: boolean
}

/** Finds the verbs of saying outside quotations that tell of words really said. */
export function findVerbCues(clause: Clause, language: LanguagePack): VerbCue[] {
  const cues: VerbCue[] = []
  for (let index = 0; index < clause.items.length; index++) {
    const cue = verbCueAt(clause.items, index, language)
    if (!cue) continue
    cues.push(cue)
    index = cue.end - 1
  }
  return cues
}

/** The verb of saying at one place; null when there is none, or when it is a noun, a mere possibility or unsaid. */
function verbCueAt(items: readonly Item[], index: number, language: LanguagePack): VerbCue | null {
  const item = items[index] as Item
  if (item.quotation) return null
  const all = language.speech.verbs.get(item.lower)
  if (!all || isNounHere(items, index, language)) return null
  const longest = all.find((form) => particlesFollow(items, index, form.particles))
  if (!longest) return null
  const next = items[index + 1 + longest.particles.length]
  // "the member states have", "write off a debt": a noun before its verb, a verb of another meaning.
  if (longest.particles.length === 0 && next && isOtherWord(next, language)) return null
  const forms = all.filter((form) => form.particles.join(' ') === longest.particles.join(' '))
  const group = verbGroup(items, index, language)
  const isGerund = forms.every((form) => form.form === 'gerund')
  if (group.isUnsaid || group.isHypothetical) return null
  if (group.isInfinitive && !isGoverned(items, group.start, language)) return null
  if (isGerund && language.grammar.writerRemarks.has(items[index - 1]?.lower ?? '')) return null
  return {
    start: index,
    end: index + 1 + longest.particles.length,
    forms,
    isPassive: group.hasBe && forms.some((form) => form.form === 'participle'),
    isGerund,
    isNegated: group.isNegated,
    groupStart: group.start,
    isInfinitive: group.isInfinitive,
  }
}

function particlesFollow(items: readonly Item[], index: number, particles: readonly string[]): boolean {
  return particles.every((particle, offset) => items[index + 1 + offset]?.lower === particle)
}

function isOtherWord(next: Item, { grammar }: LanguagePack): boolean {
  const isVerbNext = grammar.auxiliaries.has(next.lower) && !next.lower.startsWith("'")
  return isVerbNext || (grammar.particles.has(next.lower) && !grammar.prepositions.has(next.lower))
}

/** "the claims", "its demand", "of reports", "issues warning": the word is no verb here. */
function isNounHere(items: readonly Item[], index: number, language: LanguagePack): boolean {
  const { grammar } = language
  const before = items[index - 1]
  const item = items[index] as Item
  const isGerund = grammar.looksGerund(item.lower)
  // Nothing stands before it, so it has no subject: "Reports that ..." is a noun.
  if (!before) return !/(?:ed|ing)$/u.test(item.lower)
  if (before.quotation) return false
  // A hyphen that touches the word: "so-called".
  if (before.text === '-' && before.end === item.start) return true
  const after = items[index + 1]
  if (after?.text === '-' && after.start === item.end) return true
  const word = before.lower
  if (
    grammar.determiners.has(word) &&
    !grammar.relatives.has(word) &&
    !grammar.otherPronouns.has(word) &&
    !(grammar.plurals.has(word) && !grammar.looksPlural(item.lower))
  )
    return true
  if (
    grammar.possessives.has(word) ||
    grammar.firstPersonPossessives.has(word) ||
    word === grammar.possessiveClitic ||
    word === "'"
  ) {
    return !(word === grammar.possessiveClitic && grammar.contractingSubjects.has(items[index - 2]?.lower ?? ''))
  }
  if (grammar.prepositions.has(word) && word !== grammar.infinitiveMarker)
    return !isGerund && !grammar.subordinators.has(word)
  if (isGerund && isVerbHere(items, index - 1, language)) return !grammar.auxiliaries.has(word)
  return isNounByForm(items, index, language)
}

/** A form that nouns share ("states", "alert") needs a subject of the right number before it. */
function isNounByForm(items: readonly Item[], index: number, { grammar, speech }: LanguagePack): boolean {
  const item = items[index] as Item
  const before = items[index - 1] as Item
  const forms = new Set((speech.verbs.get(item.lower) ?? []).map((form) => form.form))
  if (forms.has('past') || forms.has('participle') || forms.has('gerund')) return false
  // "the United States": a capital inside a sentence that is no headline.
  if (/^\p{Lu}/u.test(item.text) && items.some((other) => /^\p{Ll}{4,}/u.test(other.text))) return true
  if (isMark(before) || before.lower === grammar.infinitiveMarker || !/^\p{Ll}/u.test(before.text)) return false
  const canEndSubject =
    grammar.subjectPronouns.has(before.lower) ||
    grammar.firstPersonPronouns.has(before.lower) ||
    grammar.otherPronouns.has(before.lower) ||
    grammar.relatives.has(before.lower) ||
    grammar.auxiliaries.has(before.lower) ||
    grammar.adverbs.has(before.lower) ||
    grammar.coordinators.has(before.lower) ||
    grammar.plurals.has(before.lower) ||
    grammar.looksAdverb(before.lower)
  if (canEndSubject) return false
  return forms.has('base') ? !grammar.looksPlural(before.lower) : grammar.looksPlural(before.lower)
}

interface VerbGroup {
  readonly start: number
  readonly hasBe: boolean
  readonly isNegated: boolean
  readonly isUnsaid: boolean
  readonly isHypothetical: boolean
  readonly isInfinitive: boolean
}

/** Walks left over what belongs to the verb: auxiliaries, adverbs, negations, "to" and what governs it. */
function verbGroup(items: readonly Item[], index: number, language: LanguagePack): VerbGroup {
  const { grammar } = language
  let start = index
  let hasBe = false
  let isNegated = false
  let isUnsaid = false
  let isHypothetical = false
  let isInfinitive = false
  while (start > 0) {
    const item = items[start - 1] as Item
    if (item.quotation || isMark(item)) break
    const word = item.lower
    if (grammar.unsaid.has(word)) isUnsaid = true
    else if (grammar.negations.has(word)) isNegated = true
    else if (grammar.hypothetical.has(word)) isHypothetical ||= !isGuess(items, start - 1, language)
    else if (word === grammar.infinitiveMarker) {
      // "went on to say", "refused to say": the governing word is looked at, but stays outside the group.
      isInfinitive = true
      const governor = items[start - 2]
      if (governor && grammar.unsaid.has(governor.lower)) isUnsaid = true
    } else if (grammar.passiveAuxiliaries.has(word)) hasBe = true
    else if (!grammar.auxiliaries.has(word) && !(grammar.adverbs.has(word) || grammar.looksAdverb(word))) break
    start--
  }
  return { start, hasBe, isNegated, isUnsaid, isHypothetical, isInfinitive }
}

/** "May have told": the writer guesses that it was said. */
function isGuess(items: readonly Item[], modal: number, { speech }: LanguagePack): boolean {
  const { hedgeModals, perfect } = speech.circumstances
  return hedgeModals.has(items[modal]?.lower ?? '') && items[modal + 1]?.lower === perfect
}

/** "went on to say" tells of words; "would like us to believe" and "To keep their place," do not. */
function isGoverned(items: readonly Item[], start: number, language: LanguagePack): boolean {
  const governor = items[start - 1]
  if (!governor || isMark(governor) || governor.quotation) return false
  return isVerbHere(items, start - 1, language) || language.grammar.prepositions.has(governor.lower)
}

/** A turn of phrase such as "according to": where it stands and the slot that its speaker fills. */
export interface PhraseMatch {
  readonly start: number
  readonly end: number
  readonly sense: SpeechSense
  /** Items of the noun phrase in the slot; null for hearsay. */
  readonly slot: { readonly start: number; readonly end: number; readonly isPossessor: boolean } | null
}

export interface PhraseSearch {
  readonly looksAdverb: (word: string) => boolean
  readonly items: readonly Item[]
  readonly phrases: ReadonlyMap<string, readonly SpeechPhrase[]>
  /** Index after the noun phrase that begins at an index; the same index when none begins there. */
  readonly nounPhraseEnd: (index: number) => number
  /** Index after the possessor ("Putin's", "his") that begins at an index; the same index when none does. */
  readonly possessorEnd: (index: number) => number
}

/** Finds every phrase of a list, longest first at each place. */
export function findPhrases(search: PhraseSearch): PhraseMatch[] {
  const matches: PhraseMatch[] = []
  for (let index = 0; index < search.items.length; index++) {
    const match = phraseAt(search, index)
    if (!match) continue
    matches.push(match)
    index = match.end - 1
  }
  return matches
}

function phraseAt(search: PhraseSearch, index: number): PhraseMatch | null {
  for (const phrase of search.phrases.get(search.items[index]?.lower ?? '') ?? []) {
    let at = index
    let slot: PhraseMatch['slot'] = null
    const fits = phrase.parts.every((part) => {
      if ('word' in part) {
        // "as the minister aptly put it"
        if (slot && search.items[at]?.lower !== part.word && search.looksAdverb(search.items[at]?.lower ?? '')) at++
        if (
          at > index &&
          search.items[at]?.text === ',' &&
          search.items[at + 2]?.text === ',' &&
          search.items[at + 3]?.lower === part.word
        )
          at += 3
        return search.items[at]?.lower === part.word && ++at > 0
      }
      const end = part.slot === 'speaker' ? search.nounPhraseEnd(at) : search.possessorEnd(at)
      if (end === at) return false
      slot = { start: at, end, isPossessor: part.slot === 'possessor' }
      at = end
      return true
    })
    if (fits) return { start: index, end: at, sense: phrase.sense, slot }
  }
  return null
}
