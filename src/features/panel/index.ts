export { openPhasePanel } from './register';
