import { useEffect, useId, useState } from 'preact/hooks'
import { askActors } from '../asking/ask.ts'
import { useAnswer } from '../asking/use-answer.ts'
import { usePaused } from '../asking/use-paused.ts'
import { isSameName, type Suggestion, suggestActors } from './suggest-actors.ts'

/** Who was chosen: an actor by id, or the name as it was typed; null while nothing is. */
export type ChosenActor = { readonly id: string; readonly name: string } | { readonly name: string } | null

interface Options {
  /** The question that the field answers, and what to tick where nobody does; null where somebody must be named. */
  readonly question: string
  readonly nobody: string | null
  readonly here: readonly Suggestion[]
  /** Id of an actor that is not to be chosen. */
  readonly except?: string | null
  readonly chosen: ChosenActor
  readonly isNobody: boolean
  readonly onChoose: (chosen: ChosenActor) => void
  readonly onNobody: (isNobody: boolean) => void
}

/** A field for a name that suggests the actors of the article and of the case (a combobox: arrows, Enter, Esc). */
export function ChooseActor({ question, nobody, here, except, chosen, isNobody, onChoose, onNobody }: Options) {
  const list = useId()
  const words = chosen?.name ?? ''
  const isPicked = chosen !== null && 'id' in chosen
  const [isOpen, setOpen] = useState(false)
  const [marked, setMarked] = useState(-1)
  const asked = usePaused(isPicked ? '' : words.trim())
  const { answer } = useAnswer(asked === '' ? null : asked, (signal) => askActors(asked, signal))
  const known = answer.kind === 'ready' ? answer.value : []
  const suggestions = isPicked ? [] : suggestActors(words, { here, known }).filter(({ id }) => id !== except)
  const isShown = isOpen && !isNobody && suggestions.length > 0
  useEffect(() => setMarked(-1), [words])

  const pick = (suggestion: Suggestion | undefined) => {
    if (!suggestion) return
    onChoose({ id: suggestion.id, name: suggestion.name })
    setOpen(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isShown) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    } else if (event.key === 'Enter' && !isPicked) {
      // Half a name must not be saved by the key that was to complete it; once an actor is picked, Enter saves.
      event.preventDefault()
      pick(suggestions[marked] ?? suggestions.find(({ name }) => isSameName(name, words)))
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMarked(Math.min(Math.max(marked + step, 0), suggestions.length - 1))
    }
  }

  return (
    <div class="choose-actor">
      <div class="choose-head">
        <label for={`${list}-field`}>{question}</label>
        {/* Above the field, where the list of actors never covers it. */}
        {nobody !== null && (
          <label class="check">
            <input type="checkbox" checked={isNobody} onChange={(event) => onNobody(event.currentTarget.checked)} />
            {nobody}
          </label>
        )}
      </div>
      <input
        id={`${list}-field`}
        data-first-field
        type="text"
        role="combobox"
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        {...(isShown && marked >= 0 ? { 'aria-activedescendant': `${list}-${marked}` } : {})}
        autocomplete="off"
        maxLength={300}
        placeholder="Name"
        disabled={isNobody}
        value={words}
        onInput={(event) => {
          const name = event.currentTarget.value
          onChoose(name === '' ? null : { name })
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label="Actors" class="actor-options" hidden={!isShown}>
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys of the list.
          <div
            key={suggestion.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            class="actor-option"
            // The field would lose the focus, and with it the list, before the click came.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(suggestion)}
          >
            <span class="actor-name">{suggestion.name}</span> <span class="quiet">{suggestion.hint}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

/** Whether a name is nobody's of those who are known so far. */
export function isNewName(chosen: ChosenActor, here: readonly Suggestion[]): boolean {
  if (chosen === null || 'id' in chosen || chosen.name.trim() === '') return false
  return !here.some(({ name }) => isSameName(name, chosen.name))
}
