import { type DictionaryFault, type DictionaryLine, dictionaryLines, faultAt } from './dictionary-lines.ts'
import { type DictionaryPhrase, pluralOf, readPhrase } from './dictionary-phrase.ts'
import { type OwnPattern, readPattern } from './own-pattern.ts'
import { verbForms } from './verb-forms.ts'

/** The code of a deed, and of what the target does to the source by the same words ("[040:043]"); null for no event. */
export interface VerbCode {
  readonly code: string | null
  readonly reverse: string | null
}

/** A verb of somebody's own dictionary. */
export interface OwnVerb {
  /** The word that is conjugated, in all its forms, in capitals. */
  readonly forms: ReadonlySet<string>
  /** Words of the verb before and behind that word: "OFF" of CORDON_OFF. */
  readonly before: readonly string[]
  readonly behind: readonly string[]
  /** The code where no pattern fits. */
  readonly code: VerbCode
  /** Those that ask for more first. */
  readonly patterns: readonly OwnPattern[]
  readonly line: number
}

export interface VerbDictionary {
  readonly verbs: readonly OwnVerb[]
  /** Name with its "&" -> what it stands for. */
  readonly synsets: ReadonlyMap<string, readonly DictionaryPhrase[]>
  readonly faults: readonly DictionaryFault[]
}

/** "--- GRANT [070] ---", also without a code. */
const HEADER = /^-{3}\s*(.*?)\s*(?:\[([^\]]*)\])?\s*-{3}$/u
const VERB = /^([^\s[{]+)\s*(?:\{([^}]*)\})?\s*(?:\[([^\]]*)\])?$/u
const CODE = /^(?:[0-9A-Za-z]{2,6}|-{3})?(?::(?:[0-9A-Za-z]{2,6}|-{3})?)?$/u
const NO_CODE: VerbCode = { code: null, reverse: null }

interface Block {
  readonly header: VerbCode | null
  readonly verbs: {
    readonly source: string
    readonly irregular: readonly string[]
    readonly code: VerbCode | null
    readonly line: number
  }[]
  readonly patterns: OwnPattern[]
}

/**
 * Reads a verb dictionary of PETRARCH: blocks of verbs that share patterns, with their forms in `{}` and their codes in `[]`,
 * patterns behind `-`, synonym sets of nouns behind `&`. Patterns of PETRARCH 2 with `{noun phrases}` and `(prepositional phrases)`
 * are read too, its transformations of one verb by another (`~`) are not. What cannot be read is reported with its line and skipped.
 */
export function readVerbDictionary(text: string): VerbDictionary {
  const lines = dictionaryLines(text)
  const faults: DictionaryFault[] = []
  const synsets = readSynsets(lines, faults)
  const verbs: OwnVerb[] = []
  let block: Block = { header: null, verbs: [], patterns: [] }
  const open = (header: VerbCode | null): void => {
    verbs.push(...verbsOf(block))
    block = { header, verbs: [], patterns: [] }
  }
  let isSynset = false
  for (const line of lines) {
    const source = line.text.trim()
    const header = HEADER.exec(source)
    if (source === '') {
      if (block.patterns.length > 0 || isSynset) open(null)
      isSynset = false
    } else if (header) open(codeOf(header[2], line, faults))
    else if (source.startsWith('&')) isSynset = true
    else if (source.startsWith('+') && isSynset) continue
    else if (source.startsWith('~'))
      faults.push(faultAt(line, 'transformations of one verb by another are not read; Redline makes them itself'))
    else if (/^-\s*\S/u.test(source)) {
      const pattern = readPattern(source.slice(1), synsets)
      if ('problem' in pattern) faults.push(faultAt(line, pattern.problem))
      else if (block.verbs.length === 0) faults.push(faultAt(line, 'a pattern without a verb above it'))
      else {
        const code = codeOf(pattern.code, line, faults)
        if (code) block.patterns.push({ ...pattern, code, line: line.number })
      }
    } else {
      const verb = VERB.exec(source)
      if (!verb) {
        faults.push(faultAt(line, 'no verb; write VERB {FORMS} [CODE], with _ between its words'))
        continue
      }
      isSynset = false
      if (block.patterns.length > 0) open(null)
      const [, word = '', forms = '', code] = verb
      const own = code === undefined ? null : codeOf(code, line, faults)
      block.verbs.push({ source: word, irregular: forms.split(/\s+/u).filter(Boolean), code: own, line: line.number })
    }
  }
  open(null)
  return { verbs, synsets, faults }
}

