import { ApiFault, api, type ListName } from './api';
import { Deciding } from './deciding';
import { download } from './download';
import { IDLE_MINUTES, type IdleLock, watchIdle } from './lock';
import { mismatches } from './model/digests';
import { type Hold, isWaiting, type Load, type Me, mayDecide, readPayload } from './model/held';
import { Clock } from './model/time';
import type { OpenCase } from './open-case';
import { goTo, SHORTCUTS, type ShortcutKey, Shortcuts } from './shortcuts';
import { makeCase } from './view/case';
import { closeDialogs, helpDialog, openDialog } from './view/dialogs';
import { button, fill } from './view/element';
import { Frame } from './view/frame';
import { loadOf } from './view/load';
import { logView } from './view/log';
import { markOpen, rowsOf, showHolds } from './view/queue';
import { researchView } from './view/research';

/** How often the queue is asked for again, in milliseconds. */
const EVERY = 15_000;

/** The page: what is known, what is open, and what keys do. All of it in memory, and gone with the page. */
export class App {
  private readonly frame = new Frame();
  private readonly clock = new Clock(() => performance.now());
  private me: Me | undefined;
  private holds: readonly Hold[] = [];
  private listName: ListName = 'waiting';
  private opened: OpenCase | undefined;
  /** The hash that is being shown: an answer for another one comes too late. */
  private place = '';
  private idle: IdleLock | undefined;
  private readonly deciding = new Deciding({
    frame: this.frame,
    clock: this.clock,
    opened: () => this.opened,
    reviewer: () => this.me?.reviewer,
    decided: (hold) => {
      this.takeHold(hold);
      void this.refresh();
    },
    keyChanged: () => this.tick(),
  });
  private readonly shortcuts = new Shortcuts((key) => this.acts[key]());

  start(): void {
    this.idle = watchIdle(() => this.lock());
    addEventListener('hashchange', () => void this.route());
    addEventListener('keydown', (event) => this.shortcuts.take(event));
    // What a browser keeps of a page that was left must hold neither text nor key.
    addEventListener('pagehide', () => this.forget());
    addEventListener('pageshow', (event) => event.persisted && location.reload());
    document.addEventListener('visibilitychange', () => document.hidden || void this.refresh());
    setInterval(() => document.hidden || void this.refresh(), EVERY);
    setInterval(() => this.tick(), 1000);
    this.frame.onKeyButton(() => this.deciding.pickOrForgetKey());
    this.frame.onHelpButton(() => this.help());
    void this.route();
  }

  private async route(): Promise<void> {
    const place = location.hash || '#/';
    this.place = place;
    closeDialogs();
    await this.attempt(async () => {
      if (!this.me) await this.meet();
      const id = /^#\/holds\/([0-9a-f]{32})$/.exec(place)?.[1];
      if (id) return this.open(id);
      this.closeCase();
      if (place === '#/load') return this.showLoad();
      if (place === '#/research') return this.showResearch();
      if (place === '#/log') return this.showLog();
      await this.showList(place === '#/history' ? 'decided' : place === '#/expired' ? 'expired' : 'waiting');
    });
  }

  private async meet(): Promise<Me> {
    const me = await api.me();
    this.me = me;
    this.clock.set(me.now);
    this.frame.showMe(me);
    this.tick();
    return me;
  }

  private async showList(name: ListName): Promise<void> {
    const isNew = this.listName !== name;
    this.listName = name;
    this.frame.showView('list', name);
    if (isNew) fill(this.frame.list);
    await this.readList();
  }

  /** Page by page: what waits the oldest first, what is over the newest first. */
  private async readList(): Promise<void> {
    const name = this.listName;
    const holds: Hold[] = [];
    for (let after: string | undefined, first = true; first || after; first = false) {
      const page = await api.holds(name, after);
      holds.push(...page.holds);
      after = page.next;
    }
    if (name !== this.listName) return;
    this.holds = name === 'waiting' ? holds : holds.toReversed();
    this.drawList();
  }

  private drawList(): void {
    const me = this.me;
    if (!me) return;
    this.frame.showCount(this.listName, this.holds.length);
    showHolds(this.frame.list, this.holds, {
      now: this.clock.now(),
      open: this.opened?.hold.id,
      reviewer: me.reviewer,
    });
  }

  private async showLoad(): Promise<void> {
    const load: Load = await api.load();
    this.frame.showView('load');
    fill(this.frame.case, loadOf(load, this.clock.now()));
  }

  private async showResearch(): Promise<void> {
    const research = await api.research();
    this.frame.showView('research');
    fill(
      this.frame.case,
      researchView(research, () => void this.exportLabels()),
    );
  }

  private async showLog(): Promise<void> {
    const { events } = await api.log();
    this.frame.showView('log');
    fill(this.frame.case, logView(events));
  }

  /** As the service seals them: what is in them never is in the page. */
  private async exportLabels(): Promise<void> {
    await this.attempt(async () => {
      const day = new Date(this.clock.now()).toISOString().slice(0, 10);
      download(`labels-${day}.json`, JSON.stringify(await api.labels()));
      this.frame.say('The sealed labels are exported.');
    });
  }

