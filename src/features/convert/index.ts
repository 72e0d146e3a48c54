export { convertNote } from './register';
