import type { AppParts } from '../app-parts';
import type { Component } from '../core/component';
import { parseMetadata } from '../metadata/parse-metadata';
import { postProcess } from './post-processors';
import { MarkdownRenderChild } from './render-child';
import { sectionElement } from './section-element';

/** What plugins ask for: the blocks without wrappers, post-processed as one, with no place in a note. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  static async render(
    app: AppParts,
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: Component,
  ): Promise<void> {
    const cache = parseMetadata(markdown);
    const whole = createDiv();
    for (const section of cache.sections ?? []) {
      const block = sectionElement(markdown, section, cache);
      if (block !== null) whole.append(...Array.from(block.childNodes));
    }
    await postProcess(whole, {
      docId: 'fragment',
      sourcePath,
      frontmatter: cache.frontmatter,
      addChild: (child) => component.addChild(child),
      getSectionInfo: () => null,
    });
    el.append(...Array.from(whole.childNodes));
    await app.embeds.draw(el, sourcePath, component);
  }
}
