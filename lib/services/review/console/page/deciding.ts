import { api } from './api';
import { IDLE_MINUTES } from './lock';
import { type Decision, REASON, type SigningKey, signDecision } from './model/decision';
import { mismatches } from './model/digests';
import { type Hold, isWaiting, mayDecide } from './model/held';
import type { Clock } from './model/time';
import { piecesOf } from './model/visible';
import type { OpenCase } from './open-case';
import { decideDialog, keyDialog, openDialog } from './view/dialogs';
import { element, list } from './view/element';
import type { Frame } from './view/frame';
import { seenWords } from './view/sight';
import { quoted } from './view/words';

interface Options {
  readonly frame: Pick<Frame, 'say' | 'alert'>;
  readonly clock: Clock;
  readonly opened: () => OpenCase | undefined;
  readonly reviewer: () => string | undefined;
  readonly decided: (hold: Hold) => void;
  readonly keyChanged: () => void;
}

/** The reviewer's key, and what is signed with it: one case at a time, and nothing but what is shown. */
export class Deciding {
  private key: SigningKey | undefined;

  constructor(private readonly options: Options) {}

  hasKey(): boolean {
    return this.key !== undefined;
  }

  forgetKey(): void {
    this.key = undefined;
  }

  pickOrForgetKey(): void {
    if (!this.key) {
      this.pickKey();
      return;
    }
    this.key = undefined;
    this.options.frame.say('Your key is forgotten.');
    this.options.keyChanged();
  }

  private pickKey(then?: () => void): void {
    openDialog(
      keyDialog((key) => {
        this.key = key;
        this.options.keyChanged();
        // Once the dialog that took it is closed.
        if (then) setTimeout(then);
      }, IDLE_MINUTES),
    );
  }

  /** Why the open case can't be decided so now, in words. */
  private obstacle(verdict: Decision['verdict']): string | undefined {
    const opened = this.options.opened();
    if (!opened) return 'Open a case first.';
    const { hold, wrong, view } = opened;
    if (Date.parse(hold.expires) <= this.options.clock.now())
      return 'The case has expired; it can’t be decided any more.';
    if (!mayDecide(hold, verdict))
      return isWaiting(hold)
        ? 'You have decided on this case; the second decision is another person’s.'
        : 'The case is over; it can’t be decided any more.';
    if (wrong.length > 0) return 'What is shown is not what is held. Nothing can be signed.';
    if (verdict === 'approve' && !view.isWhole())
      return 'The text is still being laid out. Try again in a moment.';
    return undefined;
  }

  decide(verdict: Decision['verdict']): void {
    const obstacle = this.obstacle(verdict);
    const opened = this.options.opened();
    if (obstacle || !opened) this.options.frame.alert(obstacle ?? '');
    else if (!this.key) this.pickKey(() => this.decide(verdict));
    else this.confirm(opened, verdict);
  }

  private confirm(opened: OpenCase, verdict: Decision['verdict']): void {
    const { hold, view, found } = opened;
    const seen = view.seen();
    openDialog(
      decideDialog({
        verdict,
        about: [
          element(
            'p',
            {},
            verdict === 'deny'
              ? 'One denial ends the case.'
              : hold.stage === 'input'
                ? 'With a second person’s approval, this very request goes to the model once.'
                : 'With a second person’s approval, this very answer is released once.',
          ),
          list([
            ['Tenant', quoted(hold.tenant)],
            ['Purpose', quoted(hold.purpose)],
            ['Signed for', element('code', {}, quoted(found.payloadDigest))],
          ]),
        ],
        notices: verdict === 'approve' && seen < 1 ? [seenWords(seen)] : [],
        send: (reason) => this.sign(opened, verdict, reason),
      }),
    );
  }

  private async sign(opened: OpenCase, verdict: Decision['verdict'], text: string): Promise<void> {
    const { found, hold, payload } = opened;
    const [key, reviewer] = [this.key, this.options.reviewer()];
    const obstacle = this.obstacle(verdict);
    if (obstacle || opened !== this.options.opened())
      throw new Error(obstacle ?? 'Another case is open now.');
    if (!key || !reviewer) throw new Error('Your key was forgotten. Pick it again (s).');
    const reason = text.replaceAll('\r\n', '\n').trim();
    if (reason.length < REASON.least) throw new Error('The reason is too short.');
    if (piecesOf(reason).some((piece) => typeof piece !== 'string'))
      throw new Error('The reason holds characters that nobody sees; write it in plain ones.');
    // Once more, over what is in memory now: this is what is signed for.
    if ((await mismatches({ payload: found.payload, asked: payload.asked }, found)).length > 0)
      throw new Error('What is shown is not what is held. Nothing was signed.');
    const envelope = await signDecision(
      {
        id: hold.id,
        verdict,
        reviewer,
        requestDigest: found.requestDigest,
        policyDigest: found.policyDigest,
        payloadDigest: found.payloadDigest,
        decidedAt: new Date(this.options.clock.now()).toISOString(),
        reason,
      },
      key,
    );
    const answer = await api.decide(hold.id, envelope);
    this.options.decided(answer.hold);
    this.options.frame.say(
      verdict === 'approve' ? 'Your approval is on record.' : 'Your denial is on record.',
    );
  }
}
