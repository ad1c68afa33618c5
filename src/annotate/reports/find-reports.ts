import { indexTree, type LanguagePack, subtreeRange } from '../../language/index.ts'
import {
  containsSpan,
  type Layers,
  type Report,
  type ReportParty,
  recordId,
  type Sentence,
  type Span,
  type Stage,
  stageMark,
  type Tree,
  UNKNOWN_OUTLET,
} from '../../model/index.ts'
import type { Cameo } from '../../taxonomy/index.ts'
import type { World } from '../../world/index.ts'
import { confidenceOf } from './confidence-of.ts'
import { type PartyReader, partyReader } from './party-reader.ts'
import { placeOf } from './place-of.ts'
import { settleParties } from './settle-parties.ts'
import { settleStatus, statusOf } from './status-of.ts'
import { tellDeeds } from './tell-deeds.ts'
import { tellingOf } from './telling-of.ts'
import { isLongBefore, timeOf } from './time-of.ts'
import type { SentenceView, ToldDeed } from './told-deed.ts'

/** What the stage knows beside the text. */
export interface ReportKnowledge {
  readonly language: Pick<LanguagePack, 'deeds' | 'speech'>
  readonly world: Pick<World, 'named'>
  readonly cameo: Cameo
}

type Needs = 'document' | 'sentences' | 'trees' | 'times' | 'mentions' | 'places' | 'statements'

/** Finds who did what to whom, and by whose word, in a document whose language has a parser; nothing in others. */
export const findReports: Stage<Needs, 'reports', ReportKnowledge> = {
  name: 'reports',
  version: 1,
  needs: ['document', 'sentences', 'trees', 'times', 'mentions', 'places', 'statements'],
  makes: ['reports'],
  run(layers, knowledge) {
    const { trees, sentences } = layers
    if (trees === null) return { reports: [] }
    const take = {
      mentions: bySentence(layers.mentions, sentences),
      times: bySentence(layers.times, sentences),
      places: bySentence(layers.places, sentences),
    }
    const reports = sentences.flatMap((sentence, at) => {
      const tree = trees[at]
      if (!tree || sentence.tokens.length === 0) return []
      const { document, statements } = layers
      const mentions = take.mentions[at] ?? []
      const times = take.times[at] ?? []
      return readSentence(
        { document, statements, sentence, tree, mentions, times, places: take.places[at] ?? [] },
        knowledge,
      )
    })
    return { reports: withoutTwins(reports) }
  },
}

interface SentenceLayers extends Pick<Layers, 'document' | 'statements' | 'mentions' | 'times' | 'places'> {
  readonly sentence: Sentence
  readonly tree: Tree
}

