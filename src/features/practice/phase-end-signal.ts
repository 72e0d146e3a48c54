import type { PracticeState } from '../../core/practice/practice';
import { practiceStrings } from './strings';
import { endPractice, nextPracticePhase } from './practice-control';
import type { PracticeServices } from './practice-store';
import { showNoticeWithButton } from '../../ui/notices';

/** Two short tones, in hertz and seconds. */
const TONES = [
  { pitch: 660, at: 0 },
  { pitch: 880, at: 0.18 },
];
const TONE_LENGTH = 0.14;
const VOLUME = 0.15;

/** Tells by sound and notice that a phase's time is over, each where the user wants it; the notice goes with the phase. */
export function signalPhaseEnds(services: PracticeServices): void {
  const { plugin, practice, settings } = services;
  plugin.register(
    practice.onPhaseEnd((state) => {
      const { sound, notice } = settings.current.practice;
      if (sound) playTones();
      if (!notice) return;
      const isLast = state.current === state.phases.length - 1;
      const message = practiceStrings.phaseEnded(state.phases[state.current]?.title ?? '');
      const label = isLast ? practiceStrings.end : practiceStrings.next;
      const goOn = () => void (isLast ? endPractice(services) : nextPracticePhase(services));
      const shown = showNoticeWithButton(message, label, goOn);
      const unfollow = practice.onTick(() => {
        if (isStillOver(practice, state)) return;
        shown.hide();
        unfollow();
      });
    }),
  );
}

/** Whether the phase that ended is still the current one, and was given no more time. */
function isStillOver({ current, isEnding }: PracticeServices['practice'], ended: PracticeState): boolean {
  const phase = current?.phases[current.current];
  return current?.current === ended.current && phase?.announced === true && !isEnding;
}

/** Silent where the device has no sound or does not allow it before the first click. */
function playTones(): void {
  if (typeof AudioContext === 'undefined') return;
  const audio = new AudioContext();
  const gain = audio.createGain();
  gain.gain.value = VOLUME;
  gain.connect(audio.destination);
  const tones = TONES.map(({ pitch, at }) => {
    const tone = audio.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(gain);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + TONE_LENGTH);
    return tone;
  });
  tones[tones.length - 1]?.addEventListener('ended', () => void audio.close());
}
