import type { ComponentChildren } from 'preact'

interface Options {
  readonly kind: 'waiting' | 'empty' | 'failed'
  readonly title: string
  readonly detail?: string
  readonly children?: ComponentChildren
}

/** What stands where there is nothing to show: why, and what to do. */
export function Notice({ kind, title, detail, children }: Options) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'failed' ? 'alert' : 'status'}>
      <p class="notice-title">{title}</p>
      {detail && <p>{detail}</p>}
      {children}
    </div>
  )
}
