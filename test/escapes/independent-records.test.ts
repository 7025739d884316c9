import { refutesKind } from './independent/refuted';

refutesKind('records that cannot be written');
