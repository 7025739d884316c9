import { refutesKind } from './independent/refuted';

refutesKind('some, where every is meant');
