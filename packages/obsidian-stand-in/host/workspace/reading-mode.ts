/** A section of the rendered note, with the line of the note it begins at. */
interface RenderedSection {
  readonly line: number;
  /** Where it begins and ends, in pixels below the top of what is shown. */
  readonly top: number;
  readonly bottom: number;
}

/** Reading view as plugins reach it. Its scroll position is a line of the note, with a fraction. */
export class ReadingMode {
  constructor(
    readonly containerEl: HTMLElement,
    readonly rerender: (full?: boolean) => void,
  ) {}

  getScroll(): number {
    const sections = this.sections();
    const at = sections.findLastIndex(({ top }) => top <= 1);
    const section = sections[at];
    if (!section) return 0;
    const height = section.bottom - section.top;
    const lines = (sections[at + 1]?.line ?? section.line + 1) - section.line;
    return height > 0 ? section.line + lines * Math.min(Math.max(-section.top / height, 0), 1) : section.line;
  }

  applyScroll(line: number): void {
    const section = this.sections().findLast((one) => one.line <= line);
    if (section) this.containerEl.scrollTop += section.top;
  }

  private sections(): RenderedSection[] {
    const { top: origin } = this.containerEl.getBoundingClientRect();
    return Array.from(this.containerEl.querySelectorAll<HTMLElement>('[data-section-line]'), (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { line: Number(element.dataset['sectionLine']), top: top - origin, bottom: bottom - origin };
    });
  }
}
