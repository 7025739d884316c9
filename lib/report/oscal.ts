import type { Report } from './report';

export const toOscal: Report = () => '';
