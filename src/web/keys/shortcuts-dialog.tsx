import { useEffect, useRef } from 'preact/hooks'
import { areSingleKeysOn, shortcutGroups } from './shortcuts.ts'

/** The list of keys that work on the screen shown now. */
export function ShortcutsDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; for keys it has Esc.
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="shortcuts-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2 id="shortcuts-title">Keyboard</h2>
          <button type="button" class="quiet-button" onClick={onClose}>
            Close
          </button>
        </header>
        <div class="shortcut-groups">
          {shortcutGroups.value.map((group) => (
            <section key={group.title}>
              <h3>{group.title}</h3>
              <dl class="shortcuts">
                {group.shortcuts.map(({ keys, does }) => (
                  <div key={does} class="shortcut">
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key}>{printKey(key)}</kbd>
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={areSingleKeysOn.value}
            onChange={(event) => {
              areSingleKeysOn.value = event.currentTarget.checked
            }}
          />
          Single letters work as shortcuts (they never do while you type)
        </label>
      </div>
    </dialog>
  )
}

const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

function printKey(key: string): string {
  const last = key.replace('Alt+', '')
  return `${key.startsWith('Alt+') ? 'Alt ' : ''}${ARROWS[last] ?? last}`
}
