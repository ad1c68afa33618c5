import { isLetterCase, isLetterShape, type LetterCase, type LetterShape } from './lemma-letters.ts'

/** UTF-16 units off the end of a form, and what comes there. */
export interface LemmaEdit {
  readonly strip: number
  readonly append: string
}

/** What is decided of a word: as a whole, else by its longest ending listed, else for all; undefined where nothing is. */
export type Decide<Decision> = (word: string) => Decision | undefined

/** Decisions by group (an XPOS, or UPOS/XPOS) and by the shape of the form. */
export interface LemmaTable {
  /** Groups whose numbers lose their commas. */
  readonly thousands: ReadonlySet<string>
  readonly edits: ReadonlyMap<string, Decide<LemmaEdit>>
  readonly letters: ReadonlyMap<string, ReadonlyMap<LetterShape, Decide<LetterCase>>>
}

const HEADING = 'lemmas\t1'
const WORD_MARK = '^'
const ANY_ENDING = '*'

/** Reads the table that `training/learn_lemmas.py` documents and writes; throws with the line that is no part of one. */
export function readLemmaTable(text: string): LemmaTable {
  const lines = text.split('\n')
  if (lines[0] !== HEADING) throw new Error('lemma table: line 1 is not "lemmas 1"; make it again with learn_lemmas.py')
  const thousands = new Set<string>()
  const edits = new Map<string, Listed<LemmaEdit>[]>()
  const letters = new Map<string, Map<LetterShape, Listed<LetterCase>[]>>()
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '') continue
    const [kind, group = '', first = '', second = '', endings = ''] = line.split('\t')
    if (kind === 'thousands') {
      thousands.add(group)
    } else if (kind === 'edit' && STRIP.test(first)) {
      of(edits, group, () => []).push({ endings, decision: { strip: Number(first), append: second } })
    } else if (kind === 'case' && isLetterShape(first) && isLetterCase(second)) {
      const shapes = of(letters, group, () => new Map())
      of(shapes, first, () => []).push({ endings, decision: second })
    } else {
      throw new Error(`lemma table: line ${index + 1} is neither edit, case nor thousands; make it again`)
    }
  }
  return {
    thousands,
    edits: mapValues(edits, decideBy),
    letters: mapValues(letters, (shapes) => mapValues(shapes, decideBy)),
  }
}

/** "0", "12" */
const STRIP = /^[0-9]{1,2}$/

interface Listed<Decision> {
  /** Parted by spaces. */
  readonly endings: string
  readonly decision: Decision
}

function decideBy<Decision>(listed: readonly Listed<Decision>[]): Decide<Decision> {
  // Indexed by the first word that asks: a short text asks few of the groups, and loading need not wait for the rest.
  let index: EndingIndex<Decision> | undefined
  return (word) => {
    index ??= indexEndings(listed)
    return index.words.get(word) ?? decisionByEnding(index, word)
  }
}

interface EndingIndex<Decision> {
  readonly words: ReadonlyMap<string, Decision>
  readonly endings: ReadonlyMap<string, Decision>
  /** Of the endings, in UTF-16 units. */
  readonly longest: number
  readonly otherwise: Decision | undefined
}

function decisionByEnding<Decision>(index: EndingIndex<Decision>, word: string): Decision | undefined {
  for (let start = Math.max(0, word.length - index.longest); start < word.length; start++) {
    const found = index.endings.get(word.slice(start))
    if (found !== undefined) return found
  }
  return index.otherwise
}

function indexEndings<Decision>(listed: readonly Listed<Decision>[]): EndingIndex<Decision> {
  const words = new Map<string, Decision>()
  const endings = new Map<string, Decision>()
  let longest = 0
  let otherwise: Decision | undefined
  for (const { endings: text, decision } of listed) {
    for (const ending of text.split(' ')) {
      if (ending === ANY_ENDING) {
        otherwise = decision
      } else if (ending.startsWith(WORD_MARK)) {
        words.set(ending.slice(WORD_MARK.length), decision)
      } else {
        endings.set(ending, decision)
        longest = Math.max(longest, ending.length)
      }
    }
  }
  return { words, endings, longest, otherwise }
}

function mapValues<Key, Value, Result>(
  map: ReadonlyMap<Key, Value>,
  change: (value: Value) => Result,
): ReadonlyMap<Key, Result> {
  return new Map([...map].map(([key, value]) => [key, change(value)]))
}

function of<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
