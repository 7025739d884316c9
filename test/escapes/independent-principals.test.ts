import { refutesKind } from './independent/refuted';

refutesKind('principals that the assembly does not make');
