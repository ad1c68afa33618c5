import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { caseRoute, go } from '../address/location.ts'
import { printRoute, type ReaderRoute } from '../address/route.ts'
import type { Reading } from '../contract.ts'
import { actorsHere } from '../judging/suggest-actors.ts'
import { useShortcuts } from '../keys/use-shortcuts.ts'
import { count } from '../look/count.ts'
import { sayName, UNKNOWN_OUTLET } from '../look/say-name.ts'
import { ArticleHead } from './article-head.tsx'
import { ArticleText } from './article-text.tsx'
import { citeStatement } from './cite.ts'
import { countFollowing } from './count-following.ts'
import { DeedCard } from './deed-card.tsx'
import { areDeedsShown } from './deeds-layer.ts'
import { DeedsSwitch } from './deeds-switch.tsx'
import { foldAround, goToPlace, lightUpPlace, lightUpVoice, moveTabStop, placeOf } from './light-up.ts'
import { listNamed } from './list-named.ts'
import { MentionCard } from './mention-card.tsx'
import { ShareBar } from './share-bar.tsx'
import { shareWords } from './share-words.ts'
import { StackPanel } from './stack-panel.tsx'
import { type Place, stackVoices } from './stack-voices.ts'
import { isByRulesAlone } from './statement-words.ts'
import { stepDeed, stepMention } from './step-mention.ts'
import { isSamePlace, listPlaces, listSentences, stepPlace } from './step-place.ts'
import { Unattached } from './unattached.tsx'
import { useCopy } from './use-copy.ts'
import { type CorrectedField, useCorrection } from './use-correction.ts'
import { useDeedCard } from './use-deed-card.ts'
import { useMentionCard } from './use-mention-card.ts'
import { VoiceList } from './voice-list.tsx'
import { isSpokenBy, listVoices, speakerOf } from './voices.ts'

interface Options {
  readonly reading: Reading
  readonly route: ReaderRoute
  /** Asks for the article again, what is shown staying meanwhile; false when no answer came. */
  readonly refresh: () => Promise<boolean>
}

