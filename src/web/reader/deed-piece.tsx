import type { ComponentChildren } from 'preact'
import type { ReportRecord } from '../contract.ts'
import { deedClass, StatusSign } from '../look/status-sign.tsx'

interface Options {
  readonly segment: { readonly isFirst: boolean }
  readonly report: ReportRecord | undefined
  readonly text: ComponentChildren
}

/** The word that tells a deed; the first piece of it opens the card that says which. */
export function DeedPiece({ segment, report, text }: Options) {
  if (!report) return <>{text}</>
  const { id, type, status } = report
  return segment.isFirst ? (
    // biome-ignore lint/a11y/useSemanticElements: a button would break the line of the text that it stands in.
    <span role="button" aria-haspopup="dialog" tabIndex={-1} class={`deed ${deedClass(type, status)}`} data-report={id}>
      {text}
      <StatusSign status={status} />
    </span>
  ) : (
    <span class={`deed ${deedClass(type, status)}`} data-report={id}>
      {text}
    </span>
  )
}
