import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { goToAddress } from '../address/location.ts'
import { articleAddress } from '../address/route.ts'
import { askSearch } from '../asking/ask.ts'
import { useAnswer } from '../asking/use-answer.ts'
import { usePaused } from '../asking/use-paused.ts'
import type { SearchHit } from '../contract.ts'
import { count } from '../look/count.ts'
import { sayName, UNKNOWN_OUTLET } from '../look/say-name.ts'
import { splitMatches } from './split-matches.ts'

/** Searches the text of all articles; each result leads to its place in the reader. */
export function SearchBox() {
  const [words, setWords] = useState('')
  const asked = usePaused(words.trim())
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const box = useRef<HTMLDivElement>(null)
  const list = useId()
  const { answer } = useAnswer(asked === '' ? null : asked, (signal) => askSearch(asked, signal))
  const hits = answer.kind === 'ready' ? answer.value.items : []
  const isShown = isOpen && asked !== ''

  useEffect(() => setChosen(-1), [asked])
  useEffect(() => {
    const leave = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    addEventListener('pointerdown', leave)
    addEventListener('focusin', leave)
    return () => {
      removeEventListener('pointerdown', leave)
      removeEventListener('focusin', leave)
    }
  }, [])

  const open = (hit: SearchHit | undefined) => {
    if (!hit) return
    setOpen(false)
    goToAddress(addressOf(hit))
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      if (isShown) setOpen(false)
      else if (event.currentTarget instanceof HTMLElement) event.currentTarget.blur()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(hits[Math.max(chosen, 0)])
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen(Math.min(Math.max(chosen + step, 0), hits.length - 1))
    }
  }

  return (
    <search class="search" ref={box}>
      <label class="hidden" for="search">
        Search the text of all articles
      </label>
      <input
        id="search"
        type="text"
        enterkeyhint="search"
        role="combobox"
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        {...(isShown && chosen >= 0 ? { 'aria-activedescendant': `${list}-${chosen}` } : {})}
        autocomplete="off"
        placeholder="Search all articles"
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      <span class="search-key" aria-hidden="true">
        /
      </span>
      <div class="search-results" hidden={!isShown}>
        <p class="search-count" role="status">
          {isShown && sayOutcome(answer, asked)}
        </p>
        <div id={list} role="listbox" aria-label="Places found">
          {hits.map((hit, index) => (
            <a
              key={`${hit.document} ${hit.span.start}`}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === chosen}
              tabIndex={-1}
              class="search-hit"
              href={addressOf(hit)}
              onClick={() => setOpen(false)}
            >
              <span class={hit.outlet ? 'outlet' : 'quiet'}>{sayName(hit.outlet ?? UNKNOWN_OUTLET)}</span>
              <span class="search-title">{hit.title ?? hit.document}</span>
              <span class="search-snippet">
                {splitMatches(hit.snippet, asked).map(({ text, isMatch, start }) =>
                  isMatch ? <mark key={start}>{text}</mark> : text,
                )}
              </span>
            </a>
          ))}
        </div>
      </div>
    </search>
  )
}

function addressOf({ document, span }: SearchHit): string {
  return articleAddress(document, { find: { start: span.start, end: span.end } })
}

function sayOutcome(answer: ReturnType<typeof useAnswer<{ readonly total: number }>>['answer'], words: string): string {
  switch (answer.kind) {
    case 'waiting':
      return 'Searching …'
    case 'failed':
      return answer.problem
    case 'missing':
      return 'The case cannot be searched.'
    case 'ready':
      return answer.value.total === 0
        ? `Nowhere in these articles: “${words}”. Try fewer words, or one of them alone.`
        : count(answer.value.total, 'place')
  }
}
