import type { Sentence, Tree } from '../../model/index.ts'
import { BOLD, DIM, paint } from '../article/colours.ts'
import { cutToWidth, displayWidth, padToWidth } from '../display-width.ts'
import { safeLine } from '../safe-text.ts'
import { branchesOf } from './branches-of.ts'

export interface DrawTreeOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly hasColour: boolean
}

/** Longer words are cut: a web address must not push the rest off the terminal. */
const WIDEST_WORD = 24
/** "PROPN" and "CCONJ", and one more for the space. */
const TAG_COLUMNS = 6
/** "advcl:relcl" and "nmod:unmarked" fit; with the names of their heads, relations may run over. */
const RELATION_COLUMNS = 14
/** A terminal narrower than this shows the deeper branches by name only. */
const FEWEST_LEVELS = 3
const COLUMNS_A_LEVEL = 2

/** A sentence with its tree, one line a token: branches, word, tag, and the relation to the word that the branch leads to. */
export function drawTree({ tokens, tree }: Sentence & { readonly tree: Tree }, options: DrawTreeOptions): string {
  const { width, hasColour } = options
  const words = tokens.map(({ text }) => cutToWidth(safeLine(text), WIDEST_WORD))
  const wordColumns = Math.max(...words.map(displayWidth))
  const room = width - wordColumns - TAG_COLUMNS - RELATION_COLUMNS - 3
  const levels = Math.max(FEWEST_LEVELS, Math.floor(room / COLUMNS_A_LEVEL))
  const branches = branchesOf(tree.heads, levels)
  const paintIf = (text: string, look: readonly number[]) => (hasColour ? paint(text, look) : text)
  const lines = words.map((word, index) => {
    const { drawing = '', isCut = false } = branches[index] ?? {}
    const head = tree.heads[index] ?? -1
    const relation = safeLine(tree.relations[index] ?? '')
    const cells = [
      `${paintIf(drawing, DIM)} ${paintIf(padToWidth(word, wordColumns), head < 0 ? BOLD : [])}`,
      padToWidth(safeLine(tree.tags[index] ?? ''), TAG_COLUMNS - 1),
      isCut ? `${relation} of ${words[head] ?? ''}` : relation,
    ]
    return cells.join(' ').trimEnd()
  })
  const title = cutToWidth(safeLine(tokensOnOneLine(tokens)), width)
  return `${[paintIf(title, BOLD), ...lines].join('\n')}\n`
}

/** The words with a space where the text has any white space between them. */
function tokensOnOneLine(tokens: Sentence['tokens']): string {
  return tokens.map(({ text, end }, index) => text + (tokens[index + 1]?.start === end ? '' : ' ')).join('')
}
