export { createServer, type ServerOptions } from './server/create-server.ts'
export { DEFAULT_PORT, type RunningServer, type ServeOptions, serve } from './server/serve.ts'
