import Chronology

/// Every block of a session by start: where it is kept, and whether it escalated.
struct BlockIndex: Sendable {
  private(set) var entries: [Entry] = []
  private var added: [Entry] = []
  /// By scope, the number from which on its blocks are gone.
  private var gone: [Int: Int] = [:]
  private var goneSince = Int64.max

  struct Entry: Sendable {
    var start: Int64
    var scope: UInt32
    /// How many blocks the scope had before, doubled; odd where the block escalated.
    private var bits: UInt32

    init(_ opening: Judgement.Change.Opening, scope: Int) {
      start = opening.start
      self.scope = UInt32(scope)
      bits = UInt32(opening.number) << 1 | (opening.isEscalated ? 1 : 0)
    }

    var number: Int { Int(bits >> 1) }
    var isEscalated: Bool { bits & 1 == 1 }
  }

  /// Takes in what a new judgement of a scope changed.
  mutating func take(_ change: Judgement.Change, ofScope scope: Int) {
    if change.goneSince < .max {
      gone[scope] = change.keptCount
      goneSince = min(goneSince, change.goneSince)
    }
    for opening in change.opened { added.append(Entry(opening, scope: scope)) }
  }

  /// Brings what was taken in into order: by start, then by the scope's name.
  mutating func settle(_ scopes: [ScopeHistory]) {
    guard !added.isEmpty || goneSince < .max else { return }
    let first = min(goneSince, added.reduce(.max) { min($0, $1.start) })
    let from = partition(entries) { $0.start < first }
    let kept = entries[from...].filter { $0.number < gone[Int($0.scope)] ?? .max }
    entries.replaceSubrange(
      from...,
      with: (kept + added).sorted { one, other in
        guard one.start == other.start else { return one.start < other.start }
        guard one.scope == other.scope else { return scopes[Int(one.scope)].name < scopes[Int(other.scope)].name }
        return one.number < other.number
      })
    (added, gone, goneSince) = ([], [:], .max)
  }
}