  private async open(id: string): Promise<void> {
    if (this.me?.role !== 'reviewer') throw new Error('Cases are for reviewers; you see how they stand.');
    const place = this.place;
    // At once: what is decided from here on must not be the case before.
    this.closeCase();
    if (this.holds.length === 0) await this.readList();
    const found = await api.case(id);
    if (found.hold.id !== id) throw new Error('The review service answered with another case.');
    const payload = readPayload(found.payload);
    const wrong = await mismatches({ payload: found.payload, asked: payload.asked }, found);
    const me = this.me;
    if (place !== this.place || !me) return;
    const view = makeCase({
      found,
      payload,
      wrong,
      now: this.clock.now(),
      reviewer: me.reviewer,
      actionsOf: (hold) => this.actionsOf(hold),
    });
    this.opened = { found, payload, wrong, view, hold: found.hold };
    fill(this.frame.case, view.root);
    this.frame.showView('case');
    markOpen(this.frame.list, id);
    view.root.querySelector<HTMLElement>('h2')?.focus();
    if (wrong.length > 0)
      this.frame.alert('What came is not what is held: its digest differs. Nothing can be signed.');
  }

  private actionsOf(hold: Hold): readonly HTMLElement[] {
    const mine = hold.assignedTo === this.me?.reviewer;
    return [
      ...(['approve', 'deny'] as const)
        .filter((verdict) => mayDecide(hold, verdict))
        .map((verdict) =>
          button(verdict === 'approve' ? 'Approve' : 'Deny', () => this.deciding.decide(verdict), {
            class: verdict,
          }),
        ),
      ...(isWaiting(hold)
        ? [
            button(mine ? 'Give back' : 'Take', () => void this.takeOrReturn()),
            button('Recuse', () => void this.assign('recuse')),
          ]
        : []),
    ];
  }

  private closeCase(): void {
    this.opened?.view.close();
    this.opened = undefined;
    fill(this.frame.case);
  }

  private takeHold(hold: Hold): void {
    if (this.opened?.hold.id === hold.id) {
      this.opened.hold = hold;
      this.opened.view.update(hold, this.clock.now());
    }
    this.holds = this.holds.map((one) => (one.id === hold.id ? hold : one));
    this.drawList();
  }

  private takeOrReturn(): Promise<void> {
    return this.assign(this.opened?.hold.assignedTo === this.me?.reviewer ? 'return' : 'take');
  }

  private async assign(act: 'take' | 'return' | 'recuse'): Promise<void> {
    const opened = this.opened;
    if (!opened) return this.frame.alert('Open a case first.');
    await this.attempt(async () => {
      const { hold } = await api.assign(opened.hold.id, act);
      this.takeHold(hold);
      this.frame.say(
        { take: 'The case is yours.', return: 'The case is given back.', recuse: 'You are recused.' }[act],
      );
    });
  }

  private help(): void {
    openDialog(helpDialog(SHORTCUTS, this.shortcuts));
  }

  /** Nobody is there: the key goes, and so does all text. */
  private lock(): void {
    this.forget();
    this.frame.alert(`Locked after ${IDLE_MINUTES} minutes: your key is forgotten and the case is closed.`);
  }

  private forget(): void {
    this.deciding.forgetKey();
    closeDialogs();
    this.closeCase();
    if (/^#\/holds\//.test(location.hash)) history.replaceState(null, '', '#/');
    this.place = '#/';
    this.frame.showView('list', this.listName);
    this.tick();
  }

  private tick(): void {
    this.frame.showKey(this.deciding.hasKey(), this.idle?.left() ?? 0);
    if (this.me) this.frame.showTime(this.clock.now());
  }

  /** Time, queue and state of the open case, as they are now. The case itself isn't read again: that is on record. */
  private async refresh(): Promise<void> {
    await this.attempt(async () => {
      const me = await this.meet();
      await this.readList();
      const opened = this.opened;
      const hold = opened && this.holds.find(({ id }) => id === opened.hold.id);
      if (hold) this.takeHold(hold);
      else opened?.view.update(opened.hold, this.clock.now());
      this.frame.showMe(me);
    });
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.frame.reachable(true);
    } catch (error) {
      const isFault = error instanceof ApiFault;
      this.frame.reachable(!isFault || error.code !== 'unreachable');
      this.frame.alert(error instanceof Error ? error.message : 'something went wrong');
    }
  }

  private readonly acts: Readonly<Record<ShortcutKey, () => unknown>> = {
    j: () => this.step(1),
    k: () => this.step(-1),
    a: () => this.deciding.decide('approve'),
    d: () => this.deciding.decide('deny'),
    t: () => void this.takeOrReturn(),
    c: () => void this.assign('recuse'),
    n: () => this.opened?.view.stepPassage(1),
    p: () => this.opened?.view.stepPassage(-1),
    x: () => this.opened?.view.toggleExact(),
    q: () => goTo('#/'),
    h: () => goTo('#/history'),
    l: () => goTo('#/load'),
    r: () => this.me?.role === 'researcher' && goTo('#/research'),
    e: () => this.me?.role === 'field-engineer' && goTo('#/log'),
    s: () => this.deciding.pickOrForgetKey(),
    '?': () => this.help(),
  };

  /** From case to case: opens the next one where a case is open, and moves the focus where none is. */
  private step(by: 1 | -1): void {
    const rows = rowsOf(this.frame.list);
    const open = this.opened?.hold.id ?? document.activeElement?.getAttribute('data-id');
    const at = rows.findIndex((row) => row.getAttribute('data-id') === open);
    const next = rows[at < 0 ? (by === 1 ? 0 : rows.length - 1) : at + by];
    if (!next) return;
    if (this.opened) location.hash = next.getAttribute('href') ?? '#/';
    else {
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  }
}
