import { memoize } from '../memoize.ts'
import { type LetterCase, type LetterShape, letterShape } from './lemma-letters.ts'
import { type LemmaEdit, type LemmaTable, readLemmaTable } from './lemma-table.ts'

/**
 * The lemma of a word from its form, UPOS, XPOS and FEATS, for any string; features are not asked yet, since XPOS says
 * of English what they would.
 */
export type Lemmatizer = (form: string, tag: string, xpos: string, features: string) => string

/** A lemmatizer from the table of `training/learn_lemmas.py`; throws where the table is not one. */
export function readLemmas(table: string): Lemmatizer {
  const rules = readLemmaTable(table)
  const remembered = memoize((word: string) => {
    const [tag = '', xpos = '', form = ''] = word.split('\n')
    return lemmaOf(rules, form, tag, xpos)
  })
  return (form, tag, xpos) =>
    form.length > LONGEST_REMEMBERED || form.includes('\n')
      ? lemmaOf(rules, form, tag, xpos)
      : remembered(`${tag}\n${xpos}\n${form}`)
}

/** In UTF-16 units; longer words are addresses and noise, met once, and would fill the memory. */
const LONGEST_REMEMBERED = 40

const PROPER_NOUN = 'PROPN'

/** "12,000", "3,202.61" */
const THOUSANDS = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/

function lemmaOf(rules: LemmaTable, rawForm: string, tag: string, xpos: string): string {
  const form = straightQuotes(rawForm)
  const pair = `${tag}/${xpos}`
  const group = rules.edits.has(pair) ? pair : xpos
  if (rules.thousands.has(group) && THOUSANDS.test(form)) return form.replaceAll(',', '')
  const lower = form.toLowerCase()
  const key = lower.replace(/[1-9]/g, '0')
  const shape = letterShape(form, lower)
  const edit = rules.edits.get(group)?.(key) ?? UNCHANGED
  const letters = rules.letters.get(group)?.get(shape)?.(key) ?? (tag === PROPER_NOUN ? 'keep' : 'lower')
  return written(form, lower, { edit, letters, shape })
}

const UNCHANGED: LemmaEdit = { strip: 0, append: '' }

interface Writing {
  readonly edit: LemmaEdit
  readonly letters: LetterCase
  readonly shape: LetterShape
}

function written(form: string, lower: string, { edit, letters, shape }: Writing): string {
  const { strip, append } = edit
  if (letters === 'keep') return cut(form, strip) + (shape === 'upper' ? append.toUpperCase() : append)
  const lemma = cut(lower, strip) + append
  switch (letters) {
    case 'lower':
      return lemma
    case 'title': {
      const [first = ''] = lemma
      return first.toUpperCase() + lemma.slice(first.length)
    }
    case 'upper':
      return lemma.toUpperCase()
  }
}

function cut(text: string, strip: number): string {
  return text.slice(0, Math.max(0, text.length - strip))
}

/** “ ” „ ‟ and ‘ ’ ‚ ‛, which treebanks write straight in lemmas. */
function straightQuotes(form: string): string {
  return CURLY.test(form) ? form.replace(/[“”„‟]/g, '"').replace(/[‘’‚‛]/g, "'") : form
}

const CURLY = /[‘-‟]/
