import Chronology

extension LineReader {
  /// Keeps `value` for a terminal's field, if it is acceptable there and no better one is known.
  ///
  /// Of two equals the later wins; what is empty or unfit is not acceptable, so it never takes a good one's place.
  @inline(__always)
  mutating func offer(_ value: Value, to terminal: KeyTrie.Terminal, base: Int32) {
    guard value.kind != .null, trace != nil || !terminal.field.isForInspection else { return }
    recorder?.add(.offer(value, terminal, base))
    let rank = terminal.rank(base)
    switch terminal.field {
    case .wait: offerWait(value, terminal.hint, rank: rank)
    case .status: offerStatus(value, terminal.hint, rank: rank)
    case .orderState: offerOrderState(value, rank: rank)
    case .code: offerCode(value, terminal.hint, rank: rank)
    default:
      if terminal.field == .level, terminal.hint != .levelWord { metLevelKey = true }
      offerPlain(value, terminal, rank: rank)
    }
  }

  @inline(__always)
  private mutating func offerPlain(_ value: Value, _ terminal: KeyTrie.Terminal, rank: Int32) {
    let field = terminal.field
    guard !has(field) || rank <= picks[Int(field.rawValue)].rank else { return }
    switch field {
    case .time:
      guard rank < Rank.text, acceptTime(value) else { return }
      keep(value, terminal, rank: rank)
    case .level:
      guard let level = Level(value, hint: terminal.hint) else { return }
      self.level = level
      keep(value, terminal, rank: rank)
    case .message, .errorText:
      guard value.kind == .string, value.count > 0 else { return }
      let isPhrase = (terminal.hint == .reason || terminal.hint == .remark) && ReasonPhrase.isOne(value)
      keep(value, terminal, rank: isPhrase ? rank + Rank.lastResort : rank)
    default:
      guard Acceptance.accepts(value, as: field, hint: terminal.hint) else { return }
      keep(value, terminal, rank: rank)
    }
  }

  @inline(__always)
  mutating func keep(_ value: Value, _ terminal: KeyTrie.Terminal, rank: Int32) {
    let field = terminal.field
    let slot = Int(field.rawValue)
    guard !has(field) || rank <= picks[slot].rank else { return }
    picks[slot] = Pick(rank: rank, hint: terminal.hint, value: value)
    present |= field.bit
    if trace != nil { trace?.note(field) }
  }

  @inline(__always)
  private mutating func acceptTime(_ value: Value) -> Bool {
    var note = TimeNote.own
    guard let moment = clock.read(value, note: &note) else { return false }
    time = moment
    timeNote = note
    return true
  }
}
