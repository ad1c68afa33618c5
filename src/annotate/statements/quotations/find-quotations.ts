import type { Span, Token } from '../../../model/index.ts'
import { overlapping, within } from '../words/within.ts'

/** A stretch between quotation marks, with those that stand inside it. */
export interface Quotation extends Span {
  /** Without the marks; never empty. */
  readonly inner: Span
  /** False when the closing mark is missing, as at the end of all but the last paragraph of a long quotation. */
  readonly isClosed: boolean
  /** Whether it carries on a quotation that the paragraph before left open. */
  readonly continues: boolean
  readonly children: readonly Quotation[]
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u

interface Paragraph {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Whether the paragraph before left a quotation open. */
  readonly isOpenBefore: boolean
  /** The mark that the next paragraph opens with; absent where it opens with a word, or where there is none. */
  readonly opensNext?: string | undefined
}

/** The quotations of one paragraph, outermost ones in order. Apostrophes are told from single quotation marks by what
 *  stands around them. */
export function findQuotations({ text, tokens: written, isOpenBefore, opensNext }: Paragraph): Quotation[] {
  const paragraph = { text, tokens: written.map(plainMark), isOpenBefore, opensNext }
  const doubles = pairDoubles(paragraph)
  return wrapSingles(paragraph, doubles)
}

/** Typewriters and old wires write '' and `` for a double mark. */
function plainMark(token: Token): Token {
  return token.text === "''" || token.text === '``' ? { ...token, text: '"' } : token
}

interface OpenMark {
  /** Index of the opening mark; -1 when it is missing and the paragraph's first word opens. */
  readonly index: number
  readonly continues: boolean
}

const CLOSER_OF: Readonly<Record<string, string>> = { '“': '”', '«': '»', '「': '」', '『': '』' }

/** Double marks and guillemets. */
function pairDoubles(paragraph: Paragraph): Quotation[] {
  const { text, tokens, isOpenBefore } = paragraph
  const found: Quotation[] = []
  const closers = countClosers(tokens)
  const balances = new Map(Object.entries(CLOSER_OF).map(([mark, closer]) => [mark, balanceOf(tokens, mark, closer)]))
  const isOddStraight = tokens.filter((token) => token.text === '"').length % 2 === 1
  // Marks of the kind that is open, met inside it: «They call it «quarantine»».
  let nested = 0
  let open: OpenMark | null = opensWithoutMark(paragraph) ? { index: -1, continues: isOpenBefore } : null
  const close = (at: number, isClosed: boolean): void => {
    if (!open) return
    const quotation = build({ text, tokens, open, at, isClosed })
    if (quotation) found.push(quotation)
    open = null
  }
  for (const [index, token] of tokens.entries()) {
    if (!/^["“”„«»〝〞「」『』]$/u.test(token.text)) continue
    const role = roleOf({ text, tokens, index, open, isOddStraight, closersAfter: closers[index] ?? 0 })
    if (role === 'close') {
      if (nested > 0) nested--
      else close(index, true)
    } else if (role === 'open') {
      if (open && opensNested({ tokens, open, index, balances })) {
        nested++
        continue
      }
      // A second opening mark: the closing one of the first was forgotten, and nobody can say where it belongs.
      open = { index, continues: isOpenBefore && index === 0 }
    }
  }
  close(tokens.length, false)
  return found
}

/** Opening marks less closing ones up to and with each token, and the least of that from each token on. */
interface Balance {
  readonly at: readonly number[]
  readonly leastFrom: readonly number[]
}

function balanceOf(tokens: readonly Token[], mark: string, closer: string): Balance {
  let sum = 0
  const at = tokens.map(({ text }) => {
    sum += text === mark ? 1 : text === closer ? -1 : 0
    return sum
  })
  const leastFrom = [...at]
  for (let index = leastFrom.length - 2; index >= 0; index--) {
    leastFrom[index] = Math.min(leastFrom[index] ?? 0, leastFrom[index + 1] ?? 0)
  }
  return { at, leastFrom }
}

interface SecondMark {
  readonly tokens: readonly Token[]
  readonly open: OpenMark
  readonly index: number
  readonly balances: ReadonlyMap<string, Balance>
}

/** Whether a second mark like the one that is open stands for a quotation inside it: enough closing marks follow, or the
 *  open one fills the paragraph and is closed in a later one. */
function opensNested({ tokens, open, index, balances }: SecondMark): boolean {
  const mark = tokens[index]?.text ?? ''
  const balance = balances.get(mark)
  if (!balance || (open.index >= 0 && tokens[open.index]?.text !== mark)) return false
  const here = balance.at[index] ?? 0
  if ((balance.leastFrom[index] ?? 0) <= here - 2) return true
  return open.index <= 0 && (balance.at.at(-1) ?? 0) === here - 1
}

/** A quotation in a quotation whose own opening mark is missing is a short one. */
const MAX_INNER_TOKENS = 8

/** After a closing mark that ends a paragraph only marks and a source in brackets may follow. */
function endsWithSource(rest: readonly Token[]): boolean {
  const opening = rest.findIndex((token) => /[\p{L}\p{N}]/u.test(token.text) || token.text === '(')
  return opening < 0 || (rest[opening]?.text === '(' && rest.some((token) => token.text === ')'))
}

/** Whether the paragraph opens inside a quotation although it has no mark at its head: its first unmatched mark closes. */
function opensWithoutMark({ text, tokens, isOpenBefore }: Paragraph): boolean {
  let depth = 0
  let opened = 0
  let longest = 0
  for (const [index, token] of tokens.entries()) {
    if (token.text === '"' && depth === 0)
      return isOpenBefore && index > 0 && looksClosing(text, token) && !looksOpening(text, token)
    if (token.text === '“' || token.text === '«') {
      if (index === 0) return false
      if (depth === 0) opened = index
      depth++
    }
    if (token.text !== '”' && token.text !== '»') continue
    depth--
    if (depth === 0) longest = Math.max(longest, index - opened)
    if (depth < 0) return isOpenBefore || (endsWithSource(tokens.slice(index + 1)) && longest <= MAX_INNER_TOKENS)
  }
  return false
}

interface MarkContext {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly index: number
  readonly open: OpenMark | null
  readonly isOddStraight: boolean
  readonly closersAfter: number
}

function roleOf({ text, tokens, index, open, isOddStraight, closersAfter }: MarkContext): 'open' | 'close' | 'neither' {
  const mark = tokens[index] as Token
  const opener = open && open.index >= 0 ? (tokens[open.index]?.text ?? null) : null
  switch (mark.text) {
    case '„':
    case '〝':
    case '「':
    case '『':
      return 'open'
    case '”':
    case '〞':
    case '」':
    case '』':
      return open ? 'close' : 'neither'
    case '“':
      return opener === '„' ? 'close' : open && closersAfter === 0 && opener !== '“' ? 'close' : 'open'
    case '«':
      return opener === '»' ? 'close' : 'open'
    case '»':
      return open ? 'close' : 'open'
    default:
      if (!open)
        return looksClosing(text, mark) && !looksOpening(text, mark) && index === tokens.length - 1 ? 'neither' : 'open'
      if (isOddStraight && opener === '"' && looksOpening(text, mark) && !looksClosing(text, mark)) return 'open'
      // A straight mark closes a curly quotation only where no curly one will.
      return opener === '“' && closersAfter > 0 ? 'neither' : 'close'
  }
}

/** For each token, how many curly closing marks follow it. */
function countClosers(tokens: readonly Token[]): number[] {
  const counts: number[] = new Array(tokens.length).fill(0)
  let count = 0
  for (let index = tokens.length - 1; index >= 0; index--) {
    counts[index] = count
    if (tokens[index]?.text === '”') count++
  }
  return counts
}

function looksOpening(text: string, mark: Span): boolean {
  return (mark.start === 0 || /[\s([{—–\-“"‘'*]/u.test(text[mark.start - 1] ?? '')) && /\S/u.test(text[mark.end] ?? ' ')
}

function looksClosing(text: string, mark: Span): boolean {
  return /\S/u.test(text[mark.start - 1] ?? ' ')
}

interface Build {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly open: OpenMark
  readonly at: number
  readonly isClosed: boolean
}

function build({ tokens, open, at, isClosed }: Build): Quotation | null {
  const inside = tokens.slice(open.index + 1, at)
  const first = inside[0]
  const last = inside.at(-1)
  if (!first || !last) return null
  const opener = tokens[open.index]
  const closer = isClosed ? tokens[at] : undefined
  return {
    start: opener ? opener.start : first.start,
    end: closer ? closer.end : last.end,
    inner: { start: first.start, end: last.end },
    isClosed,
    continues: open.continues,
    children: [],
  }
}

/** Adds quotations in single marks: within each double one, and around or between them. */
function wrapSingles({ text, tokens, isOpenBefore, opensNext }: Paragraph, doubles: readonly Quotation[]): Quotation[] {
  const filled = doubles.map(
    (outer): Quotation => ({
      ...outer,
      children: pairSingles({ text, tokens: within(tokens, outer.inner), isOpenBefore: false }),
    }),
  )
  const outside = tokens.filter((token) => overlapping(filled, token).length === 0)
  const singles = pairSingles({ text, tokens: outside, isOpenBefore, opensNext })
    .filter((single) =>
      overlapping(filled, single).every((double) => double.start >= single.start && double.end <= single.end),
    )
    .map((single): Quotation => ({ ...single, children: within(filled, single) }))
  const free = filled.filter((double) => overlapping(singles, double).length === 0)
  return [...free, ...singles].sort((a, b) => a.start - b.start)
}

function pairSingles({ text, tokens, isOpenBefore, opensNext }: Paragraph): Quotation[] {
  const found: Quotation[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (!opensSingle(text, token)) continue
    const at = closingSingle(text, tokens, index)
    if (at < 0) {
      // British quotations over several paragraphs: each opens with a mark, only the last is closed.
      if (index === 0 && token.text === '‘' && (tokens.length > 8 || opensNext === token.text)) {
        const quotation = build({
          text,
          tokens,
          open: { index, continues: isOpenBefore },
          at: tokens.length,
          isClosed: false,
        })
        if (quotation) found.push(quotation)
      }
      continue
    }
    const quotation = build({
      text,
      tokens,
      open: { index, continues: isOpenBefore && index === 0 },
      at,
      isClosed: true,
    })
    if (quotation) found.push(quotation)
    index = at
  }
  return found
}

function opensSingle(text: string, token: Token): boolean {
  if (!/^[‘'‚‹]$/u.test(token.text)) return false
  const before = text[token.start - 1] ?? ' '
  return /[\s([{—–\-“"«*/]/u.test(before) && /[^\s]/u.test(text[token.end] ?? ' ')
}

/** Index of the mark that closes the single quotation opened at `from`; -1 when there is none. */
function closingSingle(text: string, tokens: readonly Token[], from: number): number {
  let doubtful = -1
  for (let index = from + 2; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (opensSingle(text, token) && token.text === tokens[from]?.text) break
    if (!/^[’'›]$/u.test(token.text)) continue
    if (WORD_CHARACTER.test(text[token.end] ?? ' ') || !/\S/u.test(text[token.start - 1] ?? ' ')) continue
    // "the allies’ plan": after an s the mark may be a possessive; a later one is then the better close.
    const isDoubtful =
      /s$/u.test(text.slice(from, token.start)) && /^\s\p{Ll}/u.test(text.slice(token.end, token.end + 2))
    if (!isDoubtful) return index
    if (doubtful < 0) doubtful = index
  }
  return doubtful
}

/** No quotation that goes on without marks of its own does so for more paragraphs than this. */
const MAX_UNMARKED_PARAGRAPHS = 6

/** The quotations of each paragraph in turn; one that is left open goes on in the next, also through paragraphs without
 *  any mark when a closing one follows soon. */
export function quotationsByParagraph(text: string, paragraphs: readonly (readonly Token[])[]): Quotation[][] {
  let isOpen = false
  return paragraphs.map((tokens, index) => {
    const first = tokens[0]
    const last = tokens.at(-1)
    if (isOpen && first && last && first.text !== '‘' && !hasDoubleMark(tokens)) {
      if (!closesLater(text, paragraphs, index)) {
        isOpen = false
        return findQuotations({ text, tokens, isOpenBefore: false })
      }
      const inner = { start: first.start, end: last.end }
      return [{ ...inner, inner, isClosed: false, continues: true, children: [] }]
    }
    const found = findQuotations({ text, tokens, isOpenBefore: isOpen, opensNext: paragraphs[index + 1]?.[0]?.text })
    isOpen = found.at(-1)?.isClosed === false
    return found
  })
}

function hasDoubleMark(tokens: readonly Token[]): boolean {
  return tokens.some((token) => /^(?:["“”„«»「」『』]|''|``)$/u.test(token.text))
}

function closesLater(text: string, paragraphs: readonly (readonly Token[])[], from: number): boolean {
  for (const tokens of paragraphs.slice(from + 1, from + 1 + MAX_UNMARKED_PARAGRAPHS)) {
    if (hasDoubleMark(tokens)) return opensWithoutMark({ text, tokens, isOpenBefore: true })
  }
  return false
}
