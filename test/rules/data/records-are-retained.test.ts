import { cases } from '../cases';

cases('records-are-retained', {
  passes: [['retention but for the first try', 'DeletionPolicy', 'RetainExceptOnCreate']],
  refuses: [
    ['deletion', 'DeletionPolicy', 'Delete', 'DeletionPolicy is "Delete"'],
    ['a snapshot', 'DeletionPolicy', 'Snapshot', 'DeletionPolicy'],
    ['nothing said', 'DeletionPolicy', undefined, 'DeletionPolicy is absent'],
    ['replacement that deletes', 'UpdateReplacePolicy', 'Delete', 'UpdateReplacePolicy'],
    ['a first try that is replaced', 'UpdateReplacePolicy', 'RetainExceptOnCreate', 'UpdateReplacePolicy'],
    ['nothing said of replacement', 'UpdateReplacePolicy', undefined, 'UpdateReplacePolicy is absent'],
  ],
});
