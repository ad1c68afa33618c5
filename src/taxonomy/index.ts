export * from './load-cameo.ts'
