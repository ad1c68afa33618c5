import { fileURLToPath } from 'node:url'
import {
  type DictionaryFault,
  loadPageRules,
  readActorDictionary,
  readAgentDictionary,
  readDiscardDictionary,
  readVerbDictionary,
} from '../language/index.ts'
import { type Document, dayOfWriting, type IsoDate, type Layers } from '../model/index.ts'
import {
  annotateDocument,
  eventCoder,
  type Knowledge,
  knowledgeFor,
  type OwnDictionaries,
  sharedWorld,
  worldWith,
} from '../pipeline/index.ts'
import { type FoundSource, findSources, readDocument } from '../read/index.ts'
import type { CodedRecord, CodingQuestion, CodingResult, DictionaryProblem, DictionaryText } from './code-events.ts'

export interface SourceCoder {
  /** What could not be read in the dictionaries, in the order of their lines. */
  readonly faults: readonly DictionaryProblem[]
  code(sources: readonly string[]): AsyncGenerator<CodingResult>
}

/** The source that stands for what another program gives. */
const STANDARD_INPUT = '-'
/** The same two steps up from `src/engine` and from `dist/engine`. */
const LANGUAGE_FOLDER = fileURLToPath(new URL('../../data/languages', import.meta.url))

/** What a text is taken to be in that does not show its language. */
const CODED_LANGUAGE = 'en'
/** Characters: "Ruritania serenaded Graustark." was taken for Portuguese, invented news of three sentences were not. */
const LEAST_TO_TELL_LANGUAGE = 200

type EventCoder = ReturnType<typeof eventCoder>

/** Reads the dictionaries once, to code the events of many sources with them. */
export function sourceCoder({ mode, withWorld, ...texts }: CodingQuestion): SourceCoder {
  const { own, faults } = readDictionaries(texts)
  const world = worldWith(own.actors ?? [], sharedWorld())
  const pageKnowledge = { pageRules: loadPageRules(LANGUAGE_FOLDER), world }
  const coders = new Map<string, EventCoder>()

  function coderOf(knowledge: Knowledge): EventCoder {
    const { tag } = knowledge.language
    const coder = coders.get(tag) ?? eventCoder(own, knowledge)
    coders.set(tag, coder)
    return coder
  }

  function* codeDocument(read: Document): Generator<CodingResult> {
    // The language of a few words is a guess, and names that nobody else has mislead it.
    const document = read.text.length < LEAST_TO_TELL_LANGUAGE ? { ...read, language: CODED_LANGUAGE } : read
    const knowledge = { ...knowledgeFor(document), world }
    const language = document.language ?? CODED_LANGUAGE
    if (!isOfLanguage(language, knowledge.language.tag) || knowledge.language.deeds === null) {
      const problem = `${document.source}: is in a language (${language}) in which events cannot be coded; give it in English`
      yield { kind: 'problem', problem }
      return
    }
    const events = coderOf(knowledge)
    const layers = annotateDocument(document, knowledge)
    for (const event of recordsOf(layers, events(layers, { mode, withWorld, needsBoth: true }))) {
      yield { kind: 'event', event }
    }
  }

  function* codeSource(found: FoundSource): Generator<CodingResult> {
    try {
      const { document, problem } = readDocument(found, pageKnowledge)
      if (problem === undefined) yield* codeDocument(document)
      else yield { kind: 'problem', problem: problem.message }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const problem = `${found.source}: ${reason}; this is a fault in Redline, please report it with the source`
      yield { kind: 'problem', problem }
    }
  }

  return {
    faults,
    async *code(sources) {
      const options = sources.includes(STANDARD_INPUT) ? { stdin: process.stdin } : {}
      for await (const { found, problem } of findSources(sources, options)) {
        if (problem === undefined) yield* codeSource(found)
        else yield { kind: 'problem', problem: problem.message }
      }
    },
  }
}

/** Whether a BCP 47 tag is of the language, or of a kind of it. */
function isOfLanguage(tag: string, language: string): boolean {
  return tag.toLowerCase() === language || tag.toLowerCase().startsWith(`${language}-`)
}

function recordsOf(layers: Layers, events: ReturnType<EventCoder>): readonly CodedRecord[] {
  const { document, sentences, reports } = layers
  const statuses = new Map(reports.map(({ trigger, status }) => [trigger.start, status]))
  const date = dayWritten(document)
  let at = 0
  return events.flatMap(({ source, target, code, rule, trigger: { start, end } }): CodedRecord[] => {
    // Both are in the order of the text.
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    const sentence = sentences[at]
    if (!sentence) return []
    return [
      {
        ...{ document: document.source, sentence: at + 1, date, source, target, code },
        status: statuses.get(start) ?? null,
        trigger: { start, end, text: document.text.slice(start, end) },
        text: document.text.slice(sentence.start, sentence.end),
        rule,
      },
    ]
  })
}

function dayWritten(document: Document): IsoDate | null {
  const written = dayOfWriting(document)
  return written?.earliest === written?.latest ? (written?.latest ?? null) : null
}

function readDictionaries({
  actors = [],
  agents = [],
  verbs = [],
  discards = [],
}: Omit<CodingQuestion, 'mode' | 'withWorld'>): {
  readonly own: OwnDictionaries
  readonly faults: readonly DictionaryProblem[]
} {
  const faults: DictionaryProblem[] = []
  const readEach = <Read extends { readonly faults: readonly DictionaryFault[] }>(
    texts: readonly DictionaryText[],
    read: (text: string) => Read,
  ): readonly Read[] =>
    texts.map(({ source, text }) => {
      const dictionary = read(text)
      const inOrder = dictionary.faults.toSorted((a, b) => a.line - b.line)
      for (const { line, problem } of inOrder) faults.push({ source, line, message: problem })
      return dictionary
    })
  const own = {
    actors: readEach(actors, readActorDictionary),
    agents: readEach(agents, readAgentDictionary),
    verbs: readEach(verbs, readVerbDictionary),
    discards: readEach(discards, readDiscardDictionary),
  }
  return { own, faults }
}
