import type { PracticeState } from '../../core/practice/practice';
import type { PracticeSound } from '../../core/settings';
import { practiceStrings } from './strings';
import { afterPhase } from './practice-control';
import type { PracticeServices } from './practice-store';
import { showNoticeWithButton } from '../../ui/notices';

/** The tones of each sound. `pitch` in hertz; `at` and `length` in seconds. */
const TONES: Readonly<Record<PracticeSound, readonly { pitch: number; at: number; length: number }[]>> = {
  none: [],
  chime: [
    { pitch: 660, at: 0, length: 0.14 },
    { pitch: 880, at: 0.18, length: 0.14 },
  ],
  bell: [
    { pitch: 1047, at: 0, length: 0.9 },
    { pitch: 1568, at: 0, length: 0.5 },
  ],
  beep: [0, 0.2, 0.4].map((at) => ({ pitch: 1000, at, length: 0.1 })),
};
const VOLUME = 0.15;

/**
 * Plays a sound and shows a notice when a phase's time is up, each if the settings say so; the notice closes when the
 * phase ends. A panel in view shows the notice's button itself, as the app would put the notice right over it.
 */
export function signalPhaseEnds(services: PracticeServices): void {
  const { plugin, practice, settings } = services;
  plugin.register(
    practice.onPhaseEnd((state) => {
      const { sound, notice } = settings.current.practice;
      playTones(sound);
      if (!notice || [...practice.clocks].some(isInView)) return;
      const message = practiceStrings.phaseEnded(state.phases[state.current]?.title ?? '');
      const { label, run } = afterPhase(services);
      const shown = showNoticeWithButton(message, label, run);
      const unfollow = practice.onTick(() => {
        if (isStillOver(practice, state)) return;
        shown.hide();
        unfollow();
      });
    }),
  );
}

/** Whether an element is in the window and nothing covers it. */
function isInView(element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return width > 0 && element.contains(element.doc.elementFromPoint(left + width / 2, top + height / 2));
}

/** Whether the phase that ended is still current and got no more time. */
function isStillOver({ current, isEnding }: PracticeServices['practice'], ended: PracticeState): boolean {
  const phase = current?.phases[current.current];
  return current?.current === ended.current && phase?.announced === true && !isEnding;
}

/** Silent if the device has no sound or doesn't allow it before a click. The active window is the one that was clicked. */
function playTones(sound: PracticeSound): void {
  const { AudioContext } = activeWindow as typeof window;
  if (TONES[sound].length === 0 || typeof AudioContext === 'undefined') return;
  const audio = new AudioContext();
  const played = TONES[sound].map(({ pitch, at, length }) => {
    const [tone, gain] = [audio.createOscillator(), audio.createGain()];
    const start = audio.currentTime + at;
    gain.gain.setValueAtTime(VOLUME, start);
    gain.gain.linearRampToValueAtTime(0, start + length);
    gain.connect(audio.destination);
    tone.frequency.value = pitch;
    tone.connect(gain);
    tone.start(start);
    tone.stop(start + length);
    return { tone, end: at + length };
  });
  const last = played.reduce((latest, one) => (one.end > latest.end ? one : latest));
  last.tone.addEventListener('ended', () => void audio.close());
}
