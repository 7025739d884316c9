import type { Me } from '../model/held';
import { minuteOf } from '../model/time';
import { button, element, fill } from './element';
import { personName, quoted } from './words';

const LISTS = { waiting: 'Queue', decided: 'History', expired: 'Expired' } as const;
type ListName = keyof typeof LISTS;
type View = 'list' | 'case' | 'load' | 'research' | 'log';
const ROLES = { researcher: 'researcher', 'field-engineer': 'field engineer' } as const;

/** What stands around every view: the deployment's class, who one is, the key, the way to the views. */
export class Frame {
  readonly list = element('ol', { class: 'holds' });
  readonly case = element('div', { class: 'pane' });
  private readonly heading = element('h2', { id: 'list-title' }, LISTS.waiting);
  private readonly who = element('span', { class: 'who' });
  private readonly time = element('span', { class: 'time' });
  private readonly says = element('p', { class: 'says', attributes: { role: 'status' } });
  private readonly alerts = element('p', { class: 'alert', attributes: { role: 'alert' } });
  private readonly keyButton = button('No key', () => this.keyAct(), { class: 'key' });
  private readonly nav: HTMLElement;
  private readonly links: Readonly<Record<string, HTMLElement>>;
  private keyAct = () => {};
  private helpAct = () => {};

  constructor() {
    const link = (href: string, text: string) => element('a', { attributes: { href } }, text);
    this.links = {
      waiting: link('#/', 'Queue'),
      decided: link('#/history', 'History'),
      expired: link('#/expired', 'Expired'),
      load: link('#/load', 'Load'),
      research: link('#/research', 'Research'),
      log: link('#/log', 'Log'),
    };
    this.showRole('reviewer');
    this.nav = element('nav', { attributes: { 'aria-label': 'Views' } }, ...Object.values(this.links));
    fill(
      part('bar'),
      this.nav,
      this.who,
      this.time,
      this.keyButton,
      button('?', () => this.helpAct(), { class: 'help', attributes: { 'aria-label': 'Keys' } }),
    );
    fill(
      part('main'),
      element('div', { class: 'messages' }, this.says, this.alerts),
      element(
        'section',
        { class: 'queue', attributes: { 'aria-labelledby': 'list-title' } },
        this.heading,
        this.list,
      ),
      this.case,
    );
    this.showView('list', 'waiting');
  }

  onKeyButton(act: () => void): void {
    this.keyAct = act;
  }

  onHelpButton(act: () => void): void {
    this.helpAct = act;
  }

  private showRole(role: Me['role']): void {
    this.links.research?.toggleAttribute('hidden', role !== 'researcher');
    this.links.log?.toggleAttribute('hidden', role !== 'field-engineer');
  }

  showMe({ reviewer, name, role, agencies, clearance, load }: Me): void {
    this.showRole(role);
    fill(
      this.who,
      element('strong', {}, name === undefined ? personName(reviewer) : quoted(name)),
      ...agencies.flatMap((agency) => [' · ', quoted(agency)]),
      clearance !== undefined && ' · ',
      clearance !== undefined && quoted(clearance),
      role === 'reviewer' ? ` · ${load.decidedByMeToday} decided today` : ` · ${ROLES[role]}`,
    );
  }

  /** The class of CSS decides which of list and pane a narrow window shows. */
  showView(view: View, name?: ListName): void {
    part('main').setAttribute('data-view', view);
    if (name) this.heading.textContent = LISTS[name];
    const current = view === 'list' || view === 'case' ? (name ?? this.current) : view;
    this.current = current;
    for (const [each, link] of Object.entries(this.links)) {
      if (each === current) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.say('');
    this.alert('');
  }
  private current: ListName | View = 'waiting';

  showCount(name: ListName, count: number): void {
    this.heading.textContent = `${LISTS[name]} ${count}`;
  }

  showTime(now: number): void {
    this.time.textContent = minuteOf(new Date(now).toISOString());
  }

  showKey(isThere: boolean, secondsLeft: number): void {
    const text = isThere
      ? `Key in memory ${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`
      : 'No key';
    if (this.keyButton.textContent !== text) this.keyButton.textContent = text;
    this.keyButton.classList.toggle('held', isThere);
  }

  reachable(is: boolean): void {
    const { classList } = part('bar');
    if (is && classList.contains('unreachable')) this.alert('');
    classList.toggle('unreachable', !is);
  }

  say(text: string): void {
    this.says.textContent = text;
  }

  alert(text: string): void {
    this.alerts.textContent = text;
  }
}

/** A part of the page as it was served. @throws Error for another page */
function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no '${id}'`);
  return found;
}
