import { refutesKind } from './independent/refuted';

refutesKind('what AWS makes nothing of');
