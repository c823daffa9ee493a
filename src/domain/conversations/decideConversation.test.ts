import { describe, expect, test } from 'vitest'
import {
  begun,
  colleague,
  days,
  decided,
  done,
  doneAt,
  fresh,
  mira,
  noor,
  ole,
  program,
  refused,
  reporter,
  terms,
} from '../../../test/support/conversationSteps.ts'
import { keptUntil } from './retention.ts'

describe('who may write, and when', () => {
  test('both sides write in one row of numbers; who answers first takes the conversation', () => {
    const file = done(fresh, [reporter, { do: 'write', number: 1 }], [colleague(mira), { do: 'write', number: 2 }])
    expect(file).toMatchObject({ newest: 2, written: { reporter: 1, desk: 2 }, worker: mira })
  })

  test('two who write at the same time do not take the same number: the second writes anew', () => {
    const file = done(fresh, [reporter, { do: 'write', number: 1 }])
    expect(refused(file, colleague(mira), { do: 'write', number: 1 })).toBe('out_of_turn')
    expect(refused(file, reporter, { do: 'write', number: 3 })).toBe('out_of_turn')
    expect(refused(file, colleague(mira), { do: 'note', number: 3 })).toBe('out_of_turn')
  })

  test('a colleague without the key of the conversation neither reads nor writes', () => {
    const commands = [
      { do: 'write', number: 1 },
      { do: 'read', upTo: 0 },
      { do: 'note', number: 1 },
      { do: 'take' },
    ] as const
    for (const command of commands) expect(refused(fresh, colleague(ole), command)).toBe('needs_key')
  })

  test('one colleague answers at a time, and another who holds the key can take it over at once', () => {
    const file = done(fresh, [colleague(mira), { do: 'take' }])
    expect(refused(file, colleague(noor), { do: 'write', number: 1 })).toBe('not_the_worker')
    expect(done(file, [colleague(noor), { do: 'take' }], [colleague(noor), { do: 'write', number: 1 }]).worker).toBe(
      noor,
    )
  })

  test('writing to a closed conversation opens it again', () => {
    const closed = done(fresh, [colleague(mira), { do: 'take' }], [colleague(mira), { do: 'close' }])
    expect(closed.closedAt).not.toBeNull()
    expect(done(closed, [reporter, { do: 'write', number: 1 }]).closedAt).toBeNull()
    expect(done(closed, [colleague(mira), { do: 'write', number: 1 }]).closedAt).toBeNull()
    expect(refused(closed, colleague(mira), { do: 'close' })).toBe('closed')
  })

  test('who withdrew can still read and be answered, and writes again once they take it back', () => {
    const file = done(fresh, [reporter, { do: 'write', number: 1 }], [reporter, { do: 'withdraw' }])
    expect(refused(file, reporter, { do: 'write', number: 2 })).toBe('withdrawn')
    expect(refused(file, reporter, { do: 'withdraw' })).toBe('withdrawn')
    const answered = done(file, [colleague(mira), { do: 'write', number: 2 }], [reporter, { do: 'read', upTo: 2 }])
    expect(done(answered, [reporter, { do: 'resume' }], [reporter, { do: 'write', number: 3 }]).newest).toBe(3)
    expect(refused(fresh, reporter, { do: 'resume' })).toBe('not_withdrawn')
  })

  test('the desk has read what a colleague opened who has the conversation, or when nobody has it', () => {
    const file = done(fresh, [reporter, { do: 'write', number: 1 }])
    expect(decided(file, colleague(noor), { do: 'read', upTo: 1 })).toEqual([{ type: 'read', by: 'desk', upTo: 1 }])
    const taken = done(file, [colleague(mira), { do: 'take' }])
    expect(refused(taken, colleague(noor), { do: 'read', upTo: 1 })).toBe('not_the_worker')
    expect(refused(taken, colleague(noor, true), { do: 'read', upTo: 1 })).toBe('not_the_worker')
    expect(done(taken, [colleague(mira), { do: 'read', upTo: 1 }]).read.desk).toBe(1)
    const asked = done(taken, [reporter, { do: 'ask-deletion' }])
    expect(refused(asked, program, { do: 'delete' }, days(30))).toBe('second_person')
  })

  test('nothing is read that is not there yet', () => {
    for (const by of [reporter, colleague(mira)])
      expect(refused(fresh, by, { do: 'read', upTo: 1 })).toBe('not_there_yet')
  })
})

