export { createApi, type DesignPhasesApi } from './api';
