import { refutesKind } from './independent/refuted';

refutesKind('second walls');
