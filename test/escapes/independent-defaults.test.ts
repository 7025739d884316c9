import { refutesKind } from './independent/refuted';

refutesKind('defaults');
