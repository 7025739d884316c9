import type { Normaliser } from '../../common/classify/normaliser';
import { NORMALISER_DIGEST, viewsOf } from '../../text/normaliser';

/** The normaliser in the form that goes over the wire. The text itself is not sent twice. */
export const normaliser: Normaliser = {
  digest: NORMALISER_DIGEST,
  read: (texts) => {
    const readings = texts.map((text) => viewsOf(text));
    return {
      views: readings.flatMap(({ views }, of) =>
        views.filter(({ view }) => view !== 'raw').map(({ view, text }) => ({ of, view, text })),
      ),
      unreadable: readings.flatMap(({ unreadable }, of) => unreadable.map((reason) => ({ of, reason }))),
    };
  },
};