describe('blocking', () => {
  test('keeps somebody from writing, and not from reading, deleting or being let in again', () => {
    const file = done(fresh, [colleague(mira), { do: 'block', reason: 'threats' }])
    expect(refused(file, reporter, { do: 'write', number: 1 })).toBe('blocked')
    expect(refused(file, colleague(mira), { do: 'block', reason: 'spam' })).toBe('blocked')
    done(file, [reporter, { do: 'read', upTo: 0 }], [reporter, { do: 'ask-deletion' }])
    expect(done(file, [colleague(noor), { do: 'unblock' }], [reporter, { do: 'write', number: 1 }]).newest).toBe(1)
    expect(refused(fresh, colleague(noor), { do: 'unblock' })).toBe('not_blocked')
  })

  test('is for who read everything: a cry for help can stand below the abuse', () => {
    const file = done(fresh, [reporter, { do: 'write', number: 1 }])
    expect(refused(file, colleague(mira), { do: 'block', reason: 'sexual' })).toBe('unread')
  })
})

describe('the desk', () => {
  test('closes nothing that it did not read', () => {
    const file = done(fresh, [reporter, { do: 'write', number: 1 }], [colleague(mira), { do: 'take' }])
    expect(refused(file, colleague(mira), { do: 'close' })).toBe('unread')
    expect(refused(file, colleague(noor), { do: 'close' })).toBe('not_the_worker')
  })

  test('hands over to who can read it, by who answers or leads', () => {
    const file = done(fresh, [colleague(mira), { do: 'take' }])
    expect(done(file, [colleague(mira), { do: 'hand-over', to: noor }]).worker).toBe(noor)
    expect(refused(file, colleague(mira), { do: 'hand-over', to: ole })).toBe('other_has_no_key')
    expect(refused(file, colleague(noor), { do: 'hand-over', to: noor })).toBe('not_the_worker')
    expect(done(file, [colleague(noor, true), { do: 'hand-over', to: noor }]).worker).toBe(noor)
  })

  test('puts back into the queue what it can not go on with', () => {
    const file = done(fresh, [colleague(mira), { do: 'take' }])
    expect(done(file, [colleague(mira), { do: 'put-back' }]).worker).toBeNull()
    expect(refused(fresh, colleague(mira), { do: 'put-back' })).toBe('not_taken')
    expect(refused(file, colleague(noor), { do: 'put-back' })).toBe('not_the_worker')
  })

  test('gives access to a new colleague only by who has it, and only to a key that was tried', () => {
    expect(done(fresh, [colleague(mira), { do: 'give-access', to: ole }]).readers).toEqual([mira, noor, ole])
    expect(refused(fresh, colleague(ole), { do: 'give-access', to: ole })).toBe('needs_key')
    expect(refused(fresh, colleague(mira), { do: 'give-access', to: noor })).toBe('has_access')
    expect(refused(fresh, colleague(mira), { do: 'give-access', to: 99 })).toBe('other_has_no_key')
  })

  test('makes a new generation of the key when somebody leaves, by another who leads and stays', () => {
    const file = done(
      fresh,
      [colleague(noor), { do: 'take' }],
      [colleague(mira, true), { do: 'take-access', from: noor }],
    )
    expect(file).toMatchObject({ readers: [mira], generation: 2, worker: null })
    expect(refused(file, colleague(mira, true), { do: 'take-access', from: mira })).toBe('last_reader')
    expect(refused(fresh, colleague(mira, true), { do: 'take-access', from: mira })).toBe('second_person')
    expect(refused(fresh, colleague(mira, true), { do: 'take-access', from: ole })).toBe('no_access')
    expect(refused(fresh, colleague(mira), { do: 'take-access', from: noor })).toBe('needs_leader')
  })

  test('makes a case of a conversation only when the reporter agreed and did not withdraw', () => {
    const taken = done(fresh, [reporter, { do: 'write', number: 1 }], [colleague(mira), { do: 'take' }])
    expect(refused(taken, colleague(mira), { do: 'make-case' })).toBe('needs_consent')
    const agreed = done(taken, [colleague(mira), { do: 'note-consent', message: 1 }])
    expect(refused(done(agreed, [reporter, { do: 'withdraw' }]), colleague(mira), { do: 'make-case' })).toBe(
      'withdrawn',
    )
    const made = done(agreed, [colleague(mira), { do: 'make-case' }])
    expect(refused(made, colleague(mira), { do: 'make-case' })).toBe('is_case')
    expect(refused(made, reporter, { do: 'consent' })).toBe('is_case')
  })

  test('makes no case of what the reporter asked to destroy, until they take that back', () => {
    const asked = done(fresh, [reporter, { do: 'consent' }], [reporter, { do: 'ask-deletion' }])
    expect(refused(asked, colleague(mira), { do: 'make-case' })).toBe('deletion_asked')
    const kept = done(asked, [reporter, { do: 'take-back-deletion' }])
    expect(decided(kept, colleague(mira), { do: 'make-case' })).toEqual([{ type: 'became_case' }])
    const ofDesk = done(fresh, [reporter, { do: 'consent' }], [colleague(mira), { do: 'ask-deletion' }])
    expect(decided(ofDesk, colleague(mira), { do: 'make-case' })).toEqual([{ type: 'became_case' }])
  })

  test('notes consent only of who answers, and only as something that the reporter wrote', () => {
    const note = (message: number) => ({ do: 'note-consent', message }) as const
    const read = done(fresh, [reporter, { do: 'write', number: 1 }])
    expect(refused(read, reporter, note(1))).toBe('not_yours')
    expect(refused(read, colleague(mira), note(1))).toBe('nobody_has_it')
    const taken = done(read, [colleague(mira), { do: 'take' }], [colleague(mira), { do: 'write', number: 2 }])
    expect(refused(taken, colleague(noor), note(1))).toBe('not_the_worker')
    expect(refused(taken, colleague(mira), note(2))).toBe('not_said')
    expect(refused(taken, colleague(mira), { do: 'consent' })).toBe('not_yours')
    expect(decided(taken, colleague(mira), note(1))).toEqual([{ type: 'consented', by: 'desk', message: 1 }])
  })

  test('consent that was taken back, or withdrawn, is over, and an earlier message never gives it again', () => {
    const mine = colleague(mira)
    const agreed = done(fresh, ...[[reporter, { do: 'write', number: 1 }] as const, [mine, { do: 'take' }] as const], [
      mine,
      { do: 'note-consent', message: 1 },
    ])
    const ends = [
      [reporter, { do: 'take-back-consent' }] as const,
      [colleague(noor), { do: 'take-back-consent' }] as const,
    ]
    const withdrawn = done(agreed, [reporter, { do: 'withdraw' }], [reporter, { do: 'resume' }])
    for (const ended of [...ends.map((end) => done(agreed, end)), withdrawn]) {
      expect(ended).toMatchObject({ consentedAt: null, consentEnded: { newest: 1 } })
      expect(refused(ended, mine, { do: 'make-case' })).toBe('consent_over')
      expect(refused(ended, mine, { do: 'note-consent', message: 1 })).toBe('consent_over')
      const anew = done(ended, [reporter, { do: 'write', number: 2 }], [mine, { do: 'note-consent', message: 2 }])
      expect(anew).toMatchObject({ consentedAt: begun, consentEnded: null })
    }
  })

  test('taking consent back undoes nothing of a case that was made', () => {
    const made = done(fresh, [reporter, { do: 'consent' }], [colleague(mira), { do: 'make-case' }])
    const ended = done(made, [reporter, { do: 'take-back-consent' }])
    expect(ended).toMatchObject({ consentedAt: null, becameCaseAt: begun })
    expect(decided(ended, reporter, { do: 'take-back-consent' })).toEqual([])
  })

  test('says that nobody has it yet where nobody has, and that a colleague has it where one has', () => {
    for (const command of [{ do: 'close' }, { do: 'hand-over', to: noor }] as const) {
      expect(refused(fresh, colleague(mira), command)).toBe('nobody_has_it')
      expect(refused(done(fresh, [colleague(noor), { do: 'take' }]), colleague(mira), command)).toBe('not_the_worker')
    }
  })
})

