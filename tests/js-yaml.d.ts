declare module 'js-yaml' {
  const yaml: { load(yaml: string): unknown };
  export default yaml;
}
