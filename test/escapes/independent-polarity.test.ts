import { refutesKind } from './independent/refuted';

refutesKind('wrong polarity');
