import { type CodedEvent, type CodingOptions, codeEvents, makeCodingBook } from '../annotate/reports/index.ts'
import {
  type ActorDictionary,
  type AgentDictionary,
  type DiscardDictionary,
  loadAgents,
  type OwnActor,
  phraseText,
  type VerbDictionary,
} from '../language/index.ts'
import type { Layers } from '../model/index.ts'
import { type OwnWorldActor, type World, withOwnActors } from '../world/index.ts'
import type { Knowledge } from './knowledge.ts'

/** Dictionaries that a researcher brings along, as `readActorDictionary` and its like read them. */
export interface OwnDictionaries {
  readonly actors?: readonly ActorDictionary[]
  readonly agents?: readonly AgentDictionary[]
  readonly verbs?: readonly VerbDictionary[]
  readonly discards?: readonly DiscardDictionary[]
  /** Leaves out Redline's own agents, which otherwise stand behind these. */
  readonly onlyOwnAgents?: boolean
}

/** Codes the events of documents with somebody's own dictionaries before Redline's; make it once and use it for many documents. */
export function eventCoder(
  own: OwnDictionaries,
  knowledge: Knowledge,
): (layers: Layers, options: CodingOptions) => readonly CodedEvent[] {
  const agents = [...(own.agents ?? []), ...(own.onlyOwnAgents ? [] : [loadAgents(knowledge.language.tag)])]
  const book = makeCodingBook({ ...own, agents })
  return (layers, options) => codeEvents(layers, { ...knowledge, book }, options)
}

/** Codes of three letters that stand for no state. */
const NO_STATES: ReadonlySet<string> = new Set([
  'IGO',
  'NGO',
  'NGM',
  'MNC',
  'IMG',
  'INT',
  'GOV',
  'MIL',
  'REB',
  'OPP',
  'CVL',
])
const STATE_CODE = /^[A-Z]{3}$/u

/** The world in which the actors of a user's dictionaries are known beside its own; those that it knows by the same name keep their identity. */
export function worldWith(dictionaries: readonly ActorDictionary[], world: World): World {
  const own = dictionaries.flatMap(({ actors }) => actors).flatMap((actor) => ownActor(actor, world))
  return own.length === 0 ? world : withOwnActors(world, own)
}

function ownActor(actor: OwnActor, world: World): readonly OwnWorldActor[] {
  const names = actor.phrases.map(phraseText)
  const [first = ''] = names
  const code = actor.codes.at(-1)?.code.toUpperCase() ?? ''
  const isKnown = names.some((name) => world.named(name).length > 0)
  if (isKnown || !/[A-Z+]/u.test(code)) return []
  const isState = STATE_CODE.test(code) && !NO_STATES.has(code)
  return [
    {
      id: `own-${slug(first)}`,
      name: readable(first),
      type: isState ? 'state' : 'group',
      names,
      code: isState ? code : null,
    },
  ]
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

/** "MINAS TIRITH" as "Minas Tirith". */
function readable(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase())
}
