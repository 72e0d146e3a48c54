import { recordError } from '../core/errors';
import type { MarkdownRenderChild } from './render-child';

export interface MarkdownPostProcessorContext {
  readonly docId: string;
  readonly sourcePath: string;
  readonly frontmatter: unknown;
  addChild(child: MarkdownRenderChild): void;
  getSectionInfo(el: HTMLElement): { text: string; lineStart: number; lineEnd: number } | null;
}

export interface MarkdownPostProcessor {
  (el: HTMLElement, context: MarkdownPostProcessorContext): unknown;
  sortOrder?: number;
}

export type CodeBlockHandler = (source: string, el: HTMLElement, context: MarkdownPostProcessorContext) => unknown;

let processors: MarkdownPostProcessor[] = [];
const codeBlockHandlers = new Map<string, CodeBlockHandler>();

export function registerPostProcessor(processor: MarkdownPostProcessor, sortOrder = 0): () => void {
  processor.sortOrder = sortOrder;
  processors = [...processors, processor].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  return () => {
    processors = processors.filter((other) => other !== processor);
  };
}

export function registerCodeBlockProcessor(language: string, handler: CodeBlockHandler): () => void {
  if (codeBlockHandlers.has(language)) throw new Error(`Code block language ${language} is already registered`);
  codeBlockHandlers.set(language, handler);
  return () => {
    codeBlockHandlers.delete(language);
  };
}

export function hasCodeBlockHandler(language: string): boolean {
  return codeBlockHandlers.has(language);
}

export async function postProcess(el: HTMLElement, context: MarkdownPostProcessorContext): Promise<void> {
  await runCodeBlocks(el, context);
  for (const processor of processors) {
    try {
      await processor(el, context);
    } catch (error) {
      recordError('post-processor', error);
    }
  }
}

async function runCodeBlocks(el: HTMLElement, context: MarkdownPostProcessorContext): Promise<void> {
  for (const [language, handler] of codeBlockHandlers) {
    for (const code of Array.from(el.querySelectorAll(`pre > code.language-${language}`))) {
      const block = createDiv(`block-language-${language}`);
      code.parentElement?.replaceWith(block);
      try {
        await handler((code.textContent ?? '').replace(/\n$/, ''), block, context);
      } catch (error) {
        recordError(`code block ${language}`, error);
      }
    }
  }
}