function readSentence(layers: SentenceLayers, { language, world, cameo }: ReportKnowledge): Report[] {
  const { document, sentence, tree, mentions, times, places, statements } = layers
  const { deeds } = language
  if (!deeds) return []
  const index = indexTree(tree)
  const stateOf = (word: string): string | null => {
    const named = world
      .named(word)
      .filter(
        ({ kind, actor }) => (kind === 'adjective' || kind === 'name' || kind === 'alias') && actor.type === 'state',
      )
    return named.length === 1 ? (named[0]?.actor.id ?? null) : null
  }
  const parties = partyReader({ index, sentence, mentions, stateOf })
  const spans = sentence.tokens
  const view: SentenceView = {
    index,
    words: language.speech.tree,
    forms: spans.map(({ text }) => text.toLowerCase()),
    isTime: (token) => isWithin(spans[token], times),
    isParty: parties.isParty,
    actorOf: parties.actorOf,
    isActor: (token) => isWithin(spans[token], mentions) || stateOf(spans[token]?.text ?? '') !== null,
  }
  // Words that look like deeds and are none have a code that no taxonomy knows.
  const all = tellDeeds(view, { deeds, cameo }).filter(({ code }) => cameo.code(code)?.type)
  return all.flatMap((told, earlier): Report[] => {
    const deed = settleParties(told, view, deeds)
    const code = cameo.code(deed.code)
    const trigger = spans[deed.head]
    if (!code?.type || !trigger) return []
    const { RECIPIENT } = deed.participants
    const { sources, targets } = sidesOf(deed, parties)
    const recipients = RECIPIENT.flatMap(parties.partiesOf)
    const time = timeOf(deed, view, sentence, times)
    const place = placeOf(deed, view, sentence, places)
    const telling = tellingOf(deed, trigger, statements)
    const status = settleStatus(statusOf(deed, view, deeds.status), {
      type: code.type,
      act: telling?.act ?? null,
      isRefused: deed.isRefused,
    })
    const range = subtreeRange(index, deed.head)
    const [first, last] = [spans[range.first] ?? trigger, spans[range.last] ?? trigger]
    const span = { start: first.start, end: last.end }
    return [
      {
        ...span,
        id: recordId({ document: document.id, kind: 'report', span: trigger, role: deed.pattern.sense.id }),
        trigger: { start: trigger.start, end: trigger.end },
        type: code.type,
        mode: code.mode,
        contexts: code.contexts,
        cameo: code.code,
        sources,
        targets,
        recipients,
        time,
        place: place?.place ?? null,
        placeWords: place && { start: place.start, end: place.end },
        status,
        isBackground: isLongBefore(time, document.written),
        statement: telling?.id ?? null,
        voice: telling?.voice ?? [document.outlet ?? UNKNOWN_OUTLET],
        rule: ruleOf(deed),
        confidence: confidenceOf(deed, { view, earlier, hasSource: isKnown(sources), hasTarget: isKnown(targets) }),
        by: stageMark(findReports),
      },
    ]
  })
}

/** Who does it and to whom; of several who do it to each other and stand together the first is the source ("Russian and Swedish envoys met"). */
function sidesOf(
  deed: ToldDeed,
  { partiesOf }: PartyReader,
): { readonly sources: readonly ReportParty[]; readonly targets: readonly ReportParty[] } {
  const sources = onceEach(deed.participants.SOURCE.flatMap(partiesOf))
  const targets = onceEach(deed.participants.TARGET.flatMap(partiesOf))
  if (!isMutual(deed) || (sources.length > 0 && targets.length > 0)) return { sources, targets }
  const all = [...sources, ...targets]
  return all.length > 1 ? { sources: all.slice(0, 1), targets: all.slice(1) } : { sources, targets }
}

/** Parties without those whose actor stands before them already. */
function onceEach(parties: readonly ReportParty[]): readonly ReportParty[] {
  return parties.filter(({ actor }, at) => actor === null || parties.findIndex((other) => other.actor === actor) === at)
}

function isMutual({ pattern, inner }: ToldDeed): boolean {
  return pattern.sense.isMutual || (inner !== null && isMutual(inner))
}

function isKnown(parties: readonly { readonly actor: string | null }[]): boolean {
  return parties.some(({ actor }) => actor !== null) ?? false
}

/** The rules of the lexicon that told a deed, outermost first. */
function ruleOf(deed: ToldDeed): string {
  const own = deed.pattern.sense.id
  return deed.inner ? `${own} > ${ruleOf(deed.inner)}` : own
}

function isWithin(span: Span | undefined, spans: readonly Span[]): boolean {
  return span !== undefined && spans.some((other) => containsSpan(other, span))
}

/** What lies in each sentence, by the place of its start; both lists are in the order of the text. */
function bySentence<Item extends Span>(items: readonly Item[], sentences: readonly Sentence[]): Item[][] {
  const lists = sentences.map((): Item[] => [])
  const sorted = [...items].sort((a, b) => a.start - b.start)
  let at = 0
  for (const item of sorted) {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= item.start) at++
    const sentence = sentences[at]
    if (sentence && sentence.start <= item.start) lists[at]?.push(item)
  }
  return lists
}

/** One report a word and rule. */
function withoutTwins(reports: readonly Report[]): Report[] {
  const seen = new Set<string>()
  return reports.filter(({ id }) => !seen.has(id) && Boolean(seen.add(id)))
}
