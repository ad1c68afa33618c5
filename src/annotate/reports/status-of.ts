import {
  auxiliariesOf,
  childrenOf,
  findConditions,
  findModals,
  findNegations,
  headOf,
  lemmaOf,
  type ModalSense,
  readVerbPhrase,
  type StatusWords,
} from '../../language/index.ts'
import type { ReportStatus } from '../../model/index.ts'
import type { SentenceView, ToldDeed } from './told-deed.ts'

const OF_MODAL: Readonly<Record<ModalSense, ReportStatus>> = {
  possible: 'possible',
  impossible: 'denied',
  necessary: 'demanded',
  advisable: 'demanded',
  future: 'planned',
  conditional: 'planned',
  intended: 'planned',
  destined: 'planned',
}

/** What the words claim of a deed: that it happened, or is planned, threatened, denied, under a condition and so on. */
export function statusOf(deed: ToldDeed, view: SentenceView, words: StatusWords): ReportStatus {
  const links: ToldDeed[] = []
  for (let link: ToldDeed | null = deed; link !== null; link = link.inner) links.push(link)
  if (links.some((link) => isHypothetical(carrierOf(link, view, words), view))) return 'hypothetical'
  let isDenied = false
  let status: ReportStatus | null = null
  for (const link of links) {
    const carrier = carrierOf(link, view, words)
    if (link.pattern.sense.operator !== 'reject' && findNegations(view.index, carrier, view.words).length % 2 === 1) isDenied = !isDenied
    const own = modified(link, view, words) ?? modalStatus(carrier, view) ?? link.pattern.sense.status
    if (own === 'denied') isDenied = !isDenied
    else status ??= own
    // What is made of a deed counts more than how the deed itself is told.
    if (link.pattern.sense.operator !== null && link.pattern.sense.status !== null) break
  }
  if (isDenied && status !== 'demanded' && status !== 'threatened') return isRefusedToCome(deed, view) ? (status ?? 'denied') : 'denied'
  return status ?? (isOngoing(deed, view) ? 'ongoing' : 'happened')
}

/** "Will not lift the ban" is a refusal that has been made, and its code says so. */
function isRefusedToCome(deed: ToldDeed, view: SentenceView): boolean {
  return deed.isRefused && modalStatus(deed.head, view) !== null
}

/** The word whose modals and negations bear on a deed: of a noun the verb of happening that it is the subject of. */
function carrierOf({ head, pattern }: ToldDeed, { index }: SentenceView, { happens }: StatusWords): number {
  if (pattern.part !== 'noun' || index.relations[head] !== 'nsubj') return head
  const verb = headOf(index, head)
  if (verb === null) return head
  const isConditional = auxiliariesOf(index, verb).length > 0
  return happens.has(lemmaOf(index, verb)) || isConditional ? verb : head
}

function modalStatus(head: number, { index, words }: SentenceView): ReportStatus | null {
  const [outermost] = findModals(index, head, words)
  return outermost ? OF_MODAL[outermost.sense] : null
}

/** "A planned withdrawal", "a possible attack". */
function modified({ head }: ToldDeed, { index }: SentenceView, { adjectives }: StatusWords): ReportStatus | null {
  for (const child of childrenOf(index, head)) {
    if (index.relations[child] !== 'amod') continue
    const status = adjectives.get(lemmaOf(index, child))
    if (status) return status
  }
  return null
}

/** "If they deploy", "had they deployed", "would have deployed". */
function isHypothetical(head: number, view: SentenceView): boolean {
  const { index, words } = view
  const conditions = findConditions(index, head, words)
  if (conditions.some(({ isInside }) => isInside) || isInvertedCondition(head, view)) return true
  const modals = findModals(index, head, words)
  if (!modals.some(({ sense }) => sense === 'conditional')) return false
  const hasInverted = childrenOf(index, head).some((child) => index.relations[child] === 'advcl' && isInvertedCondition(child, view))
  return conditions.length > 0 || hasInverted || readVerbPhrase(index, head, words).aspect.value === 'perfect'
}

/** "Had the fleet sailed", "were they to sail": an auxiliary before its subject in a clause that nothing else opens. */
function isInvertedCondition(head: number, { index }: SentenceView): boolean {
  if (index.relations[head] !== 'advcl') return false
  const children = childrenOf(index, head)
  if (children.some((child) => index.relations[child] === 'mark')) return false
  const subject = children.find((child) => index.relations[child] === 'nsubj')
  return subject !== undefined && children.some((child) => index.relations[child] === 'aux' && child < subject)
}

function isOngoing({ head, pattern }: ToldDeed, { index, words }: SentenceView): boolean {
  if (pattern.part === 'noun') return false
  const { tense, aspect } = readVerbPhrase(index, head, words)
  return tense?.value === 'present' && aspect.value.endsWith('progressive')
}
