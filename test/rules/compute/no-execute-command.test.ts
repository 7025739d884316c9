import { cases } from '../cases';

cases('no-execute-command', {
  passes: [['nothing said', 'Properties/EnableExecuteCommand', undefined]],
  refuses: [
    ['true', 'Properties/EnableExecuteCommand', true, 'EnableExecuteCommand'],
    ['true as text', 'Properties/EnableExecuteCommand', 'true', 'EnableExecuteCommand'],
    [
      'a value that is not known',
      'Properties/EnableExecuteCommand',
      { Ref: 'Choice' },
      'EnableExecuteCommand',
    ],
  ],
});
