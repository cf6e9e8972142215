import { verbHelp } from '../../phrases/verb-help.ts';

/** What `--help` says of the verbs of records. */
export const recordsHelp = verbHelp({
  done: {
    summary: 'record what was done',
    about:
      'Records a completion: which activity, which unit, on which day, with what proof. Several activities and several units in one call are recorded together or not at all.\nIn a terminal and without arguments it asks.',
    examples: {
      'cyclo done pdn-seminar --unit ruo-kalininsky --month 2010-10': 'one office took part, today',
      'cyclo done form-76-rik-district --actor RUO --month 2010-09 --date 2010-09-17 --evidence report.xlsx':
        'all seven offices, on 17 September, with the file that proves it',
      'cyclo done --from september.csv': 'every line of a file, all of them or none; safe to run again',
      'cyclo done': 'choose from what is open',
    },
  },
  undo: {
    summary: 'take back a record, or all that was recorded together',
    about:
      'Takes back the last record that stands (a completion, an excuse, a new deadline, an acceptance) with everything that was recorded together with it: by one command, or from one form. How many records that is, is shown and asked about. A number names one record, or one such command. Nothing is deleted: the ledger keeps both events.',
    examples: {
      'cyclo undo': 'take back the last record, with all that was recorded together with it',
      'cyclo undo 4f163ee9': 'take back the record or the command with this number (cyclo log shows numbers)',
    },
  },
  excuse: {
    summary: 'record that something does not apply to a unit',
    about: 'Records that a unit does not have to do something, and why. It no longer counts as owed.',
    examples: {
      'cyclo excuse quarter-marks --unit licey-31 --month 2010-11 --reason "the school has trimesters"':
        'one school, with the reason',
    },
  },
  postpone: {
    summary: 'record a new deadline for a unit',
    about:
      'Records a later deadline and whose decision it was. Up to it the share counts as postponed, after it as overdue.',
    examples: {
      'cyclo postpone pdn-seminar --unit ruo-kalininsky --until 2010-11-15 --authority "order 201 of 25.10.2010"':
        'one office gets two weeks more',
    },
  },
  reopen: {
    summary: 'open again what was done or excused',
    about:
      'What was recorded as done, accepted or not applicable is open again. An agreed new deadline stays.',
    examples: {
      'cyclo reopen pdn-seminar --unit ruo-kalininsky --reason "the wrong protocol"':
        'one office has to do it again',
    },
  },
  accept: {
    summary: 'accept what was done',
    about:
      'Records that the controlling body has accepted what a unit did. Needed where the plan says accepted-by: parent; until then it is in review.',
    examples: {
      'cyclo accept form-osh-1 --actor MOU --month 2010-09': 'everything handed in for September',
    },
  },
  return: {
    summary: 'give back for revision',
    about: 'Records that the controlling body gives back what a unit did. It is open again, with the reason.',
    examples: {
      'cyclo return form-osh-1 --unit licey-31 --reason "table 3 does not add up"':
        'one school has to correct it',
    },
  },
  note: {
    summary: 'keep a note with an obligation',
    about: "Keeps words with a unit's share. They change nothing and are listed by cyclo log.",
    examples: {
      'cyclo note pdn-seminar --unit ruo-kalininsky --note "promised for Friday"':
        'what was said on the telephone',
    },
  },
  log: {
    summary: 'every record: what, who and when',
    about:
      'Lists every event of the ledger in the order of recording. A file given as evidence is checked against what was recorded of it.',
    examples: {
      'cyclo log': 'everything recorded',
      'cyclo log --activity pdn-seminar --format json': 'one activity, for a program',
    },
  },
  sync: {
    summary: 'put records together with those of another machine',
    about:
      'Exchanges records with a place where machines meet: a folder (of a git repository, of a shared disk), a file to send by mail (NAME.cyclo), or another store. Afterwards both have all that either had; whatever the order and however often, the result is the same. What was decided differently by people who did not know of each other is shown, with what counts.',
    examples: {
      'cyclo sync records': 'with the folder records, which git or a shared disk carries',
      'cyclo sync for-ruo.cyclo': 'write what is here into a file to send, or take in what was sent',
      'cyclo sync /mnt/office/.cyclo --dry-run': 'how much another store has, and lacks',
    },
  },
  store: {
    summary: 'copy the records, go back to a copy, or look through them',
    about:
      'backup FILE makes a copy of the records as they are at one moment, while others go on recording, and checks it; a file that is there is never replaced. restore FILE goes back to a copy, and keeps what was there beside it. verify names every record that was altered and every one that is missing; with the PLACE of an earlier cyclo sync it also names what is lost from the end, and what stands there otherwise. stats says how much there is. copy FROM TO adds to the store TO what FROM has and it has not. migrate brings a store of an earlier cyclo up to date, as the first record would, and keeps a copy.',
    examples: {
      'cyclo store backup copies/2010-11-01.sqlite': 'a copy that has been checked',
      'cyclo store verify': 'whether every record is as it was written',
      'cyclo store verify records': 'and whether all is still here that the folder records has got',
      'cyclo store restore copies/2010-11-01.sqlite': 'back to the copy',
      'cyclo store grant school_12 --unit school-12': 'a role of the database records for one school only',
    },
  },
});
