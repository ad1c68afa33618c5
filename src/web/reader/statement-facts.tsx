import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { StatementRecord } from '../contract.ts'
import { sayName } from '../look/say-name.ts'
import { sayTime } from '../look/say-time.ts'
import { quoteWords, sayContent, sayWords } from '../look/say-words.ts'
import { JudgedNote } from './judged-note.tsx'
import { isByRulesAlone, KIND_WORDS, sayAct, sayConfidence, sayResolution } from './statement-words.ts'
import type { CorrectedField } from './use-correction.ts'
import { speakerOf } from './voices.ts'

interface Options {
  readonly statement: StatementRecord
  readonly onGo: (statement: string) => void
  readonly onUndo: (judgement: string) => void
  readonly onCorrect: (field: CorrectedField) => void
}

/** All that is known of one statement: its words, who says them and how that is known, to whom, when, and how. */
export function StatementFacts({ statement, onGo, onUndo, onCorrect }: Options) {
  const { kind, judged, addressee, time, place, occasion, cue, hedged, translated } = statement
  const words = sayContent(statement)
  const said = time ? sayTime(time) : null
  return (
    <div class="level-words">
      <p class="level-text">{kind === 'direct' ? quoteWords(words) : words}</p>
      {judged && <JudgedNote statement={statement} judged={judged} onGo={onGo} onUndo={onUndo} />}
      <dl class="facts">
        <Fact name="Who" value={sayName(speakerOf(statement))}>
          <CorrectButton field="speaker" onCorrect={onCorrect} />
        </Fact>
        <Fact name="Known by" value={sayResolution(judged ? { ...statement, ...judged.was } : statement)}>
          {judged && statement.speakerResolution === 'judged' && <span class="quiet">(Redline’s own reading)</span>}
        </Fact>
        <Fact name="Act" value={sayAct(statement)}>
          <CorrectButton field="act" onCorrect={onCorrect} />
        </Fact>
        <Fact name="Wording" value={KIND_WORDS[kind]} />
        {translated && <Fact name="Language" value="translated: not the very words that were spoken" />}
        {hedged && <Fact name="Reserve" value="the text itself reports it with reserve" />}
        {cue && <Fact name="Cue" value={quoteWords(sayWords(cue.text))} />}
        <Fact name="Told to" value={addressee ? addressee.name : 'nobody named'}>
          <CorrectButton field="addressee" onCorrect={onCorrect} />
        </Fact>
        {said && <Fact name="When" value={said} />}
        {place && <Fact name="Where" value={quoteWords(sayWords(place.text))} />}
        {occasion && <Fact name="Occasion" value={quoteWords(sayWords(occasion.text))} />}
      </dl>
      <HowFound statement={statement} />
    </div>
  )
}

interface CorrectOptions {
  readonly field: CorrectedField
  readonly onCorrect: (field: CorrectedField) => void
}

function CorrectButton({ field, onCorrect }: CorrectOptions) {
  return (
    <button type="button" class="link-button correct-button" data-field={field} onClick={() => onCorrect(field)}>
      Correct the {field}
    </button>
  )
}

/** Whether the grounds of every statement are unfolded: who checks one will check the next. */
const areGroundsShown = signal(false)

/** How sure Redline is that these words are a statement, and what found it. */
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
        <Fact name="Redline is" value={sayConfidence(statement.confidence)}>
          <span class="quiet">({statement.confidence.toFixed(2)})</span>
        </Fact>
        <Fact
          name="Found by"
          value={isByRulesAlone(statement) ? 'rules alone, without learned weights' : 'rules and learned weights'}
        >
          <span class="quiet">({statement.by})</span>
        </Fact>
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
  readonly children?: ComponentChildren
}

function Fact({ name, value, children }: FactOptions) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        {value} {children}
      </dd>
    </div>
  )
}