describe('deleting', () => {
  const read = done(fresh, [reporter, { do: 'write', number: 1 }], [colleague(mira), { do: 'read', upTo: 1 }])

  test('that the reporter asks is done after the days of grace, and can be taken back until then', () => {
    const file = done(read, [reporter, { do: 'ask-deletion' }])
    expect(decided(file, program, { do: 'delete' }, days(6.99))).toEqual({ reason: 'grace', from: days(7) })
    expect(decided(file, program, { do: 'delete' }, days(7))).toEqual([{ type: 'deleted' }])
    const kept = done(file, [reporter, { do: 'take-back-deletion' }])
    expect(refused(kept, program, { do: 'delete' }, days(30))).toBe('nothing_asked')
    for (const by of [reporter, colleague(mira)])
      expect(refused(kept, by, { do: 'take-back-deletion' })).toBe('nothing_asked')
    expect(refused(kept, colleague(mira), { do: 'agree-deletion' })).toBe('nothing_asked')
  })

  test('that the reporter asked is not undone by the desk, which may still answer', () => {
    const file = done(read, [reporter, { do: 'ask-deletion' }])
    expect(refused(file, colleague(mira), { do: 'take-back-deletion' })).toBe('not_yours')
    expect(refused(file, reporter, { do: 'write', number: 2 })).toBe('deletion_asked')
    expect(refused(file, reporter, { do: 'consent' })).toBe('deletion_asked')
    expect(done(file, [colleague(mira), { do: 'write', number: 2 }]).deletion).not.toBeNull()
  })

  test('what nobody of the desk read takes a colleague who agrees', () => {
    const file = done(fresh, [reporter, { do: 'write', number: 1 }], [reporter, { do: 'ask-deletion' }])
    expect(refused(file, program, { do: 'delete' }, days(30))).toBe('second_person')
    const agreed = done(file, [colleague(ole), { do: 'agree-deletion' }])
    expect(decided(agreed, program, { do: 'delete' }, days(30))).toEqual([{ type: 'deleted' }])
  })

  test('what the desk asks takes another colleague when the reporter did not read the answer', () => {
    const file = done(read, [colleague(mira), { do: 'write', number: 2 }], [colleague(mira), { do: 'ask-deletion' }])
    expect(refused(file, program, { do: 'delete' }, days(30))).toBe('second_person')
    expect(refused(file, colleague(mira), { do: 'agree-deletion' })).toBe('second_person')
    const agreed = done(file, [colleague(noor), { do: 'agree-deletion' }])
    expect(decided(agreed, program, { do: 'delete' }, days(30))).toEqual([{ type: 'deleted' }])
  })

  test('what the desk asks takes another colleague while what the reporter wrote last has no answer; a note is none', () => {
    const noted = done(read, [colleague(mira), { do: 'note', number: 2 }])
    for (const unanswered of [read, noted]) {
      const file = done(unanswered, [colleague(mira), { do: 'ask-deletion' }])
      expect(refused(file, program, { do: 'delete' }, days(30))).toBe('second_person')
      expect(refused(file, colleague(mira), { do: 'agree-deletion' })).toBe('second_person')
      const agreed = done(file, [colleague(noor), { do: 'agree-deletion' }])
      expect(decided(agreed, program, { do: 'delete' }, days(30))).toEqual([{ type: 'deleted' }])
    }
    const own = done(read, [reporter, { do: 'ask-deletion' }])
    expect(decided(own, program, { do: 'delete' }, days(30))).toEqual([{ type: 'deleted' }])
  })

  test('where everything was read and answered nobody has to agree, and there is nothing to agree to', () => {
    const answered = [colleague(mira), { do: 'write', number: 2 }] as const
    const file = done(read, answered, [reporter, { do: 'read', upTo: 2 }], [colleague(mira), { do: 'ask-deletion' }])
    for (const by of [colleague(mira), colleague(noor)]) expect(decided(file, by, { do: 'agree-deletion' })).toEqual([])
    expect(decided(file, program, { do: 'delete' }, days(30))).toEqual([{ type: 'deleted' }])
  })

  test('by the term counts from the last activity of both sides', () => {
    const late = doneAt(read, days(50), [colleague(mira), { do: 'write', number: 2 }])
    expect(decided(late, program, { do: 'ask-deletion' }, days(139))).toEqual({ reason: 'not_due', from: days(140) })
    expect(refused(late, program, { do: 'ask-deletion' }, days(90))).toBe('not_due')
    expect(decided(late, program, { do: 'ask-deletion' }, days(140))).toMatchObject([
      { type: 'deletion_asked', by: 'retention' },
    ])
  })

  test('by the term is off as soon as the reporter comes back, also at the last minute', () => {
    const asked = doneAt(read, days(90), [program, { do: 'ask-deletion' }])
    const back = doneAt(asked, days(96.99), [reporter, { do: 'read', upTo: 1 }])
    expect(back.deletion).toBeNull()
    expect(refused(back, program, { do: 'delete' }, days(97))).toBe('nothing_asked')
    expect(keptUntil(back, terms) > days(180)).toBe(true)
  })

  test('by the term starts its grace anew when the desk did something in between', () => {
    const asked = doneAt(read, days(90), [program, { do: 'ask-deletion' }])
    const taken = doneAt(asked, days(95), [colleague(mira), { do: 'take' }])
    expect(decided(taken, program, { do: 'delete' }, days(120))).toEqual({ reason: 'active_since', from: days(185) })
    expect(decided(taken, program, { do: 'delete' }, days(186))).toEqual({ reason: 'grace', from: days(192) })
  })

  test('looking again at what was read keeps nothing alive', () => {
    expect(decided(read, colleague(mira), { do: 'read', upTo: 1 })).toEqual([])
  })
})
