export { fillBadge } from './badge';
