import {
  auxiliariesOf,
  type ClauseForm,
  type ClauseTime,
  childBy,
  childrenOf,
  type DoerKind,
  findConditions,
  findModals,
  findNegations,
  hasFeature,
  headOf,
  isPassive,
  isPredicate,
  lemmaOf,
  type ModalSense,
  ownSubject,
  readVerbPhrase,
  type TreeIndex,
  type TreeWords,
  verbForm,
} from '../../../language/index.ts'
import type { Sentence, Span, TimeMention } from '../../../model/index.ts'
import { doerOf, type SaidBy } from './doer-of.ts'

/** One clause of what somebody says, as an act cue looks at it. */
export interface SaidClause {
  readonly tree: TreeIndex
  readonly head: number
  readonly doer: DoerKind
  readonly times: ReadonlySet<ClauseTime>
  readonly modals: ReadonlySet<ModalSense>
  readonly isNegated: boolean
  readonly forms: ReadonlySet<ClauseForm>
  readonly predicate: string
  /** Lemma of the head of the subject; empty without one. */
  readonly topic: string
  /** Lemmas of all words of the clause. */
  readonly words: ReadonlySet<string>
  /** A day or month is named in it. */
  readonly isDated: boolean
}

/** A speech is what its first sentences do. */
const MOST_SENTENCES = 2
/** Clauses side by side in one sentence; more are a list. */
const MOST_CLAUSES = 4

/** The main clauses of what is said, in order, with those joined to them. */
export function saidClauses(content: readonly Span[], said: SaidBy): SaidClause[] {
  const sentences = new Map<Sentence, { readonly tree: TreeIndex; readonly tokens: number[] }>()
  for (const { sentence, tree, token } of wordsOf(content, said)) {
    const known = sentences.get(sentence)
    if (known) known.tokens.push(token)
    else if (sentences.size < MOST_SENTENCES) sentences.set(sentence, { tree, tokens: [token] })
  }
  return [...sentences].flatMap(([sentence, { tree, tokens }]) => {
    const inside = new Set(tokens)
    return headsAmong(tree, inside)
      .slice(0, MOST_CLAUSES)
      .map((head) => clauseAt({ tree, sentence, inside, head }, said))
  })
}

function wordsOf(content: readonly Span[], { syntax, sentences }: SaidBy) {
  return content.flatMap((span) =>
    sentences(span).flatMap((sentence) =>
      sentence.tokens
        .filter(({ start, end }) => span.start <= start && end <= span.end)
        .flatMap(({ start }) => syntax.at(start) ?? []),
    ),
  )
}

/** The words of a stretch that hang outside it, each with the clauses joined to it. */
function headsAmong(tree: TreeIndex, inside: ReadonlySet<number>): number[] {
  const tops = [...inside].filter((token) => {
    const head = headOf(tree, token)
    return tree.tree.tags[token] !== 'PUNCT' && (head === null || !inside.has(head))
  })
  const clauses = tops.filter((token) => isPredicate(tree, token))
  const heads = clauses.length > 0 ? clauses : tops.slice(0, 1)
  const joined = heads.flatMap((head) => [
    head,
    ...childrenOf(tree, head).filter((child) => {
      const relation = tree.relations[child]
      return (relation === 'conj' || relation === 'parataxis') && inside.has(child) && isPredicate(tree, child)
    }),
  ])
  return [...new Set(joined)].sort((a, b) => a - b)
}

interface Place {
  readonly tree: TreeIndex
  readonly sentence: Sentence
  readonly inside: ReadonlySet<number>
  readonly head: number
}

function clauseAt({ tree, sentence, inside, head: top }: Place, said: SaidBy): SaidClause {
  const { words } = said
  const head = mainPredicate(tree, top, said)
  const negations = [...findNegations(tree, top, words), ...(head === top ? [] : findNegations(tree, head, words))]
  const subject = subjectOf(tree, head, inside) ?? subjectOf(tree, top, inside)
  const expletive = childBy(tree, head, 'expl')
  const isExpletive = expletive !== null
  const isNegated = negations.some(({ kind }) => kind !== 'verb') || hasNegativeDeterminer(tree, head, said)
  const isNobody = negations.some(({ kind }) => kind === 'subject')
  const under = wordsUnder(tree, top, inside)
  const isOrder = subject === null && !isExpletive && isImperative(tree, top, said)
  return {
    tree,
    head,
    doer:
      isExpletive && isNegated
        ? 'nothing'
        : isNobody
          ? 'nobody'
          : isOrder
            ? 'hearer'
            : doerOf({ tree, sentence, subject }, said),
    times: isOrder ? new Set(['present']) : timesOf(tree, head, said),
    modals: new Set(findModals(tree, head, words).map(({ sense }) => sense)),
    isNegated,
    forms: formsOf(tree, head, { isOrder, said, top }),
    predicate: lemmaOf(tree, isExpletive && subject !== null ? subject : head),
    topic: lemmaOf(tree, subject ?? expletive ?? -1),
    words: new Set(under.map((token) => lemmaOf(tree, token))),
    isDated: under.some((token) => isDay(said.timeAt(sentence.tokens[token]?.start ?? -1))),
  }
}