/** The verbs of a block; one without a code of its own has the block's, else the first verb's. */
function verbsOf({ header, verbs, patterns }: Block): readonly OwnVerb[] {
  const shared = header ?? verbs[0]?.code ?? NO_CODE
  const sorted = [...patterns].sort((a, b) => b.length - a.length)
  return verbs.flatMap(({ source, irregular, code, line }) => {
    const words = source.toUpperCase().split('_').filter(Boolean)
    const marked = words.findIndex((word) => word.startsWith('+'))
    const main = Math.max(marked, 0)
    const verb = words[main]?.replace(/^\+/u, '')
    if (!verb) return []
    return [
      {
        forms: new Set([...verbForms(verb), ...irregular.map((form) => mainWord(form.toUpperCase(), main))]),
        before: words.slice(0, main),
        behind: words.slice(main + 1),
        code: code ?? shared,
        patterns: sorted,
        line,
      },
    ]
  })
}

/** "SETS" of `+SETS_UP`, a form of `+SET_UP`; of a form of one word that word. */
function mainWord(form: string, main: number): string {
  const words = form.split('_').filter(Boolean)
  return (words.find((word) => word.startsWith('+')) ?? words[main] ?? words[0] ?? '').replace(/^\+/u, '')
}

function codeOf(source: string | undefined, line: DictionaryLine, faults: DictionaryFault[]): VerbCode | null {
  if (source === undefined) return null
  const compact = source.replace(/\s/gu, '')
  if (!CODE.test(compact)) {
    faults.push(
      faultAt(line, `"[${source}]" is no code; write [120], [---] for no event or [042:043] for both directions`),
    )
    return null
  }
  const [code, reverse] = compact.split(':').map((part) => (part === '' || part === '---' ? null : part.toUpperCase()))
  return { code: code ?? null, reverse: reverse ?? null }
}

/** Synonym sets may stand behind the patterns that use them, so they are read first. */
function readSynsets(lines: readonly DictionaryLine[], faults: DictionaryFault[]): VerbDictionary['synsets'] {
  const synsets = new Map<string, DictionaryPhrase[]>()
  let current: { readonly phrases: DictionaryPhrase[]; readonly hasPlurals: boolean } | null = null
  for (const line of lines) {
    const source = line.text.trim()
    if (source.startsWith('&')) {
      const [label = '', ...others] = source.split(/\s+/u)
      const name = label.toUpperCase().replace(/_+$/u, '')
      if (others.length > 0)
        faults.push(faultAt(line, `words behind the name of a set; write ${label} alone and +WORD below it`))
      const phrases = synsets.get(name) ?? []
      synsets.set(name, phrases)
      current = { phrases, hasPlurals: !label.endsWith('_') }
    } else if (source.startsWith('+') && current) {
      const phrase = readPhrase(source.slice(1))
      if (phrase === null || phrase.words.some((word) => /[&$+%^*]/u.test(word))) {
        faults.push(faultAt(line, 'a set holds words alone, no other set and no symbol; write +WORD'))
        continue
      }
      const closed = { ...phrase, isLoose: phrase.words.map(() => false) }
      current.phrases.push(closed)
      if (current.hasPlurals && !source.endsWith('_')) current.phrases.push(pluralOf(closed))
    } else if (source !== '') current = null
  }
  return synsets
}
