import type { ReaderRoute } from '../address/route.ts'
import { askReading } from '../asking/ask.ts'
import { useAnswer } from '../asking/use-answer.ts'
import { fileName } from '../look/file-name.ts'
import { Notice } from '../look/notice.tsx'
import { useTitle } from '../look/use-title.ts'
import { ReadingDesk } from './reading-desk.tsx'

/** The second screen: one article, with who speaks where. */
export function ReaderScreen({ route }: { readonly route: ReaderRoute }) {
  const { answer, again, refresh } = useAnswer(route.document, (signal) => askReading(route.document, signal))
  useTitle(
    answer.kind === 'ready' ? (answer.value.document.title ?? fileName(answer.value.document.source)) : 'Article',
  )
  switch (answer.kind) {
    case 'waiting':
      return <Notice kind="waiting" title="Opening the article …" />
    case 'missing':
      return (
        <Notice
          kind="failed"
          title="This article is not in the case"
          detail={`There is no article ${route.document} here. It may stand in another case, or the link was cut short.`}
        >
          <a class="button" href="/">
            See all articles
          </a>
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="failed" title="The article could not be opened" detail={answer.problem}>
          <button type="button" class="button" onClick={again}>
            Try again
          </button>
        </Notice>
      )
    case 'ready':
      return <ReadingDesk key={answer.value.document.id} reading={answer.value} route={route} refresh={refresh} />
  }
}
