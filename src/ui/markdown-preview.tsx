import { type App, Component, MarkdownRenderer } from 'obsidian';
import { useEffect, useRef } from 'preact/hooks';
import { useHiddenName } from './hidden-name';

interface MarkdownPreviewProps {
  readonly app: App;
  readonly markdown: string;
  /** The note the Markdown belongs to, for its links; empty where there is none yet. */
  readonly sourcePath: string;
  /** What is shown, for screen readers. */
  readonly label: string;
}

const doNothing = (event: Event): void => {
  if ((event.target as Element).closest('a')) event.preventDefault();
};

/** Markdown as reading view shows it; to be looked at, not to be ticked or followed. */
export function MarkdownPreview({ app, markdown, sourcePath, label }: MarkdownPreviewProps) {
  const element = useRef<HTMLDivElement>(null);
  const [nameId, hiddenName] = useHiddenName(label);
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const owner = new Component();
    owner.load();
    const page = createDiv();
    let latest = true;
    void MarkdownRenderer.render(app, markdown, page, sourcePath, owner).then(() => {
      if (!latest) return;
      for (const box of Array.from(page.querySelectorAll('input'))) box.disabled = true;
      target.replaceChildren(page);
    });
    return () => {
      latest = false;
      owner.unload();
    };
  }, [app, markdown, sourcePath]);
  return (
    <>
      {hiddenName}
      <div
        class="design-phases-preview markdown-rendered"
        ref={element}
        tabIndex={0}
        role="region"
        aria-labelledby={nameId}
        onClick={doNothing}
        onAuxClick={doNothing}
      />
    </>
  );
}
