import Chronology

/// Successes that could contradict a block, by endpoint class, in time order.
///
/// One matters only if it is the first after some limit event's grace, in its class. Of the latest ones all are kept,
/// since a limit event that comes late may still ask for them.
struct Successes: Sendable {
  private var classes: [List]

  /// A success, small enough to keep many of.
  struct Success: Sendable {
    var nanoseconds: Int64
    /// Source and offset: enough to order successes and failures of the same moment.
    var rank: UInt64

    init(_ key: EventKey) {
      nanoseconds = key.nanoseconds
      rank = key.place.rank
    }

    /// Whether it comes before a moment, or the place given in that moment.
    func isBefore(_ nanoseconds: Int64, _ rank: UInt64) -> Bool {
      self.nanoseconds == nanoseconds ? self.rank < rank : self.nanoseconds < nanoseconds
    }
  }

  private struct List: Sendable {
    var entries = TimeOrdered<Success>()
    /// How many at the front were kept because limit events ask for them.
    var askedFor = 0
  }

  init(classCount: Int) { classes = Array(repeating: List(), count: classCount) }

  mutating func append(_ success: Success, in endpointClass: UInt8) {
    classes[Int(endpointClass)].entries.append(success)
  }

  /// The first success of a class after a moment.
  func first(in endpointClass: Int, after nanoseconds: Int64) -> Success? {
    let list = classes[endpointClass].entries.entries
    let index = partition(list) { $0.nanoseconds <= nanoseconds }
    return index < list.count ? list[index] : nil
  }

  /// Brings late ones into order; returns the time from which on there is something new.
  mutating func settle() -> Int64 {
    var earliest = Int64.max
    for index in classes.indices where !classes[index].entries.isSettled {
      let changed = classes[index].entries.settle { $0.isBefore($1.nanoseconds, $1.rank) }
      earliest = min(earliest, classes[index].entries[changed].nanoseconds)
    }
    return earliest
  }

  /// Cuts every class that holds more than twice `bound`, besides those asked for, to the latest `bound` and those
  /// asked for before.
  ///
  /// `ask` hands over, in order, the ends of the graces of a class's limit events from a moment on, until it is told
  /// that no more are wanted.
  mutating func forgetIdle(bound: Int, _ ask: (UInt8, Int64, (Int64) -> Bool) -> Void) {
    for index in classes.indices where classes[index].entries.count > classes[index].askedFor + 2 * bound {
      let list = classes[index]
      let late = list.entries.count - bound
      var kept = Array(list.entries.entries[..<list.askedFor])
      ask(UInt8(index), kept.last?.nanoseconds ?? .min) { graceEnd in
        let wanted = partition(list.askedFor..<late) { list.entries[$0].nanoseconds <= graceEnd }
        guard wanted < late else { return false }
        let success = list.entries[wanted]
        if kept.last.map({ $0.isBefore(success.nanoseconds, success.rank) }) ?? true { kept.append(success) }
        return true
      }
      classes[index].askedFor = kept.count
      classes[index].entries = TimeOrdered(settled: kept + list.entries.entries[late...])
    }
  }
}

/// How many successes a session may keep that nobody asks for yet, whatever the number of its scopes.
enum SuccessBudget {
  private static let total = 1 << 17
  private static let least = 64
  private static let most = 1 << 15
  /// How many may come in before the lists are gone through.
  static let unsettled = 1 << 16

  /// What one class of a scope may keep, of so many scopes.
  static func share(scopeCount: Int) -> Int { min(most, max(least, total / max(1, scopeCount))) }
}
