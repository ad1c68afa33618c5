import { type DeedSense, type DictionaryWord, headOf, indexTree, type LanguagePack } from '../../../language/index.ts'
import { containsSpan, type IsoDate, type Layers, type Sentence, type Span, type Tree } from '../../../model/index.ts'
import type { Cameo } from '../../../taxonomy/index.ts'
import type { World } from '../../../world/index.ts'
import { partyReader } from '../party-reader.ts'
import { settleParties } from '../settle-parties.ts'
import { tellDeeds } from '../tell-deeds.ts'
import type { SentenceView, ToldDeed } from '../told-deed.ts'
import type { CodingBook } from './coding-book.ts'
import { deedCode } from './deed-code.ts'
import { discarder } from './discarder.ts'
import type { CodedEvent, FoundDeed } from './found-deed.ts'
import { ownDeeds } from './own-deeds.ts'
import { pairParties } from './pair-parties.ts'
import { partyCoder } from './party-coder.ts'
import { worldHitsIn } from './world-hits.ts'

export interface CodingOptions {
  /** `deed`: the code of the deed itself, planned, denied or done alike, as PETRARCH codes; `told`: what the words make of it. */
  readonly mode: 'deed' | 'told'
  /** Whether events without a source or a target are left out. */
  readonly needsBoth: boolean
  /** Whether actors that only the world's tables know are coded too, and not just those of the book. */
  readonly withWorld: boolean
}

export interface CodingKnowledge {
  readonly language: Pick<LanguagePack, 'deeds' | 'speech'>
  readonly world: Pick<World, 'named' | 'state' | 'actor'>
  readonly cameo: Cameo
  readonly book: CodingBook
}

type Needs = Pick<Layers, 'document' | 'sentences' | 'trees' | 'times' | 'mentions'>

/** Codes the events of a document with dictionaries, in the order of the text; a user's verbs come before the lexicon's, a user's actors before the world's. */
export function codeEvents(layers: Needs, knowledge: CodingKnowledge, options: CodingOptions): readonly CodedEvent[] {
  const { trees, sentences, document } = layers
  if (trees === null || !knowledge.language.deeds) return []
  const isDropped = discarder(knowledge.book.discards)
  if (isDropped(document.text) === 'story') return []
  const day = document.written?.latest ?? document.dates[0]?.latest ?? null
  return sentences.flatMap((sentence, at) => {
    const tree = trees[at]
    const isRead =
      tree && sentence.tokens.length > 0 && isDropped(document.text.slice(sentence.start, sentence.end)) === null
    return isRead ? codeSentence({ layers, sentence, tree, day }, knowledge, options) : []
  })
}

interface SentenceQuestion {
  readonly layers: Needs
  readonly sentence: Sentence
  readonly tree: Tree
  readonly day: IsoDate | null
}

function codeSentence(
  { layers, sentence, tree, day }: SentenceQuestion,
  knowledge: CodingKnowledge,
  options: CodingOptions,
): readonly CodedEvent[] {
  const { language, world, cameo, book } = knowledge
  const { deeds } = language
  if (!deeds) return []
  const index = indexTree(tree)
  const spans = sentence.tokens
  const words: DictionaryWord[] = spans.map(({ text, start }, at) => ({
    text: text.toUpperCase(),
    isGlued: at > 0 && spans[at - 1]?.end === start,
  }))
  const within = <Item extends Span>(items: readonly Item[]): readonly Item[] =>
    items.filter((item) => containsSpan(sentence, item))
  const mentions = within(layers.mentions)
  const times = within(layers.times)
  const worldHits = options.withWorld ? worldHitsIn({ sentence, mentions, world }) : []
  const parties = partyCoder({ index, words, book, day, worldHits })
  const reader = partyReader({ index, sentence, mentions, stateOf: () => null })
  const isWithin = (token: number, others: readonly Span[]): boolean => {
    const span = spans[token]
    return span !== undefined && others.some((other) => containsSpan(other, span))
  }
  const view: SentenceView = {
    index,
    words: language.speech.tree,
    forms: spans.map(({ text }) => text.toLowerCase()),
    isTime: (token) => isWithin(token, times),
    isParty: (token) => parties.isCoded(token) || reader.isParty(token),
    isActor: (token) => parties.partyAt(token) !== null,
    actorOf: (token) => parties.codesOf(token)[0] ?? reader.actorOf(token),
  }
  const own = ownDeeds(view, words, { book, parties, deeds })
  const told = tellDeeds(view, { deeds, cameo })
    .filter(({ code }) => cameo.code(code)?.type)
    .filter((deed) => !heads(deed).some((head) => own.known.has(head)))
    .map((deed) => lexiconDeed(settleParties(deed, view, deeds), options, cameo))
  const all = [...own.deeds, ...told].sort((a, b) => a.head - b.head)
  const coded: { readonly head: number; readonly events: readonly CodedEvent[] }[] = []
  for (const deed of byDepth(all, view)) {
    if (options.mode === 'deed' && coded.some(({ head }) => deed.head > head && isBelow(deed.head, head, view)))
      continue
    const events = pairParties(deed, { view, parties, needsBoth: options.needsBoth, spans })
    if (events.length > 0) coded.push({ head: deed.head, events })
  }
  return coded.sort((a, b) => a.head - b.head).flatMap(({ events }) => events)
}

/** Outer words before those inside them. */
function byDepth(deeds: readonly FoundDeed[], { index }: SentenceView): readonly FoundDeed[] {
  const depth = (token: number): number => {
    let count = 0
    for (let at = headOf(index, token); at !== null; at = headOf(index, at)) count++
    return count
  }
  return deeds.toSorted((a, b) => depth(a.head) - depth(b.head))
}

/** Whether a word lies in what hangs on another, but for what is joined to that one. */
function isBelow(token: number, other: number, { index }: SentenceView): boolean {
  let at: number | null = token
  while (at !== null && at !== other) {
    const above: number | null = headOf(index, at)
    if (above === other && (index.relations[at] === 'conj' || index.relations[at] === 'parataxis')) return false
    at = above
  }
  return at === other
}

function heads(deed: ToldDeed): readonly number[] {
  return deed.inner ? [deed.head, ...heads(deed.inner)] : [deed.head]
}

function lexiconDeed(deed: ToldDeed, { mode }: CodingOptions, cameo: Cameo): FoundDeed {
  const senses: DeedSense[] = []
  for (let link: ToldDeed | null = deed; link !== null; link = link.inner) senses.push(link.pattern.sense)
  return {
    head: deed.head,
    code: (mode === 'deed' ? deedCode(deed, cameo) : null) ?? deed.code,
    reverse: null,
    participants: deed.participants,
    isMutual: senses.some(({ isMutual }) => isMutual),
    skipped: [],
    rule: senses.map(({ id }) => id).join(' > '),
  }
}
