import { refutesKind } from './independent/refuted';

refutesKind('a value of another part');
