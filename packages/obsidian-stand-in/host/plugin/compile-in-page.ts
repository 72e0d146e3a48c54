export type ModuleFunction = (
  require: (name: string) => object,
  module: { readonly exports: object },
  exports: object,
) => void;

/** Makes the function of a CommonJS module from its text, without running it. */
export type CompileModule = (code: string, id: string) => ModuleFunction;

declare global {
  interface Window {
    /** Only there while a script hands its module over. */
    compiledModule?: ModuleFunction;
  }
}

/** Compiles a plugin as a script of the page; what is wrong with its syntax reaches the page's error event. */
export function compileInPage(code: string, id: string): ModuleFunction {
  const script = document.createElement('script');
  script.textContent = `window.compiledModule = function (require, module, exports) {${code}\n};\n//# sourceURL=plugin:${id}`;
  document.head.append(script);
  script.remove();
  const compiled = window.compiledModule;
  delete window.compiledModule;
  if (!compiled) throw new Error(`main.js of ${id} is no script.`);
  return compiled;
}
