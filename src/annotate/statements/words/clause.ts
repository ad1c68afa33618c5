import type { Sentence, Span, Token } from '../../../model/index.ts'
import type { Quotation } from '../quotations/find-quotations.ts'
import { within } from './within.ts'

/** A token of a clause, or a whole quotation taken as one. */
export interface Item extends Span {
  readonly text: string
  readonly lower: string
  /** Set when the item is a quotation with its marks. */
  readonly quotation: Quotation | null
  /** For a quotation: how many words it holds, and whether a mark ends it ("Go," he said). */
  readonly words: number
  readonly endsInMark: boolean
}

/** A sentence whose quotations are single items; longer than a sentence where a quotation holds several. */
export interface Clause extends Span {
  readonly items: readonly Item[]
  readonly isHeading: boolean
}

export interface ClauseSource {
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly isHeading: boolean
}

/** Longer clauses are cut, at a comma where there is one: no sentence that people write comes near. */
const LONG_CLAUSE_ITEMS = 300
const LONGEST_CLAUSE_ITEMS = 400

/** The clauses of one paragraph (or of the inside of one quotation). */
export function readClauses({ sentences, quotations, isHeading }: ClauseSource): Clause[] {
  const clauses: Clause[] = []
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  let items: Item[] = []
  let next = 0
  for (const sentence of sentences) {
    for (const token of sentence.tokens) {
      while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++
      const quotation = quotations[next]
      if (!quotation || token.start < quotation.start || token.end > quotation.end) items.push(wordItem(token))
      else if (items.at(-1)?.quotation !== quotation) items.push(quotationItem(quotation, tokens))
      if (items.length >= LONGEST_CLAUSE_ITEMS || (items.length >= LONG_CLAUSE_ITEMS && /^[,;]$/u.test(token.text)))
        push()
    }
    const last = items.at(-1)
    // A quotation that goes on beyond this sentence keeps the clause open.
    if (last?.quotation && last.end > sentence.end) continue
    push()
  }
  push()
  return clauses

  function push(): void {
    const first = items[0]
    const last = items.at(-1)
    if (!first || !last) return
    clauses.push({ start: first.start, end: last.end, items, isHeading })
    items = []
  }
}

function wordItem(token: Token): Item {
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    lower: token.text.toLowerCase().replaceAll('’', "'"),
    quotation: null,
    words: 1,
    endsInMark: false,
  }
}

function quotationItem(quotation: Quotation, paragraph: readonly Token[]): Item {
  const tokens = within(paragraph, quotation.inner)
  const isWord = (token: Token): boolean => /[\p{L}\p{N}]/u.test(token.text)
  return {
    start: quotation.start,
    end: quotation.end,
    text: tokens.find(isWord)?.text ?? '',
    lower: '',
    quotation,
    words: tokens.filter(isWord).length,
    endsInMark: /^[.,!?…;:]+$/u.test(tokens.at(-1)?.text ?? ''),
  }
}

const MARK = /^[^\p{L}\p{N}$£€]+$/u

/** Whether the item is a mark of punctuation (a clitic such as 's is a word). */
export function isMark(item: Item | undefined): boolean {
  return item !== undefined && item.quotation === null && MARK.test(item.text)
}

/** Whether the item ends a sentence. */
export function isStop(item: Item | undefined): boolean {
  return item !== undefined && item.quotation === null && /^(?:[.!?…]+|:)$/u.test(item.text)
}

export function isComma(item: Item | undefined): boolean {
  return item !== undefined && item.quotation === null && item.text === ','
}

/** Dashes that set off a remark; a hyphen inside a word touches its neighbours and is none. */
export function isDash(items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (!item || item.quotation) return false
  if (/^(?:[–—]|--)$/u.test(item.text)) return true
  return item.text === '-' && items[index - 1]?.end !== item.start && items[index + 1]?.start !== item.end
}

export function isBreak(items: readonly Item[], index: number): boolean {
  return isComma(items[index]) || isDash(items, index)
}

export function nextBreak(items: readonly Item[], from: number): number {
  for (let index = from; index < items.length; index++) {
    if (isBreak(items, index) || isStop(items[index]) || items[index]?.text === ';') return index
  }
  return items.length
}
