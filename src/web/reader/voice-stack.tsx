import { sayChain } from '../case/say-chain.ts'
import type { DocumentRecord, StatementRecord } from '../contract.ts'
import { sayTime } from '../look/say-time.ts'
import { lookClass } from './article-text.tsx'
import { AROUND_KINDS } from './lay-out-article.ts'
import type { VoiceLevel, VoiceStack } from './stack-voices.ts'
import { ACT_WORDS, KIND_WORDS, OWN_VOICE_WORDS, RESOLUTION_WORDS, sayConfidence } from './statement-words.ts'
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
        <span class="level-role">{nameRole(level, index, stack)}</span>
        <strong class="level-name">{level.name}</strong>
        {index === 0 && document.chain.length > 0 && (
          <span class="level-chain">{sayChain(document.chain).join(', ')}</span>
        )}
        {!isInnermost && level.statement && <LevelLink statement={level.statement} onGo={options.onGo} />}
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

function nameRole({ statement }: VoiceLevel, index: number, { levels, region }: VoiceStack): string {
  const isInnermost = index === levels.length - 1
  if (index === 0 && isInnermost) return AROUND_KINDS.has(region) ? 'On the page of' : 'The outlet itself'
  if (index === 0) return 'Published by'
  if (!statement) return 'By way of'
  return isInnermost ? ACT_WORDS[statement.act] : `${ACT_WORDS[statement.act]}, quoting`
}

function LevelLink({ statement, onGo }: { readonly statement: StatementRecord; readonly onGo: (id: string) => void }) {
  return (
    <button type="button" class="link-button" onClick={() => onGo(statement.id)}>
      {statement.cue ? `“${statement.cue.text}”` : 'outer statement'}
      <span class="hidden">: go to the outer statement of {speakerOf(statement)}</span>
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
                  {speakerOf(other)}, {KIND_WORDS[other.kind]}
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
        <Fact
          name="Speaker"
          value={RESOLUTION_WORDS[statement.speakerResolution]}
          source={statement.speaker?.text ?? null}
        />
        {statement.cue && <Fact name="Cue" value={`“${statement.cue.text}”`} />}
        {statement.addressee && <Fact name="To" value={statement.addressee.name} />}
        {time && <Fact name="When" value={time} />}
        {statement.polarity === 'negative' && <Fact name="Negated" value="the text says that this was not said" />}
        <Fact
          name="Redline is"
          value={sayConfidence(statement.confidence)}
          source={statement.confidence.toFixed(2)}
          hint={`How sure Redline is that this is a statement of this extent, from 0 to 1; not whether what is said is so. Found by ${statement.by}.`}
        />
      </dl>
    </div>
  )
}

interface FactOptions {
  readonly name: string
  readonly value: string
  readonly source?: string | null
  readonly hint?: string
}

function Fact({ name, value, source = null, hint }: FactOptions) {
  return (
    <div class="fact" {...(hint ? { title: hint } : {})}>
      <dt>{name}</dt>
      <dd>
        {value} {source && <span class="quiet">({source})</span>}
      </dd>
    </div>
  )
}

/** The stack in one line, for whoever hears the page. */
export function sayStack({ levels, statement, region, beside }: VoiceStack): string {
  const path = levels.map(({ name }) => name).join(', quoting ')
  if (!statement) return `${path}. ${OWN_VOICE_WORDS[beside.length > 0 ? 'lead' : region]}`
  return `${path}: ${KIND_WORDS[statement.kind]}; ${ACT_WORDS[statement.act]}.`
}
