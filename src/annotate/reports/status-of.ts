import {
  auxiliariesOf,
  childrenOf,
  type DeedOperator,
  findModals,
  findNegations,
  hasFeature,
  headOf,
  isPassive,
  lemmaOf,
  type ModalSense,
  readVerbPhrase,
  type StatusWords,
  verbForm,
} from '../../language/index.ts'
import type { ReportStatus, ReportType, SpeechAct } from '../../model/index.ts'
import { isAsked } from './is-asked.ts'
import { isBareInfinitive } from './is-bare-infinitive.ts'
import { isUnderCondition } from './is-under-condition.ts'
import { statusAround } from './status-around.ts'
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

/** What words with these make of a deed leaves open nothing of what the words inside them say. */
const CARRIERS: ReadonlySet<DeedOperator | null> = new Set(['do', 'resume', 'claim'])

/** What the words claim of a deed: that it happened, or is planned, threatened, denied, under a condition and so on. */
export function statusOf(deed: ToldDeed, view: SentenceView, words: StatusWords): ReportStatus {
  const outer = carrierOf(deed, view, words)
  const around = statusAround(outer, view, words)
  // "It is unclear if they sailed": what is open is no condition, though a parser takes it for one.
  if (around === 'hypothetical' || (around !== 'possible' && isHypothetical(deed, view, words))) return 'hypothetical'
  const { status, isDenied } = statusWithin(deed, view, words)
  if (isAsked(outer, view)) return 'possible'
  // "Refused to rule out shelling": what is around says that it is open, whatever the words inside do.
  if (around === 'possible' || around === 'planned') return isDenied ? 'denied' : around
  if (isDenied !== (around === 'denied')) return 'denied'
  if (around === 'ongoing' && status === 'happened') return 'ongoing'
  if (around === 'promised' && status === 'planned') return 'promised'
  if (around === 'demanded' && status === 'happened') return 'demanded'
  return status
}

/** What reports of these types tell is itself a word about what is to come, and says how that stands. */
const OF_TYPE: Partial<Readonly<Record<ReportType, ReportStatus>>> = {
  THREATEN: 'threatened',
  REQUEST: 'demanded',
  AGREE: 'promised',
}

/**
 * The status of a report by its type and by who says so: who denies it denies it. A report of a threat is threatened where somebody
 * warns of it or binds themselves to it.
 */
export function settleStatus(
  status: ReportStatus,
  { type, act, isRefused }: { readonly type: ReportType; readonly act: SpeechAct | null; readonly isRefused: boolean },
): ReportStatus {
  if (type === 'REJECT' && isRefused && status === 'denied') return 'happened'
  const isToCome = status === 'planned' || status === 'promised'
  const isHeldOut = status === 'promised' || (status === 'planned' && (act === 'threaten' || act === 'warn'))
  if (type === 'THREATEN' && status === 'hypothetical' && (act === 'threaten' || act === 'warn')) return 'threatened'
  const isDone = status === 'happened' || status === 'ongoing'
  if (act === 'deny' && (isDone || isToCome) && !isRefused) return 'denied'
  if (type === 'THREATEN' && isHeldOut) return 'threatened'
  return isDone ? (OF_TYPE[type] ?? status) : status
}

/** What the words of the telling itself say, from the outermost inward. */
function statusWithin(
  deed: ToldDeed,
  view: SentenceView,
  words: StatusWords,
): { readonly status: ReportStatus; readonly isDenied: boolean } {
  let isDenied = false
  let status: ReportStatus | null = null
  let outer: ToldDeed | null = null
  const denying = new Set<number>()
  for (let link: ToldDeed | null = deed; link !== null; link = link.inner) {
    const { sense } = link.pattern
    const found = denyingWords(link, outer, view, words).filter((token) => !denying.has(token))
    for (const token of found) denying.add(token)
    const isNegated = found.length % 2 === 1
    const own = besideStatus(link, view, words) ?? modalStatus(carrierOf(link, view, words), view)
    const made = words.verbs.get(lemmaOf(view.index, link.head)) ?? null
    if (isNegated) isDenied = !isDenied
    if (own === 'denied') isDenied = !isDenied
    else status ??= own
    // "Did not deny": it is left open.
    if (sense.status === 'denied' && isNegated) return { status: 'possible', isDenied: false }
    if (sense.status === 'denied') isDenied = !isDenied
    else status ??= sense.status ?? (made === 'ongoing' ? ongoingOf(link, view) : made)
    if (
      !CARRIERS.has(sense.operator) ||
      (sense.operator !== null && sense.status !== null && sense.status !== 'denied')
    )
      break
    outer = link
  }
  // "Will not lift the ban" is a refusal that has been made, and its code says so.
  if (isDenied && deed.isRefused && modalStatus(deed.head, view) !== null)
    return { status: 'happened', isDenied: false }
  return { status: status ?? (isOngoing(deed, view, words) ? 'ongoing' : 'happened'), isDenied }
}

/** The words beside the one that tells it that deny it; "not only" does not, and "refused to" is told by the refusal itself. */
function denyingWords(
  link: ToldDeed,
  outer: ToldDeed | null,
  view: SentenceView,
  words: StatusWords,
): readonly number[] {
  const { index } = view
  const carrier = carrierOf(link, view, words)
  const negations = findNegations(index, carrier, view.words).map(({ token }) => token)
  const all = new Set([...negations, ...noLonger(carrier, view), ...none(link, view)])
  return [...all].filter((token) => token !== outer?.head && !words.notDenying.has(lemmaOf(index, token + 1)))
}

