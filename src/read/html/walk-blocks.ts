import type { Block, Link } from '../block.ts'
import { namesInMarkup } from './names-in-markup.ts'

const BLOCK_TAGS = new Set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)
/** Elements whose text no reader sees. */
const UNSEEN_TAGS = new Set(
  'script style template noscript head svg math iframe object embed canvas audio video select datalist textarea input map'.split(
    ' ',
  ),
)
const CELL_TAGS = new Set(['td', 'th'])
/** Blocks that follow each other without an empty line. */
const TIGHT_TAGS = new Set(['li', 'dt', 'dd', 'td', 'th', 'tr', 'option'])
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
/** Elements around a block that are looked at; deeper nesting tells nothing more. */
const MOST_AROUND = 24
/** A longer paragraph is cut: no writer's is, and time must not grow with its square. */
const MOST_BLOCK_CHARACTERS = 30_000
const ELEMENT = 1
const TEXT = 3

export interface WalkedPage {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The element that holds each block. */
  readonly elements: readonly Element[]
  /** Elements around the most deeply nested one. */
  readonly depth: number
}

interface Frame {
  readonly element: Element
  readonly tag: string
  readonly names: readonly string[]
  readonly row: Element | null
}

/**
 * The text that a reader of the page sees, block by block. Walks in a loop, so nesting of any depth is safe.
 * Which blocks are main content is left open.
 */
export function walkBlocks(page: Document): WalkedPage {
  const pieces: string[] = []
  const blocks: Block[] = []
  const elements: Element[] = []
  const frames: Frame[] = []
  let length = 0
  let lastRow: Element | null = null
  let lastTag = ''
  let draft = newDraft()
  let preformatted = 0
  let level = 0
  let depth = 0

  const flush = (): void => {
    const text = draft.text.trimEnd()
    const frame = frames.at(-1)
    if (text !== '') {
      const tag = frame?.tag ?? 'body'
      const row = frame?.row ?? null
      const isCell = CELL_TAGS.has(tag)
      if (length > 0) {
        const separator =
          isCell && row === lastRow ? '\t' : TIGHT_TAGS.has(tag) && TIGHT_TAGS.has(lastTag) ? '\n' : '\n\n'
        pieces.push(separator)
        length += separator.length
      }
      const start = length
      pieces.push(text)
      length += text.length
      lastRow = isCell ? row : null
      lastTag = tag
      const outer = frames.slice(-MOST_AROUND).reverse()
      blocks.push({
        start,
        end: length,
        words: text.replace(/\s+/gu, ' '),
        tag,
        around: outer.slice(1).map((other) => other.tag),
        names: outer.map((other) => other.names).filter((names, index) => names.length > 0 || index === 0),
        isMain: null,
        isBesideMain: false,
        linkedShare: Math.min(1, draft.linked / text.length),
        links: draft.links
          .map((link) => ({ ...link, start: start + link.start, end: Math.min(length, start + link.end) }))
          .filter((link) => link.start < link.end),
        stamp: draft.stamp,
      })
      elements.push(frame?.element ?? page.documentElement)
    }
    draft = newDraft()
  }

  // linkedom gives a doctype no next sibling, so the top level is walked by its list.
  for (const root of page.childNodes) {
    let node: Node | null = root
    while (node) {
      const next: Node | null = enter(node) ? node.firstChild : null
      if (next) {
        node = next
        continue
      }
      while (node && node !== root && !node.nextSibling) {
        node = node.parentNode
        if (node) leave(node)
      }
      node = node && node !== root ? node.nextSibling : null
    }
  }
  flush()
  return { text: pieces.join(''), blocks, elements, depth }

  /** Whether the node's children are to be walked; if it has none it is left at once. */
  function enter(node: Node): boolean {
    if (node.nodeType === TEXT) {
      addText(draft, node.nodeValue ?? '', preformatted > 0)
      if (draft.text.length > MOST_BLOCK_CHARACTERS && !draft.openLink) flush()
    }
    if (node.nodeType !== ELEMENT) return false
    // The cast is what `nodeType` says.
    const element = node as Element
    const tag = element.localName.toLowerCase()
    if (tag === 'br') breakLine()
    if (tag === 'br' || isUnseen(element, tag)) return false
    level++
    depth = Math.max(depth, level)
    if (BLOCK_TAGS.has(tag)) {
      flush()
      frames.push({ element, tag, names: namesOf(element), row: tag === 'tr' ? element : (frames.at(-1)?.row ?? null) })
      if (tag === 'pre') preformatted++
    } else if (tag === 'a') draft.openLink = { start: draft.text.length, url: element.getAttribute('href') ?? '' }
    if (tag === 'time') draft.stamp ??= element.getAttribute('datetime')
    if (!element.firstChild) leave(element)
    return true
  }

  function leave(node: Node): void {
    if (node.nodeType !== ELEMENT) return
    level--
    const tag = (node as Element).localName.toLowerCase()
    if (BLOCK_TAGS.has(tag)) {
      flush()
      frames.pop()
      if (tag === 'pre') preformatted--
    } else if (tag === 'a') closeLink(draft)
  }

  /** Two breaks in a row end a paragraph. */
  function breakLine(): void {
    if (draft.text.length > MOST_BLOCK_CHARACTERS || /\n\s{0,20}$/u.test(draft.text.slice(-20))) flush()
    else if (draft.text !== '') {
      draft.text = `${draft.text.trimEnd()}\n`
      draft.isAfterSpace = true
    }
  }
}

interface Draft {
  text: string
  /** Whether it is empty or ends in white space; kept, since asking the text costs its length. */
  isAfterSpace: boolean
  linked: number
  stamp: string | null
  openLink: { readonly start: number; readonly url: string } | null
  readonly links: Link[]
}

function newDraft(): Draft {
  return { text: '', isAfterSpace: true, linked: 0, stamp: null, openLink: null, links: [] }
}

function addText(draft: Draft, value: string, isPreformatted: boolean): void {
  if (isPreformatted) {
    draft.text += draft.text === '' ? value.replace(/^\s+/u, '') : value
    return
  }
  const collapsed = value.replace(/[\t\n\f\r ]+/gu, ' ')
  if (collapsed === '') return
  draft.text += draft.isAfterSpace ? collapsed.replace(/^[ \u00a0]+/u, '') : collapsed
  if (collapsed !== ' ' || !draft.isAfterSpace) draft.isAfterSpace = /\s$/u.test(collapsed.slice(-1))
}

function closeLink(draft: Draft): void {
  const link = draft.openLink
  if (!link) return
  draft.openLink = null
  const words = draft.text.slice(link.start).trim()
  if (words === '') return
  draft.linked += words.length
  const start = link.start + (draft.text.slice(link.start).length - draft.text.slice(link.start).trimStart().length)
  draft.links.push({ start, end: start + words.length, url: link.url, words })
}

function isUnseen(element: Element, tag: string): boolean {
  if (UNSEEN_TAGS.has(tag)) return true
  if (element.hasAttribute('hidden')) return true
  const style = element.getAttribute('style')
  return style !== null && HIDING_STYLE.test(style)
}

function namesOf(element: Element): readonly string[] {
  const attributes = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('role') ?? ''}`
  return attributes.trim() === '' ? [] : namesInMarkup(attributes)
}
