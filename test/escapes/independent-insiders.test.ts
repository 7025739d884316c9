import { refutesKind } from './independent/refuted';

refutesKind('readers inside');