/** "No longer": the negation hangs on the adverb. */
function noLonger(carrier: number, { index, words }: SentenceView): readonly number[] {
  return childrenOf(index, carrier)
    .filter((child) => index.relations[child] === 'advmod')
    .flatMap((child) =>
      childrenOf(index, child).filter((part) => part < child && words.negativeDeterminers.has(lemmaOf(index, part))),
    )
}

/** "No deployment", "imposed no sanctions". */
function none({ head, pattern }: ToldDeed, { index, words }: SentenceView): readonly number[] {
  if (pattern.part !== 'noun') return []
  return childrenOf(index, head).filter(
    (child) => child < head && index.relations[child] === 'det' && words.negativeDeterminers.has(lemmaOf(index, child)),
  )
}

/** The word whose modals and negations bear on a deed: of a noun the verb of happening that it is the subject of. */
function carrierOf({ head, pattern }: ToldDeed, { index }: SentenceView, { happens }: StatusWords): number {
  if (pattern.part !== 'noun' || index.relations[head] !== 'nsubj') return head
  const verb = headOf(index, head)
  return verb !== null && happens.has(lemmaOf(index, verb)) ? verb : head
}

function modalStatus(head: number, view: SentenceView): ReportStatus | null {
  const { index, words } = view
  const [outermost] = findModals(index, head, words)
  // "Should have released them": they did not.
  if (outermost?.sense === 'advisable' && readVerbPhrase(index, head, words).aspect.value === 'perfect') return 'denied'
  if (outermost) return OF_MODAL[outermost.sense]
  return isBareInfinitive(head, view) ? 'planned' : null
}

/** "A planned withdrawal", "the withdrawal was planned", "allegedly withdrew". */
function besideStatus(
  link: ToldDeed,
  view: SentenceView,
  { adjectives, adverbs, happens }: StatusWords,
): ReportStatus | null {
  const { index, forms } = view
  const { head, pattern } = link
  const read = (token: number): ReportStatus | undefined =>
    adjectives.get(forms[token] ?? '') ?? adjectives.get(lemmaOf(index, token))
  const verb = index.relations[head] === 'nsubj' && pattern.part === 'noun' ? headOf(index, head) : null
  for (const child of [...childrenOf(index, head), ...(verb === null ? [] : childrenOf(index, verb))]) {
    const relation = index.relations[child]
    const isOwn = headOf(index, child) === head
    const lemma = lemmaOf(index, child)
    const isBeside = isOwn ? pattern.part !== 'noun' : happens.has(lemmaOf(index, verb ?? head))
    const status =
      isBeside && (relation === 'advmod' || relation === 'obl')
        ? adverbs.get(lemma)
        : isOwn && pattern.part === 'noun' && (relation === 'amod' || relation === 'acl')
          ? read(child)
          : undefined
    if (status) return status
  }
  return verb !== null && isPassive(index, verb) ? (adjectives.get(forms[verb] ?? '') ?? null) : null
}

/** "If they deploy", "would have deployed", "an attack would close the canal". */
function isHypothetical(deed: ToldDeed, view: SentenceView, words: StatusWords): boolean {
  for (let link: ToldDeed | null = deed; link !== null; link = link.inner) {
    if (isUnderCondition(carrierOf(link, view, words), view) || isSupposed(link, view, words)) return true
    const { operator, status } = link.pattern.sense
    if (!CARRIERS.has(operator) || (operator !== null && status !== null && status !== 'denied')) return false
  }
  return false
}

/** An indefinite noun of which it is told what it would do. */
function isSupposed(
  { head, pattern }: ToldDeed,
  { index, words }: SentenceView,
  { happens, indefinites }: StatusWords,
): boolean {
  if (pattern.part !== 'noun' || index.relations[head] !== 'nsubj') return false
  const verb = headOf(index, head)
  if (verb === null || happens.has(lemmaOf(index, verb))) return false
  const determiners = childrenOf(index, head).filter(
    (child) => index.relations[child] === 'det' || index.tree.relations[child] === 'nmod:poss',
  )
  const isIndefinite = determiners.every((token) => indefinites.has(lemmaOf(index, token)))
  return isIndefinite && findModals(index, verb, words).some(({ sense }) => sense === 'conditional')
}

/** "Police arresting marchers": a headline's participle for its only verb. */
function isBareParticiple(head: number, { index }: SentenceView): boolean {
  const isPresent = hasFeature(index, head, 'Tense=Pres') || verbForm(index, head) === 'Ger'
  return (
    index.relations[head] === 'root' &&
    isPresent &&
    verbForm(index, head) !== 'Fin' &&
    auxiliariesOf(index, head).length === 0
  )
}

/** Whether a deed that goes on does so now ("continues to"), not then ("continued to"). */
function ongoingOf({ head }: ToldDeed, { index, words }: SentenceView): ReportStatus | null {
  return readVerbPhrase(index, head, words).tense?.value === 'present' ? 'ongoing' : null
}

function isOngoing(deed: ToldDeed, view: SentenceView, words: StatusWords): boolean {
  const { index } = view
  const carrier = carrierOf(deed, view, words)
  const { tense, aspect } = readVerbPhrase(index, carrier, view.words)
  const isNoun = deed.pattern.part === 'noun'
  if (isNoun && carrier === deed.head) return false
  if (isBareParticiple(carrier, view)) return true
  if (!aspect.value.endsWith('progressive'))
    return isNoun && words.verbs.get(lemmaOf(index, carrier)) === 'ongoing' && tense?.value === 'present'
  return isNoun || tense?.value === 'present'
}
