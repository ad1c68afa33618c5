import {
  childrenOf,
  findModals,
  findNegations,
  hasFeature,
  headOf,
  isPassive,
  lemmaOf,
  type StatusWords,
  subtreeRange,
} from '../../language/index.ts'
import type { ReportStatus } from '../../model/index.ts'
import type { SentenceView } from './told-deed.ts'

const MOST_STEPS = 6
const OPENERS: ReadonlySet<string> = new Set(['mark', 'case', 'cc', 'advmod'])
const CLAUSES: ReadonlySet<string> = new Set(['ccomp', 'csubj', 'xcomp', 'acl', 'advcl'])
const NOUN_TAGS: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

/**
 * What the words over and before a deed's clause or noun say of it: "no evidence that", "on the verge of", "without", "is said to
 * have"; null where they leave it as it is. What somebody says is theirs, and is not gone beyond.
 */
export function statusAround(head: number, view: SentenceView, words: StatusWords): ReportStatus | null {
  const { index } = view
  let current = head
  let claimed: ReportStatus | null = null
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const opened = openedAs(current, view, words)
    if (opened) return opened
    const governor = headOf(index, current)
    if (governor === null) break
    const isClaim =
      isClaimNoun(governor, view, words) && (index.relations[current] === 'acl' || isOf(current, view, words))
    const over = isClaim ? null : overAs(current, governor, view, words)
    if (over) return over
    // "Reports that they had sailed": nobody vouches for it; "Spain's claim that" is Spain's word, whoever denies it.
    if (isClaim && isSomebodys(governor, view)) break
    if (isClaim) claimed = 'possible'
    if (!leadsOn(current, governor, view, words)) break
    current = governor
  }
  return claimed
}

function isClaimNoun(token: number, { index }: SentenceView, { claims }: StatusWords): boolean {
  return NOUN_TAGS.has(index.tree.tags[token] ?? '') && claims.has(lemmaOf(index, token))
}

/** "Reports of an attack". */
function isOf(token: number, { index }: SentenceView, { claimPrepositions }: StatusWords): boolean {
  if (index.relations[token] !== 'nmod') return false
  return childrenOf(index, token).some(
    (child) => index.relations[child] === 'case' && claimPrepositions.has(lemmaOf(index, child)),
  )
}

function isSomebodys(token: number, { index }: SentenceView): boolean {
  return childrenOf(index, token).some((child) => index.tree.relations[child] === 'nmod:poss')
}

/** By the word that opens it. */
function openedAs(head: number, view: SentenceView, { openers, over, awaited }: StatusWords): ReportStatus | null {
  const { index, words } = view
  const relation = index.relations[head] ?? ''
  for (const child of childrenOf(index, head)) {
    if (child > head || !OPENERS.has(index.relations[child] ?? '')) continue
    const fixed = childrenOf(index, child).filter((part) => index.relations[part] === 'fixed')
    const phrase = [child, ...fixed].map((token) => lemmaOf(index, token)).join(' ')
    const before = child > 0 ? lemmaOf(index, child - 1) : ''
    const status = openers.get(phrase) ?? openers.get(`${before} ${phrase}`) ?? over.get(before)
    const isClause = index.relations[child] === 'mark'
    if (status && (openers.has(phrase) || openers.has(`${before} ${phrase}`) || (isClause && status === 'denied')))
      return status
    if (isClause && relation !== 'advcl' && CLAUSES.has(relation) && words.askedOpeners.has(phrase)) return 'possible'
    if (isClause && awaited.has(phrase) && isToCome(head, view)) return 'planned'
  }
  return null
}

/** "Once they recognise it, others will follow": a present beside a future. */
function isToCome(head: number, { index, words }: SentenceView): boolean {
  const governor = headOf(index, head)
  if (governor === null || index.relations[head] !== 'advcl' || !hasFeature(index, head, 'Tense=Pres')) return false
  return findModals(index, governor, words).some(({ sense }) => sense === 'future')
}

/** By the word over it. */
function overAs(head: number, governor: number, view: SentenceView, words: StatusWords): ReportStatus | null {
  const { index } = view
  const relation = index.relations[head] ?? ''
  const isNoun = NOUN_TAGS.has(index.tree.tags[head] ?? '')
  const lemma = lemmaOf(index, governor)
  const cases = childrenOf(index, governor).filter((child) => index.relations[child] === 'case')
  const particles = childrenOf(index, governor).filter(
    (child) =>
      child > governor &&
      child < head &&
      (index.relations[child] === 'compound' || index.relations[child] === 'advmod'),
  )
  const phrases = [
    ...cases.map((child) => `${lemmaOf(index, child)} ${lemma}`),
    ...childrenOf(index, head).flatMap((child) =>
      index.relations[child] === 'mark' ? `${lemma} ${lemmaOf(index, child)}` : [],
    ),
    ...particles.map((child) => `${lemma} ${lemmaOf(index, child)}`),
  ]
  const status =
    phrases.map((phrase) => words.over.get(phrase)).find((found) => found !== undefined) ??
    words.over.get(view.forms[governor] ?? '') ??
    words.over.get(lemma)
  // What a noun's deed is to the words around it is told of the deed only where they say that it goes on or may come.
  if (isNoun && relation === 'nsubj' && !words.claims.has(lemmaOf(index, head))) {
    return status === 'ongoing' || status === 'planned' ? status : null
  }
  const isBelow = CLAUSES.has(relation) || ((relation === 'nmod' || relation === 'nsubj') && isNoun)
  if (!isBelow && !(relation === 'obj' && words.claims.has(lemmaOf(index, head)))) return null
  if (isPassive(index, governor) && relation !== 'ccomp' && words.overPassive.has(lemma) && CLAUSES.has(relation))
    return 'possible'
  if (words.claims.has(lemmaOf(index, head)) && words.denies.has(lemma)) return 'denied'
  if (isDenied(governor, view)) return words.overDenied.get(lemma) ?? null
  const isPast = hasFeature(index, governor, 'Tense=Past')
  if (status === 'ongoing' && (isNoun || isPast)) return null
  return status ?? null
}

/** Whether a word is denied by one beside it or by the verb that it stands with: "no evidence", "found no evidence", "never confirmed". */
function isDenied(token: number, { index, words }: SentenceView): boolean {
  const isNone = (child: number): boolean =>
    child < token &&
    (words.negativeDeterminers.has(lemmaOf(index, child)) || words.negations.has(lemmaOf(index, child)))
  if (findNegations(index, token, words).length % 2 === 1) return true
  if (!NOUN_TAGS.has(index.tree.tags[token] ?? '')) return false
  if (childrenOf(index, token).some(isNone)) return true
  const verb = headOf(index, token)
  return verb !== null && index.relations[token] === 'obj' && findNegations(index, verb, words).length % 2 === 1
}

/** Whether what stands over a governor bears on what stands under it too. */
function leadsOn(head: number, governor: number, view: SentenceView, words: StatusWords): boolean {
  const { index } = view
  const relation = index.relations[head] ?? ''
  const lemma = lemmaOf(index, governor)
  if (relation === 'xcomp' || relation === 'conj') return subtreeRange(index, governor).first <= head
  if (words.claims.has(lemma)) return CLAUSES.has(relation) || relation === 'nmod'
  return false
}
