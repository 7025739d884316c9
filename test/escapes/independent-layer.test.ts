import { refutesKind } from './independent/refuted';

refutesKind('a layer that the charter cannot demand');
