import type { ClaimId } from './claim-id';

const ASKS = 'Change it until the claim holds; ';

/** The remedy of a fault that names none of its own. */
export const genericRemedy = (id: ClaimId) => `${ASKS}"cordon explain ${id}" says what it asks for.`;

/** Whether a remedy says no more than that. */
export const isGenericRemedy = (remedy: string) => remedy.startsWith(ASKS);
