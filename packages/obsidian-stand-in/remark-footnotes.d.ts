declare module 'remark-footnotes' {
  const plugin: unknown;
  export default plugin;
}