/** An article with its voices on one side and the voice stack of the place under cursor or pointer on the other. */
export function ReadingDesk({ reading, route, refresh }: Options) {
  const { document, statements } = reading
  const outlet = document.outlet ?? UNKNOWN_OUTLET
  const article = useRef<HTMLElement>(null)
  const [sentence, setSentence] = useState<number | null>(() => sentenceAt(reading, route))
  const [pointed, setPointed] = useState<Place | null>(null)
  const [hasRoom] = useState(() => matchMedia('(min-width: 1240px)').matches)
  const copy = useCopy()
  const voices = useMemo(() => listVoices(statements), [statements])
  const shares = useMemo(() => shareWords(reading), [reading])
  const places = useMemo(() => listPlaces(reading, route.voice), [reading, route.voice])
  const sentences = useMemo(() => listSentences(reading), [reading])
  const cursor = useMemo<Place | null>(() => {
    if (route.at !== null && statements.some(({ id }) => id === route.at)) return { kind: 'statement', id: route.at }
    return sentence === null ? null : { kind: 'sentence', index: sentence }
  }, [route.at, sentence, statements])
  const correction = useCorrection({
    at: cursor?.kind === 'statement' ? cursor.id : null,
    refresh,
    onClose: (field) =>
      requestAnimationFrame(() =>
        window.document.querySelector<HTMLElement>(`.correct-button[data-field="${field}"]`)?.focus(),
      ),
  })
  const card = useMentionCard(article, { reading, refresh })
  const deed = useDeedCard(article, reading)
  const withDeeds = areDeedsShown.value
  // The form must not wander off with the pointer.
  const corrected = correction.statement
  const shown = useMemo<Place | null>(
    () => (corrected === null ? (pointed ?? cursor) : { kind: 'statement', id: corrected }),
    [corrected, pointed, cursor],
  )
  const here = useMemo(() => actorsHere(reading), [reading])
  const stack = useMemo(() => shown && stackVoices(reading, shown), [reading, shown])
  const named = useMemo(() => (shown ? listNamed(reading, shown) : []), [reading, shown])
  const pinned = useMemo(() => cursor && stackVoices(reading, cursor), [reading, cursor])

  const point = (place: Place | null) => {
    setPointed(null)
    setSentence(place?.kind === 'sentence' ? place.index : null)
    go({ ...route, at: place?.kind === 'statement' ? place.id : null, find: null }, { replace: true })
  }
  const jump = (place: Place | null) => {
    if (!place) return
    point(place)
    if (article.current) goToPlace(article.current, place)
  }
  const chooseVoice = (voice: string | null) => go({ ...route, voice, find: null })
  const stepOut = () => {
    const inside = stack?.statement?.inside
    if (inside) jump({ kind: 'statement', id: inside })
  }
  const stepIn = () => {
    const inner = statements.find(({ inside }) => inside !== null && inside === stack?.statement?.id)
    if (inner) jump({ kind: 'statement', id: inner.id })
  }
  const cite = () => {
    if (stack?.statement) copy.copy(citeStatement(stack, stack.statement, document))
  }
  const correct = (field: CorrectedField) => {
    if (stack?.statement) correction.open(stack.statement.id, field)
  }
  const toggleVoice = () => {
    if (stack) chooseVoice(route.voice === null ? (stack.levels.at(-1)?.name ?? null) : null)
  }

  const goToDeed = (step: 1 | -1) => {
    areDeedsShown.value = true
    // Marks that were off are drawn first.
    requestAnimationFrame(() => article.current && stepDeed(article.current, step))
  }

  useShortcuts({
    title: 'Reader',
    shortcuts: [
      { keys: ['j', 'Alt+ArrowDown'], does: 'Next statement', run: () => jump(stepPlace(reading, places, cursor, 1)) },
      {
        keys: ['k', 'Alt+ArrowUp'],
        does: 'Previous statement',
        run: () => jump(stepPlace(reading, places, cursor, -1)),
      },
      { keys: ['.'], does: 'Next sentence', run: () => jump(stepPlace(reading, sentences, cursor, 1)) },
      { keys: [','], does: 'Previous sentence', run: () => jump(stepPlace(reading, sentences, cursor, -1)) },
      { keys: ['o'], does: 'Out to the statement around this one', run: stepOut },
      { keys: ['i'], does: 'In to the statement inside this one', run: stepIn },
      { keys: ['v'], does: 'Only this voice, or all again', run: toggleVoice },
      { keys: ['c'], does: 'Copy a citation of the statement', run: cite },
      { keys: ['e'], does: 'Correct the speaker of the statement', run: () => correct('speaker') },
      { keys: ['a'], does: 'Correct the act of the statement', run: () => correct('act') },
      { keys: ['t'], does: 'Correct whom the statement is told to', run: () => correct('addressee') },
      {
        keys: ['n'],
        does: 'Next name; Enter tells who it is',
        run: () => article.current && stepMention(article.current, 1),
      },
      { keys: ['p'], does: 'Previous name', run: () => article.current && stepMention(article.current, -1) },
      {
        keys: ['d'],
        does: 'Mark deeds, times and places, or not',
        run: () => {
          areDeedsShown.value = !areDeedsShown.value
        },
      },
      { keys: ['r'], does: 'Next deed; Enter tells which', run: () => goToDeed(1) },
      { keys: ['R'], does: 'Previous deed', run: () => goToDeed(-1) },
      {
        keys: ['f'],
        does: 'Fold or unfold what is around the story',
        run: () => article.current && foldAround(article.current),
      },
      {
        keys: ['Escape'],
        does: 'All voices again, then no cursor',
        run: () => (route.voice ? chooseVoice(null) : point(null)),
      },
      { keys: ['u'], does: 'Back to all articles', run: () => go(caseRoute.value) },
    ],
  })

  const text = useMemo(
    () => <ArticleText reading={reading} voices={voices} found={route.find} withDeeds={withDeeds} />,
    [reading, voices, route.find?.start, route.find?.end, withDeeds],
  )
  useLayoutEffect(() => {
    if (!article.current) return
    lightUpPlace(article.current, cursor, 'data-current')
    moveTabStop(article.current, cursor)
  }, [cursor, text])
  useLayoutEffect(() => {
    if (article.current) lightUpPlace(article.current, pointed, 'data-pointed')
  }, [pointed, text])
  useLayoutEffect(() => {
    if (!article.current) return
    const { voice } = route
    if (voice === null) lightUpVoice(article.current, null)
    else if (voice === outlet) lightUpVoice(article.current, 'own')
    else {
      const spoken = statements.filter((statement) => isSpokenBy(statement, voice)).map(({ id }) => id)
      lightUpVoice(article.current, { voice, statements: new Set(spoken) })
    }
  }, [route.voice, text])
  useLayoutEffect(() => {
    const found = article.current?.querySelector('.found')
    if (found) found.scrollIntoView({ block: 'center' })
    else if (cursor && article.current) goToPlace(article.current, cursor)
  }, [route.find?.start, route.find?.end])

  const position = cursor ? places.findIndex(({ place }) => isSamePlace(place, cursor)) : -1
  return (
    <div class="desk">
      <aside class="desk-voices" aria-labelledby="desk-voices-title">
        <a class="back" href={printRoute(caseRoute.value)}>
          <span aria-hidden="true">←</span> All articles
        </a>
        <DeedsSwitch reading={reading} />
        <details class="voices-fold" open={hasRoom}>
          <summary>
            <h2 id="desk-voices-title">Voices</h2>
            <span class="quiet">{count(statements.length, 'statement')}</span>
          </summary>
          {statements.length === 0 && (
            <p class="quiet">Redline found no one quoted here: all of it is the outlet’s own voice.</p>
          )}
          {statements.length > 0 && <ShareBar shares={shares} voices={voices} />}
          {statements.some(isByRulesAlone) && (
            <p class="judged-note">
              Found by rules alone: the learned weights were missing when this article was read. With them, Redline
              finds more.
            </p>
          )}
          <VoiceList voices={voices} outlet={outlet} chosen={route.voice} onChoose={chooseVoice} />
          {route.voice && (
            <button type="button" class="quiet-button" onClick={() => chooseVoice(null)}>
              Show all voices <kbd>Esc</kbd>
            </button>
          )}
          <Unattached document={document.id} />
          {statements.length > 0 && (
            <ul class="key" aria-label="Key">
              <li>
                <span class="key-sample verbatim-sample">tinted</span> quoted word for word
              </li>
              <li>
                <span class="key-sample">underlined only</span> retold
              </li>
              <li>
                <strong>Speaker</strong> and <em>cue</em> in the colour of the voice
              </li>
              {statements.some(({ judged }) => judged !== null) && (
                <li>
                  <span class="judged-sign">✎</span> corrected by a person
                </li>
              )}
            </ul>
          )}
        </details>
      </aside>
      <article
        ref={article}
        class="article"
        lang={document.language ?? undefined}
        aria-label={document.title ?? document.source}
        onPointerOver={(event) => event.pointerType === 'mouse' && setPointed(pointedPlace(event.target, pointed))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          if (getSelection()?.isCollapsed === false) return
          point(placeOf(event.target))
          if (!deed.openAt(event.target)) card.openAt(event.target)
        }}
        onKeyDown={(event) => {
          const isPress = event.key === 'Enter' || event.key === ' '
          if (!isPress || !(event.target instanceof HTMLElement)) return
          if (!event.target.matches('[data-mention], [data-report]')) return
          event.preventDefault()
          if (!deed.openAt(event.target)) card.openAt(event.target)
        }}
        onFocusIn={(event) => {
          const place = placeOf(event.target)
          if (place && !isSamePlace(place, cursor)) point(place)
        }}
      >
        <ArticleHead document={document} />
        {text}
        <footer class="print-footer">
          <p>
            Source: {document.url ?? document.source}. Text SHA-256 {document.textHash}.
          </p>
          <p>Read with Redline: {location.origin + location.pathname}</p>
        </footer>
      </article>
      {card.mention && (
        <MentionCard
          key={card.mention.id}
          mention={card.mention}
          anchor={card.anchor}
          here={here}
          problem={card.problem}
          onStored={card.stored}
          onUndo={card.undo}
          onClose={card.close}
        />
      )}
      {deed.report && <DeedCard key={deed.report.id} report={deed.report} anchor={deed.anchor} onClose={deed.close} />}
      <StackPanel
        told={card.mention === null ? card : null}
        stack={stack}
        named={named}
        announced={pinned}
        document={document}
        voices={voices}
        position={position < 0 ? null : position + 1}
        total={places.length}
        copy={copy}
        onGo={(id) => jump({ kind: 'statement', id })}
        onStep={(step) => jump(stepPlace(reading, places, cursor, step))}
        onCite={cite}
        chosenVoice={route.voice}
        onToggleVoice={toggleVoice}
        onChooseVoice={chooseVoice}
        correction={correction}
        here={here}
        following={countFollowing(stack?.statement ?? null, statements)}
        onUnfold={() => cursor && article.current && goToPlace(article.current, cursor)}
        innerSpeakers={statements
          .filter(({ inside }) => inside !== null && inside === stack?.statement?.id)
          .map((inner) => ({ id: inner.id, name: sayName(speakerOf(inner)) }))}
      />
    </div>
  )
}

/** Keeps the place object while the pointer moves within one place, so that nothing is drawn again. */
function pointedPlace(target: EventTarget | null, before: Place | null): Place | null {
  const place = placeOf(target)
  return isSamePlace(place, before) ? before : place
}

function sentenceAt({ sentences }: Reading, { find }: ReaderRoute): number | null {
  if (!find) return null
  const index = sentences.findIndex(({ end }) => end > find.start)
  return index < 0 ? null : index
}
