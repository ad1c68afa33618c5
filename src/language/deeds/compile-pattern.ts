import {
  DEED_ROLES,
  type DeedPart,
  type DeedPattern,
  type DeedSense,
  type Filler,
  type Slot,
  type WordForms,
} from './deed-lexicon.ts'

/** Stand among a role's words for whoever can act and for proper names. */
const PARTY = 'PARTY'
const NAME = 'NAME'
/** The list of nouns for those who can act, even where nobody is known behind them. */
const PEOPLE = 'people'

/** What the patterns of a language refer to. */
export interface PatternWords {
  readonly prepositions: ReadonlySet<string>
  /** Name of a list -> its words, as written after `@`. */
  readonly classes: ReadonlyMap<string, readonly string[]>
}

/** A pattern and the lemma that its head word has. */
export interface HeadedPattern {
  readonly lemma: string
  readonly pattern: DeedPattern
}

/**
 * Compiles `impose|slap @sanctions on TARGET`: a head word, then fillers, each behind a preposition or without. `+` joins a
 * particle to a verb ("carry+out"), `_` the words of a noun ("air_strike"), `|` alternatives, `@` names a list of words, `!` asks for
 * a participant that must be there, `TARGET=a|@list` for one of some words, `TARGET=PARTY` for somebody who
 * can act, `TARGET=NAME` for a proper name; `NOTHING` where no object may stand. Throws an error that says which word of the pattern is wrong.
 */
export function compilePattern(
  source: string,
  { sense, part, words }: { readonly sense: DeedSense; readonly part: DeedPart; readonly words: PatternWords },
): HeadedPattern[] {
  const [head = '', ...rest] = source.trim().split(/\s+/u)
  const slots = compileSlots(rest, source, words)
  return head.split('|').map((alternative) => {
    const [word = '', ...particles] = alternative.split('+')
    const parts = word.split('_')
    const lemma = parts.at(-1) ?? ''
    if (!/^\p{Ll}/u.test(lemma)) throw new Error(`pattern "${source}": must begin with a word in lower case`)
    const before = parts.slice(0, -1)
    return {
      lemma,
      pattern: { sense, part, source, before, particles: particles.length > 0 ? new Set(particles) : null, slots },
    }
  })
}

function compileSlots(elements: readonly string[], source: string, words: PatternWords): Slot[] {
  const slots: Slot[] = []
  let prepositions: ReadonlySet<string> | null = null
  for (const element of elements) {
    const names = element.split('|')
    if (prepositions === null && names.every((name) => words.prepositions.has(name))) {
      prepositions = new Set(names.map((name) => name.replaceAll('_', ' ')))
      continue
    }
    slots.push({ prepositions, filler: compileFiller(element, source, words) })
    prepositions = null
  }
  if (prepositions !== null) throw new Error(`pattern "${source}": nothing stands behind its last preposition`)
  return slots
}

function compileFiller(element: string, source: string, { classes }: PatternWords): Filler {
  if (element === '*') return { kind: 'any' }
  if (element === 'DEED' || element === 'DEED?') return { kind: 'deed', isOptional: element !== 'DEED' }
  if (element === 'NOTHING') return { kind: 'nothing' }
  if (element === 'DUTY') return { kind: 'duty' }
  const [name = '', among] = element.replace(/!$/u, '').split('=')
  const role = DEED_ROLES.find((candidate) => candidate === name)
  if (role) {
    if (among === undefined) return { kind: 'role', role, isRequired: element.endsWith('!'), among: null, also: null }
    const names = among.split('|')
    const also = names.includes(PARTY) ? 'party' : names.includes(NAME) ? 'name' : null
    const listed = names.filter((word) => word !== NAME).map((word) => (word === PARTY ? `@${PEOPLE}` : word))
    return { kind: 'role', role, isRequired: true, among: compileWords(listed.join('|'), source, classes), also }
  }
  if (/^\p{Lu}/u.test(element))
    throw new Error(`pattern "${source}": "${element}" is none of ${DEED_ROLES.join(', ')}, DEED`)
  return { kind: 'words', words: compileWords(element, source, classes) }
}

function compileWords(words: string, source: string, classes: PatternWords['classes']): WordForms {
  const listed = words
    .split('|')
    .filter(Boolean)
    .flatMap((word) => {
      if (!word.startsWith('@')) return [word]
      const list = classes.get(word.slice(1))
      if (!list) throw new Error(`pattern "${source}": no list of words is named "${word.slice(1)}"`)
      return list
    })
  return wordForms(listed)
}

/** "air_strike" and "air strike" alike: the last word is the head. */
export function wordForms(words: readonly string[]): WordForms {
  const byHead = new Map<string, (readonly string[])[]>()
  for (const word of words) {
    const parts = word.split(/[_ ]/u)
    const head = parts.at(-1) ?? ''
    const forms = byHead.get(head)
    if (forms) forms.push(parts.slice(0, -1))
    else byHead.set(head, [parts.slice(0, -1)])
  }
  return { byHead }
}
