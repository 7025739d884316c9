import { CONCEPT_TABLE } from './concept-table';
import type { Lookups } from './features';
import { ofSmall, scriptOf } from './language';

/** What features are told by, in one. */
export const LOOKUPS: Lookups = { ...CONCEPT_TABLE, ofSmall, scriptOf };
