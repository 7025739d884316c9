import { refutesKind } from './independent/refuted';

refutesKind('powers that lists leave out');
