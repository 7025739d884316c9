import { refutesKind } from './independent/refuted';

refutesKind('logs of the review service');
