import { signal } from '@preact/signals'
import { sayChain } from '../case/say-chain.ts'
import type { DocumentRecord, StatementRecord } from '../contract.ts'
import { isUnnamed, sayName } from '../look/say-name.ts'
import { sayTime } from '../look/say-time.ts'
import { lookClass } from './article-text.tsx'
import { AROUND_KINDS } from './lay-out-article.ts'
import type { VoiceLevel, VoiceStack } from './stack-voices.ts'
import { KIND_WORDS, OWN_VOICE_WORDS, RESOLUTION_WORDS, sayAct, sayConfidence } from './statement-words.ts'
import { speakerOf, type Voice } from './voices.ts'

interface Options {
  readonly stack: VoiceStack
  readonly document: DocumentRecord
  readonly voices: readonly Voice[]
  readonly onGo: (statement: string) => void
}

/** Who speaks at a place, drawn as boxes inside one another: the outlet outermost, whoever speaks innermost. */
export function VoiceStackView({ stack, document, voices, onGo }: Options) {
  return (
    <ol class="stack">
      <StackLevel stack={stack} index={0} document={document} voices={voices} onGo={onGo} />
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
        <LevelName level={level} isInnermost={isInnermost} onGo={options.onGo} />{' '}
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

interface NameOptions {
  readonly level: VoiceLevel
  readonly isInnermost: boolean
  readonly onGo: (statement: string) => void
}

/** The name of a voice; that of an outer one leads to its statement. */
function LevelName({ level: { name, statement }, isInnermost, onGo }: NameOptions) {
  const look = isUnnamed(name) ? 'level-name is-unnamed' : 'level-name'
  const said = sayName(name)
  if (isInnermost || !statement) return <strong class={look}>{said}</strong>
  return (
    <button
      type="button"
      class={`${look} link-button`}
      aria-label={`${said}: go to its statement`}
      onClick={() => onGo(statement.id)}
    >
      {said}
    </button>
  )
}

function Innermost({ stack, onGo }: Options) {
  const { statement, text, region, beside } = stack
  if (statement) return <StatementFacts statement={statement} text={text} />
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

function StatementFacts({ statement, text }: { readonly statement: StatementRecord; readonly text: string }) {
  const time = statement.time ? sayTime(statement.time) : null
  return (
    <div class="level-words">
      <p class="level-text">{statement.kind === 'direct' ? `“${text}”` : text}</p>
      <dl class="facts">
        <Fact name="Wording" value={KIND_WORDS[statement.kind]} />
        {statement.speaker && <Fact name="Speaker" value={`“${statement.speaker.text}”`} />}
        {statement.cue && <Fact name="Cue" value={`“${statement.cue.text}”`} />}
        {statement.addressee && <Fact name="Told to" value={statement.addressee.name} />}
        {time && <Fact name="When" value={time} />}
      </dl>
      <HowFound statement={statement} />
    </div>
  )
}

/** Whether the grounds of every statement are unfolded: who checks one will check the next. */
const areGroundsShown = signal(false)

/** On what grounds Redline takes these words for a statement of this speaker, and how sure it is. */
function HowFound({ statement }: { readonly statement: StatementRecord }) {
  return (
    <details
      class="how-found"
      open={areGroundsShown.value}
      onToggle={(event) => {
        areGroundsShown.value = event.currentTarget.open
      }}
    >
      <summary>How this was found</summary>
      <dl class="facts">
        <Fact name="Speaker" value={RESOLUTION_WORDS[statement.speakerResolution]} />
        <Fact name="Redline is" value={sayConfidence(statement.confidence)} source={statement.confidence.toFixed(2)} />
        <Fact name="Found by" value={statement.by} />
      </dl>
      <p class="level-note">
        From 0 to 1: how sure Redline is that somebody says this, from here to here. It does not tell whether what is
        said is so.
      </p>
    </details>
  )
}

interface FactOptions {
  readonly name: string
  readonly value: string
  readonly source?: string
}

function Fact({ name, value, source }: FactOptions) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        {value} {source && <span class="quiet">({source})</span>}
      </dd>
    </div>
  )
}

/** The stack in one line, for whoever hears the page. */
export function sayStack({ levels, statement, region, beside }: VoiceStack): string {
  const path = levels.map(({ name }) => sayName(name)).join(', quoting ')
  if (!statement) return `${path}. ${OWN_VOICE_WORDS[beside.length > 0 ? 'lead' : region]}`
  return `${path}: ${KIND_WORDS[statement.kind]}; ${sayAct(statement)}.`
}
