import { cases } from '../cases';

cases('capacity-is-redundant', {
  passes: [
    ['more', 'Properties/MinCapacity', 3],
    ['a number as text', 'Properties/MinCapacity', '2'],
  ],
  refuses: [
    ['one', 'Properties/MinCapacity', 1, 'MinCapacity is "1"'],
    ['none', 'Properties/MinCapacity', 0, 'MinCapacity'],
    ['nothing said', 'Properties/MinCapacity', undefined, 'MinCapacity is absent'],
    ['not a number', 'Properties/MinCapacity', 'two', 'MinCapacity'],
    ['a ceiling of one', 'Properties/MaxCapacity', 1, 'MaxCapacity'],
  ],
});
