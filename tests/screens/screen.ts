import type { StandIn } from '../e2e/open-stand-in';

/** One state of one view or dialog of the plugin, as a person comes to see it. */
export interface Screen {
  /** `feature: state`, such as `panel: a plain note`. */
  readonly name: string;
  /** Notes by path; default: the sample vault. */
  readonly vault?: Record<string, string>;
  /** The note that is open at first. */
  readonly note?: string;
  /** CSS selector of what the screen is about: what axe-core checks, and what is pictured of a wide window. */
  readonly part: string;
  /** What axe-core checks, where the frame around it is the app's. */
  readonly checked?: string;
  /** Pictures the whole window all the same, where it matters where in it something appears. */
  readonly whole?: boolean;
  /** Leads to the screen from a window that has just been opened. */
  open(app: StandIn): Promise<void>;
}

/** How a screen is looked at. */
export const LOOKS = ['light', 'dark', '250 px', '200 %', 'phone', 'phone, dark'] as const;
export type Look = (typeof LOOKS)[number];

/** The moment at which every screen is seen, local time. */
export const NOW = new Date(2026, 10, 20, 14, 5);
