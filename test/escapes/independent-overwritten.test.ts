import { refutesKind } from './independent/refuted';

refutesKind('what AWS overwrites');
