import { go } from '../address/location.ts'
import type { CaseRoute } from '../address/route.ts'
import { askDocuments, askSummary, askVoice } from '../asking/ask.ts'
import { useAnswer } from '../asking/use-answer.ts'
import type { CaseSummary } from '../contract.ts'
import { useShortcuts } from '../keys/use-shortcuts.ts'
import { Notice } from '../look/notice.tsx'
import { useTitle } from '../look/use-title.ts'
import { ArticleFilters } from './article-filters.tsx'
import { ArticleTable } from './article-table.tsx'
import { CaseHead } from './case-head.tsx'
import { chooseArticles } from './choose-articles.ts'
import { sayCaseName } from './say-case-name.ts'
import { stepRow } from './step-row.ts'
import { VoicesPanel } from './voices-panel.tsx'

/** The first screen: what the case holds, its articles, and who speaks in them. */
export function CaseScreen({ route }: { readonly route: CaseRoute }) {
  const { answer: summary, again } = useAnswer('case', askSummary)
  useTitle(summary.kind === 'ready' ? sayCaseName(summary.value.name) : 'Case')
  if (summary.kind === 'waiting') return <Notice kind="waiting" title="Opening the case …" />
  if (summary.kind === 'missing') return <Notice kind="failed" title="There is no case here" />
  if (summary.kind === 'failed') {
    return (
      <Notice kind="failed" title="The case could not be opened" detail={summary.problem}>
        <button type="button" class="button" onClick={again}>
          Try again
        </button>
      </Notice>
    )
  }
  return (
    <>
      <CaseHead summary={summary.value} />
      {summary.value.documents === 0 ? (
        <EmptyCase summary={summary.value} />
      ) : (
        <FullCase summary={summary.value} route={route} />
      )}
    </>
  )
}

function FullCase({ summary, route }: { readonly summary: CaseSummary; readonly route: CaseRoute }) {
  const { answer: articles, again } = useAnswer('documents', askDocuments)
  const { answer: spoken } = useAnswer(route.voice, (signal) => askVoice(route.voice ?? '', signal))
  const turn = (change: Partial<CaseRoute>) => go({ ...route, ...change }, { replace: 'text' in change })
  useShortcuts({
    title: 'Articles',
    shortcuts: [
      { keys: ['j', 'Alt+ArrowDown'], does: 'Next article', run: () => stepRow(1) },
      { keys: ['k', 'Alt+ArrowUp'], does: 'Previous article', run: () => stepRow(-1) },
      {
        keys: ['Escape'],
        does: 'Show all articles again',
        run: () => turn({ text: '', voice: null, family: null }),
      },
    ],
  })
  const counts = spoken.kind === 'ready' ? spoken.value : null
  const shown =
    articles.kind === 'ready'
      ? chooseArticles(articles.value, { ...route, spoken: route.voice === null ? null : (counts ?? new Map()) })
      : []
  const isWaiting = articles.kind === 'waiting' || (route.voice !== null && spoken.kind === 'waiting')
  return (
    <div class="case-columns">
      <VoicesPanel summary={summary} chosen={route.voice} onChoose={(voice) => turn({ voice })} />
      <section class="case-articles" aria-labelledby="articles-title">
        <ArticleFilters route={route} shown={isWaiting ? null : shown.length} total={summary.documents} onTurn={turn} />
        {articles.kind === 'failed' && (
          <Notice kind="failed" title="The articles could not be listed" detail={articles.problem}>
            <button type="button" class="button" onClick={again}>
              Try again
            </button>
          </Notice>
        )}
        {isWaiting && <Notice kind="waiting" title="Listing the articles …" />}
        {!isWaiting && articles.kind === 'ready' && shown.length > 0 && (
          <ArticleTable articles={shown} all={articles.value} spoken={counts} route={route} onTurn={turn} />
        )}
        {!isWaiting && articles.kind === 'ready' && shown.length === 0 && (
          <Notice
            kind="empty"
            title="No article fits"
            detail="Fewer words, or another voice, may find more. Text in the articles themselves is found by the search at the top."
          >
            <button type="button" class="button" onClick={() => turn({ text: '', voice: null, family: null })}>
              Show all articles
            </button>
          </Notice>
        )}
      </section>
    </div>
  )
}

function EmptyCase({ summary }: { readonly summary: CaseSummary }) {
  return (
    <Notice kind="empty" title="No articles yet">
      <p>
        Add some with <code>redline read PATH</code>: text and HTML files, whole folders, or web addresses.
      </p>
      <pre class="command">redline read articles/ https://example.org/story.html --case "{summary.path}"</pre>
      <p>Then load this page again. Nothing leaves this machine.</p>
    </Notice>
  )
}
