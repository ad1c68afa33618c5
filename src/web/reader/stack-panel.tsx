import { useEffect, useState } from 'preact/hooks'
import type { DocumentRecord, StatementRecord } from '../contract.ts'
import type { Suggestion } from '../judging/suggest-actors.ts'
import { sayName } from '../look/say-name.ts'
import { CorrectAct } from './correct-act.tsx'
import { CorrectActor } from './correct-actor.tsx'
import type { Named } from './list-named.ts'
import { NamedHere } from './named-here.tsx'
import type { VoiceStack } from './stack-voices.ts'
import type { Copy } from './use-copy.ts'
import type { Correction } from './use-correction.ts'
import { sayStack, VoiceStackView } from './voice-stack.tsx'
import type { Voice } from './voices.ts'

interface Options {
  /** What is shown: the place under the pointer, else the one under the cursor. */
  readonly stack: VoiceStack | null
  /** Who is named there. */
  readonly named: readonly Named[]
  /** What is announced: the place under the cursor alone, as pointers wander. */
  readonly announced: VoiceStack | null
  readonly document: DocumentRecord
  readonly voices: readonly Voice[]
  /** Which of `total` statements the cursor is on, from 1; null when on none. */
  readonly position: number | null
  readonly total: number
  readonly copy: Copy
  readonly chosenVoice: string | null
  readonly innerSpeakers: readonly { readonly id: string; readonly name: string }[]
  readonly onGo: (statement: string) => void
  readonly onStep: (step: 1 | -1) => void
  readonly onCite: () => void
  readonly onToggleVoice: () => void
  /** The panel was opened over the text on a narrow screen. */
  readonly onUnfold: () => void
  readonly onChooseVoice: (voice: string) => void
  readonly correction: Correction
  /** What became of a correction of who is meant; null while its card is open. */
  readonly told: { readonly outcome: string; readonly problem: string | null } | null
  /** Everybody named in the article. */
  readonly here: readonly Suggestion[]
  /** How many statements rest on the same speaker by a pronoun, or without a word. */
  readonly following: number
}

/** The panel beside the text (at the foot of a narrow screen) that tells whose words are under the cursor. */
export function StackPanel(options: Options) {
  const { stack, named, announced, document, voices, position, total, copy, innerSpeakers, onGo, onStep, onUnfold } =
    options
  const { correction, here, following } = options
  const [isOpened, setUnfolded] = useState(false)
  // At once, as the form takes the focus; it stays so when the form closes.
  const isUnfolded = isOpened || correction.statement !== null
  useEffect(() => {
    if (correction.statement !== null) setUnfolded(true)
  }, [correction.statement])
  return (
    <aside
      class={`desk-stack ${stack ? '' : 'is-empty'} ${isUnfolded ? 'is-unfolded' : ''}`}
      aria-labelledby="stack-title"
    >
      <div class="stack-head">
        <h2 id="stack-title">Whose words</h2>
        <p class="stack-path" aria-hidden="true">
          <strong>{stack && sayName(stack.levels.at(-1)?.name ?? '')}</strong>
          <span class="quiet">
            {stack?.levels
              .slice(0, -1)
              .map(({ name }) => sayName(name))
              .join(' › ')}
          </span>
        </p>
        <div class="stack-steps">
          <button type="button" class="quiet-button" aria-label="Previous statement" onClick={() => onStep(-1)}>
            <span aria-hidden="true">↑</span>
          </button>
          <span class="number" aria-hidden="true">
            {position ?? '–'} / {total}
          </span>
          <button type="button" class="quiet-button" aria-label="Next statement" onClick={() => onStep(1)}>
            <span aria-hidden="true">↓</span>
          </button>
          <button
            type="button"
            class="quiet-button narrow-only"
            aria-expanded={isUnfolded}
            onClick={() => {
              setUnfolded(!isUnfolded)
              if (!isUnfolded) requestAnimationFrame(onUnfold)
            }}
          >
            {isUnfolded ? 'Less' : 'More'}
          </button>
        </div>
      </div>
      <p class="hidden" aria-live="polite" data-announcement>
        {announced ? sayStack(announced) : ''}
      </p>
      <div class="stack-body">
        {options.told && <CorrectionOutcome correction={options.told} />}
        {stack ? (
          <>
            <CorrectionOutcome correction={correction} />
            {stack.statement && correction.statement === stack.statement.id && (
              <CorrectionForm
                key={stack.statement.id}
                statement={stack.statement}
                {...{ correction, here, following }}
              />
            )}
            <VoiceStackView
              stack={stack}
              document={document}
              voices={voices}
              onGo={onGo}
              onChooseVoice={options.onChooseVoice}
              onUndo={correction.undo}
              onCorrect={(field) => stack.statement && correction.open(stack.statement.id, field)}
            />
            {innerSpeakers.length > 0 && (
              <p class="inner-speakers">
                Inside it:{' '}
                {innerSpeakers.map(({ id, name }) => (
                  <button key={id} type="button" class="link-button" onClick={() => onGo(id)}>
                    {name}
                  </button>
                ))}
              </p>
            )}
            {correction.statement === null && <StackActions {...options} />}
            <NamedHere named={named} />
          </>
        ) : (
          <div class="stack-hint">
            <p>Point at a sentence, or press one of these keys, to see whose words it holds.</p>
            <ul>
              <li>
                <kbd>j</kbd> <kbd>k</kbd> next and previous statement
              </li>
              <li>
                <kbd>.</kbd> <kbd>,</kbd> next and previous sentence
              </li>
              <li>
                <kbd>?</kbd> all keys
              </li>
            </ul>
          </div>
        )}
        <CopyOutcome copy={copy} />
      </div>
    </aside>
  )
}

function StackActions({ stack, chosenVoice, onCite, onToggleVoice }: Options) {
  return (
    <div class="stack-actions">
      {stack?.statement && (
        <button type="button" class="button" onClick={onCite}>
          Copy citation
        </button>
      )}
      <button type="button" class="button button-plain" aria-pressed={chosenVoice !== null} onClick={onToggleVoice}>
        {chosenVoice === null ? 'Only this voice' : 'All voices'}
      </button>
    </div>
  )
}

interface FormOptions extends Pick<Options, 'correction' | 'here' | 'following'> {
  readonly statement: StatementRecord
}

function CorrectionForm({ statement, here, following, correction: { field, stored, cancel } }: FormOptions) {
  switch (field) {
    case 'speaker':
    case 'addressee':
      return (
        <CorrectActor
          key={field}
          field={field}
          statement={statement}
          here={here}
          following={following}
          onStored={stored}
          onCancel={cancel}
        />
      )
    case 'act':
      return <CorrectAct statement={statement} onStored={stored} onCancel={cancel} />
  }
}

/** What became of the last correction, until the next step. */
function CorrectionOutcome({
  correction: { outcome, problem },
}: {
  readonly correction: Pick<Correction, 'outcome' | 'problem'>
}) {
  return (
    <>
      <div role="status" class="copy-outcome">
        {outcome && <p class="judged-note">{outcome}</p>}
      </div>
      {problem && (
        <p class="form-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}

function CopyOutcome({ copy }: { readonly copy: Copy }) {
  return (
    <div role="status" class="copy-outcome">
      {copy.state === 'copied' && <p>Citation copied.</p>}
      {copy.state === 'refused' && (
        <label>
          The browser did not allow copying; take it from here:
          <textarea readOnly rows={6} value={copy.text} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </div>
  )
}
