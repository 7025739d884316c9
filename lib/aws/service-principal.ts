import { partition } from '../config/partitions';

/** A service principal; it ends the same way in every partition. */
export const servicePrincipal = (name: string): string => `${name}.${partition('aws').urlSuffix}`;
