import { render } from 'preact'
import { followLinks } from './address/location.ts'
import { App } from './app.tsx'
import { listenForKeys } from './keys/shortcuts.ts'
import { applyTheme } from './look/theme.ts'

applyTheme()
followLinks()
listenForKeys()

const root = document.getElementById('app')
if (!root) throw new Error('index.html: no element #app to show the workbench in')
render(<App />, root)
