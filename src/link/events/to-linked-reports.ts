import {
  containsSpan,
  dayOfWriting,
  type Layers,
  type LinkedReport,
  overlaps,
  type Report,
  type ReportNumber,
  type ReportParty,
  type Sentence,
  type Span,
  type Tree,
} from '../../model/index.ts'

export type ReportLayers = Pick<Layers, 'document' | 'sentences' | 'trees' | 'times' | 'actors' | 'places' | 'reports'>

/** Parts of speech whose lemmas tell what a sentence is about. */
const TELLING_TAGS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
const NAMING_TAGS: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])
/** Longer sentences are cut around the report: the rest of a list has nothing to do with it. */
const MOST_WORDS = 24

/**
 * The reports of one document as linking sees them. `countOf` reads a number that is written in words; null for words that are none.
 */
export function toLinkedReports(
  { document, sentences, trees, times, actors, places, reports }: ReportLayers,
  countOf: (word: string) => number | null = () => null,
): readonly LinkedReport[] {
  const written = dayOfWriting(document)?.latest ?? null
  const unnamed = new Map(actors.filter(({ type }) => type === 'unnamed').map((actor) => [actor.id, actor.country]))
  let at = 0
  return [...reports]
    .sort((a, b) => a.trigger.start - b.trigger.start)
    .map((report): LinkedReport => {
      while ((sentences[at]?.end ?? Infinity) <= report.trigger.start) at++
      const sentence = sentences[at]
      const tree = trees?.[at]
      const told = sentence && tree ? readWords({ report, sentence, tree, times, countOf }) : { words: [], numbers: [] }
      const placeAt = (party: ReportParty) => places.find((place) => containsSpan(place, party.head))
      const wordOf = (party: ReportParty): string[] =>
        sentence && tree && isNobody(party, unnamed) && !placeAt(party) ? headLemma(party, sentence, tree) : []
      const { type, cameo, mode, status, isBackground, voice } = report
      const isNoun = sentence !== undefined && tree !== undefined && isNounAt(report, sentence, tree)
      const isOfOther = isNoun && reports.some((other) => other !== report && lendsTime(other, report, times))
      return {
        id: report.id,
        document: document.id,
        origin: document.family,
        at: report.trigger.start,
        type,
        cameo,
        mode,
        sources: idsOf(report.sources, unnamed),
        targets: idsOf([...report.targets, ...report.recipients], unnamed),
        sourceWords: report.sources.flatMap(wordOf),
        targetWords: report.targets.flatMap(wordOf),
        time: isOfOther ? null : report.time,
        written,
        // "Bombed Tripoli" tells where as well as whom.
        place:
          report.place ??
          report.targets.map((party) => placeAt(party)?.place ?? null).find((id) => id !== null) ??
          null,
        status,
        isBackground,
        isNoun,
        voice,
        ...told,
      }
    })
}

/** Ids that mean the same in every document: of somebody unnamed that is the state behind, if any. */
function idsOf(parties: readonly ReportParty[], unnamed: ReadonlyMap<string, string | null>): readonly string[] {
  const ids = parties.flatMap(({ actor }) => {
    if (actor === null) return []
    const country = unnamed.get(actor)
    return country === undefined ? [actor] : country === null ? [] : [country]
  })
  return [...new Set(ids)]
}

function isNobody({ actor }: ReportParty, unnamed: ReadonlyMap<string, string | null>): boolean {
  return actor === null || unnamed.get(actor) === null
}

/** "On Monday they condemned the raid" dates what was said of it: its noun stands in the clause of another deed of that time. */
function lendsTime(other: Report, noun: Report, times: readonly Span[]): boolean {
  const isSame =
    other.time !== null && noun.time?.earliest === other.time.earliest && noun.time.latest === other.time.latest
  return isSame && containsSpan(other, noun) && !times.some((time) => containsSpan(noun, time))
}

/** Of a trigger of several words ("held talks") the first counts. */
function isNounAt({ trigger }: Report, { tokens }: Sentence, { tags }: Tree): boolean {
  const tag = tags[tokens.findIndex(({ start }) => start >= trigger.start)]
  return tag === 'NOUN' || tag === 'PROPN'
}

function headLemma({ head }: ReportParty, { tokens }: Sentence, { lemmas, tags }: Tree): string[] {
  const token = tokens.findIndex(({ start, end }) => start >= head.start && end <= head.end)
  const lemma = lemmas[token]
  return lemma === undefined || !NAMING_TAGS.has(tags[token] ?? '') ? [] : [lemma.toLowerCase()]
}

interface Telling {
  readonly report: Report
  readonly sentence: Sentence
  readonly tree: Tree
  readonly times: readonly Span[]
  readonly countOf: (word: string) => number | null
}

/** What the sentence says around the trigger; who takes part and when are compared apart, so their words are left out. */
function readWords({ report, sentence, tree, times, countOf }: Telling): Pick<LinkedReport, 'words' | 'numbers'> {
  const { tokens } = sentence
  const { lemmas, tags, heads, relations } = tree
  const parties = [...report.sources, ...report.targets].filter(({ actor }) => actor !== null).map(({ head }) => head)
  const dated = times.filter((time) => overlaps(time, sentence))
  const trigger = tokens.findIndex(({ start }) => start >= report.trigger.start)
  const telling = tokens.flatMap((token, at) => {
    const isTelling =
      TELLING_TAGS.has(tags[at] ?? '') && ![...parties, ...dated].some((span) => containsSpan(span, token))
    return isTelling ? [at] : []
  })
  const near = telling
    .toSorted((a, b) => Math.abs(a - trigger) - Math.abs(b - trigger) || a - b)
    .slice(0, MOST_WORDS)
    .sort((a, b) => a - b)
  const numbers = near.flatMap((token): ReportNumber[] => {
    if (tags[token] !== 'NUM' || relations[token] !== 'nummod') return []
    const value = readNumber(tokens[token]?.text ?? '') ?? countOf(lemmas[token]?.toLowerCase() ?? '')
    const of = lemmas[heads[token] ?? -1]?.toLowerCase() ?? null
    return value === null ? [] : [{ value, of }]
  })
  return { words: [...new Set(near.map((token) => (lemmas[token] ?? '').toLowerCase()))].sort(), numbers }
}

/** "1,200", "35", "3.5". */
const NUMERAL = /^\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?$/u

function readNumber(text: string): number | null {
  return NUMERAL.test(text) ? Number(text.replaceAll(',', '')) : null
}
