import { parseHTML } from 'linkedom'
import type { Page } from '../block.ts'
import { collectMetadata } from './collect-metadata.ts'
import { findMain } from './find-main.ts'
import { walkBlocks } from './walk-blocks.ts'

/** One paragraph of the main content may stand anywhere; two make their parent the story's. */
const FEWEST_BESIDE = 2
/** Readability reads the text of every element anew, so its time grows with the nesting; real pages reach 60. */
const MOST_DEPTH = 400
const HAS_ROOT = /<html[\s>]/i

/** Takes an HTML page apart; broken markup is read as far as it goes. */
export function readHtml(source: string): Page {
  const { document } = parseHTML(HAS_ROOT.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`)
  const metadata = collectMetadata(document)
  const { text, blocks, elements, depth } = walkBlocks(document)
  const parents = elements.map((element) => element.parentNode)
  const main = depth > MOST_DEPTH ? null : findMain(document, elements)
  if (!main) return { format: 'html', text, blocks, metadata }
  const isMain = elements.map((element) => main.has(element))
  const mainChildren = new Map<ParentNode, number>()
  for (const [index, parent] of parents.entries())
    if (isMain[index] && parent) mainChildren.set(parent, (mainChildren.get(parent) ?? 0) + 1)
  const isBesideMain = parents.map((parent) => parent !== null && (mainChildren.get(parent) ?? 0) >= FEWEST_BESIDE)
  return {
    format: 'html',
    text,
    blocks: blocks.map((block, index) => ({
      ...block,
      isMain: isMain[index] ?? false,
      isBesideMain: isBesideMain[index] ?? false,
    })),
    metadata,
  }
}
