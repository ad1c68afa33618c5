import { sayChain } from '../case/say-chain.ts'
import type { DocumentRecord } from '../contract.ts'
import { isUnnamed, sayName } from '../look/say-name.ts'
import { lookClass } from './article-text.tsx'
import { AROUND_KINDS } from './lay-out-article.ts'
import type { VoiceLevel, VoiceStack } from './stack-voices.ts'
import { StatementFacts } from './statement-facts.tsx'
import { KIND_WORDS, OWN_VOICE_WORDS, sayAct } from './statement-words.ts'
import type { CorrectedField } from './use-correction.ts'
import { speakerOf, type Voice } from './voices.ts'

interface Options {
  readonly stack: VoiceStack
  readonly document: DocumentRecord
  readonly voices: readonly Voice[]
  readonly onGo: (statement: string) => void
  /** Shows one voice alone. */
  readonly onChooseVoice: (voice: string) => void
  readonly onUndo: (judgement: string) => void
  readonly onCorrect: (field: CorrectedField) => void
}

/** Who speaks at a place, drawn as boxes inside one another: the outlet outermost, whoever speaks innermost. */
export function VoiceStackView(options: Options) {
  return (
    <ol class="stack">
      <StackLevel {...options} index={0} />
    </ol>
  )
}

function StackLevel({ index, ...options }: Options & { readonly index: number }) {
  const { stack, document, voices } = options
  const level = stack.levels[index]
  if (!level) return null
  const isInnermost = index === stack.levels.length - 1
  const look = index === 0 ? null : voices.find(({ name }) => name === level.name)?.look
  return (
    <li
      class={`level ${index === 0 ? 'level-outlet' : ''} ${isInnermost ? 'level-speaker' : ''} ${look ? lookClass(look) : ''}`}
    >
      <p class="level-head">
        <LevelName {...options} level={level} isInnermost={isInnermost} />{' '}
        <span class="level-role">{nameRole(level, index, stack)}</span>
        {index === 0 && document.chain.length > 0 && (
          <span class="level-chain">{sayChain(document.chain).join(', ')}</span>
        )}
      </p>
      {isInnermost ? (
        <Innermost {...options} />
      ) : (
        <ol>
          <StackLevel {...options} index={index + 1} />
        </ol>
      )}
    </li>
  )
}

/** What a voice does at its place in the path, as the verb after its name. */
function nameRole({ statement }: VoiceLevel, index: number, { levels, region }: VoiceStack): string {
  const isInnermost = index === levels.length - 1
  if (index === 0 && isInnermost) return AROUND_KINDS.has(region) ? 'has on its page' : 'in its own words'
  if (index === 0) return 'publishes'
  if (!statement) return 'passes on'
  return isInnermost ? sayAct(statement) : `${sayAct(statement)}, quoting`
}

interface NameOptions extends Pick<Options, 'onGo' | 'onChooseVoice'> {
  readonly level: VoiceLevel
  readonly isInnermost: boolean
}

/** The name of a voice; that of an outer one leads to its statement or, where it has none, shows all that it says. */
function LevelName({ level: { name, statement }, isInnermost, onGo, onChooseVoice }: NameOptions) {
  const look = isUnnamed(name) ? 'level-name is-unnamed' : 'level-name'
  const said = sayName(name)
  if (isInnermost) return <strong class={look}>{said}</strong>
  return (
    <button
      type="button"
      class={`${look} link-button`}
      aria-label={statement ? `${said}: go to its statement` : `${said}: show this voice alone`}
      onClick={() => (statement ? onGo(statement.id) : onChooseVoice(name))}
    >
      {said}
    </button>
  )
}

function Innermost(options: Options) {
  const { stack, onGo } = options
  const { statement, text, region, beside } = stack
  if (statement) return <StatementFacts {...options} statement={statement} />
  return (
    <div class="level-words">
      <p class="level-text">{text}</p>
      <p class="level-note">{OWN_VOICE_WORDS[beside.length > 0 ? 'lead' : region]}</p>
      {beside.length > 0 && (
        <>
          <p class="level-note">In the same sentence:</p>
          <ul class="beside">
            {beside.map((other) => (
              <li key={other.id}>
                <button type="button" class="link-button" onClick={() => onGo(other.id)}>
                  {sayName(speakerOf(other))}, {KIND_WORDS[other.kind]}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** The stack in one line, for whoever hears the page. */
export function sayStack({ levels, statement, region, beside }: VoiceStack): string {
  const path = levels.map(({ name }) => sayName(name)).join(', quoting ')
  if (!statement) return `${path}. ${OWN_VOICE_WORDS[beside.length > 0 ? 'lead' : region]}`
  return `${path}: ${KIND_WORDS[statement.kind]}; ${sayAct(statement)}.${statement.judged ? ' Corrected.' : ''}`
}