/** "Has to leave", "is going to leave": the infinitive is what is said of somebody. */
function mainPredicate(tree: TreeIndex, head: number, { words }: SaidBy): number {
  const sense = words.semiModals.get(lemmaOf(tree, head))
  if (sense !== 'necessary' && sense !== 'future') return head
  const infinitive = childrenOf(tree, head).find(
    (child) => tree.relations[child] === 'xcomp' && isMarkedInfinitive(tree, child, words),
  )
  return infinitive === undefined || findModals(tree, infinitive, words).length === 0 ? head : infinitive
}

function isMarkedInfinitive(tree: TreeIndex, token: number, { infinitiveMarker }: TreeWords): boolean {
  const marker = childBy(tree, token, 'mark')
  return marker !== null && lemmaOf(tree, marker) === infinitiveMarker
}

function subjectOf(tree: TreeIndex, head: number, inside: ReadonlySet<number>): number | null {
  const own = ownSubject(tree, head)
  if (own !== null) return inside.has(own) ? own : null
  // "We came and saw": who shares a subject.
  const joint = tree.relations[head] === 'conj' || tree.relations[head] === 'xcomp' ? headOf(tree, head) : null
  const shared = joint === null ? null : ownSubject(tree, joint)
  return shared !== null && inside.has(shared) ? shared : null
}

/** "No comment", "nothing but oil". */
function hasNegativeDeterminer(tree: TreeIndex, head: number, { words }: SaidBy): boolean {
  return childrenOf(tree, head).some(
    (child) => tree.relations[child] === 'det' && words.negativeDeterminers.has(lemmaOf(tree, child)),
  )
}

function isImperative(tree: TreeIndex, head: number, { isDirect }: SaidBy): boolean {
  if (!isDirect || tree.tree.tags[head] !== 'VERB') return false
  if (hasFeature(tree, head, 'Mood=Imp')) return true
  const hasHelp = childrenOf(tree, head).some((child) => ['mark', 'aux', 'cop'].includes(tree.relations[child] ?? ''))
  return !hasHelp && verbForm(tree, head) === 'Inf'
}

function timesOf(tree: TreeIndex, head: number, { words, isDirect }: SaidBy): ReadonlySet<ClauseTime> {
  const senses = findModals(tree, head, words).map(({ sense }) => sense)
  const { tense, aspect } = readVerbPhrase(tree, head, words)
  const isPerfect = aspect.value === 'perfect' || aspect.value === 'perfect-progressive'
  // Reported words turn "will" into "would"; a speaker's own "would" is a wish.
  const isLater = senses.some(
    (sense) => sense === 'future' || sense === 'destined' || (sense === 'conditional' && !isDirect),
  )
  // "Would have sailed" is no time at all.
  if (isLater) return new Set(isPerfect ? [] : ['future'])
  if (senses.length > 0) return new Set(['present'])
  if (tense === null) return new Set([verbForm(tree, head) === 'Inf' ? 'infinitive' : 'present'])
  if (isPerfect) return new Set(['past'])
  // Reported words shift back: "said it was" may be "it is".
  return new Set(tense.value === 'past' ? (isDirect ? ['past'] : ['past', 'present']) : [tense.value])
}

interface FormSource {
  readonly isOrder: boolean
  readonly said: SaidBy
  /** The head of the clause that the predicate stands in. */
  readonly top: number
}

function formsOf(tree: TreeIndex, head: number, { isOrder, said, top }: FormSource): ReadonlySet<ClauseForm> {
  const forms = new Set<ClauseForm>()
  const tag = tree.tree.tags[head]
  if (isOrder) forms.add('imperative')
  if (tag === 'VERB') forms.add('verb').add(isPassive(tree, head) ? 'passive' : 'active')
  if (isSubjunctive(tree, head, said)) forms.add('subjunctive')
  if (tag === 'NOUN' || tag === 'PROPN') forms.add('noun')
  if (readVerbPhrase(tree, head, said.words).aspect.value === 'progressive') forms.add('progressive')
  if (findConditions(tree, top, said.words).some(({ isInside }) => !isInside)) forms.add('conditional')
  return forms
}

/** "That the guns be moved", "that he leave": a subject, and no finite verb. */
function isSubjunctive(tree: TreeIndex, head: number, { words }: SaidBy): boolean {
  if (ownSubject(tree, head) === null || isMarkedInfinitive(tree, head, words)) return false
  const verbs = [...auxiliariesOf(tree, head), ...(tree.tree.tags[head] === 'VERB' ? [head] : [])]
  const [first] = verbs
  return first !== undefined && (hasFeature(tree, first, 'VerbForm=Inf') || hasFeature(tree, first, 'Mood=Sub'))
}

/** Of one clause; what stands in the clauses that hang on it counts too, what stands beside it does not. */
/** The words of a clause, without those of the clauses beside it. */
function wordsUnder(tree: TreeIndex, head: number, inside: ReadonlySet<number>): readonly number[] {
  const tokens = [head]
  for (let next = 0; next < tokens.length; next++) {
    const token = tokens[next] as number
    for (const child of childrenOf(tree, token)) {
      const isBeside = token === head && ['conj', 'parataxis'].includes(tree.relations[child] ?? '')
      if (!isBeside) tokens.push(child)
    }
  }
  return tokens.filter((token) => inside.has(token))
}

/** A day or month of the calendar, and not "now" or "soon". */
function isDay(time: TimeMention | null): boolean {
  const precision = time?.time?.precision ?? (time?.relation ? 'day' : null)
  return (
    time?.kind === 'date' &&
    time.direction !== 'until' &&
    !time.isApproximate &&
    (precision === 'day' || precision === 'month')
  )
}
