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

  fileprivate struct List: Sendable {
    /// In one piece, since their number is bounded and all of them are gone through as they come.
    var entries: [Success] = []
    /// How many at the front are in order.
    var settledCount = 0
    /// How many at the front were kept because limit events ask for them.
    var askedFor = 0
    /// Whether a limit event may ask for one that is not among them.
    var hasQuestions = false
  }

  init(classCount: Int) { classes = Array(repeating: List(), count: classCount) }

  mutating func append(_ success: Success, in endpointClass: UInt8) {
    classes[Int(endpointClass)].entries.append(success)
  }

  mutating func append(contentsOf more: UnsafeBufferPointer<Success>, in endpointClass: UInt8) {
    classes[Int(endpointClass)].entries.append(contentsOf: more)
  }

  /// Takes note of a limit event of a class.
  mutating func question(in endpointClass: UInt8) { classes[Int(endpointClass)].hasQuestions = true }

  /// The first success of a class after a moment.
  func first(in endpointClass: Int, after nanoseconds: Int64) -> Success? {
    let list = classes[endpointClass].entries
    let index = partition(list) { $0.nanoseconds <= nanoseconds }
    return index < list.count ? list[index] : nil
  }

  /// Brings late ones into order; returns the time from which on there is something new.
  mutating func settle() -> Int64 {
    var earliest = Int64.max
    for index in classes.indices where classes[index].settledCount < classes[index].entries.count {
      let changed = classes[index].settle()
      earliest = min(earliest, classes[index].entries[changed].nanoseconds)
    }
    return earliest
  }

  /// Cuts every class that holds an eighth more than `bound`, besides those asked for, to the latest `bound` and those
  /// asked for before.
  ///
  /// `ask` hands over, in order, the ends of the graces of a class's limit events from a moment on, until it is told
  /// that no more are wanted.
  mutating func forgetIdle(bound: Int, _ ask: (UInt8, Int64, (Int64) -> Bool) -> Void) {
    for index in classes.indices where classes[index].entries.count > classes[index].askedFor + bound + bound / 8 {
      classes[index].forgetIdle(UInt8(index), bound: bound, ask)
    }
  }
}

extension Successes.List {
  /// Keeps, in place, the latest `bound`, and before them those that are asked for.
  fileprivate mutating func forgetIdle(
    _ endpointClass: UInt8, bound: Int, _ ask: (UInt8, Int64, (Int64) -> Bool) -> Void
  ) {
    let late = entries.count - bound
    if hasQuestions { keepAskedFor(endpointClass, before: late, ask) }
    entries.removeSubrange(askedFor..<late)
    settledCount = entries.count
  }

  private mutating func keepAskedFor(
    _ endpointClass: UInt8, before late: Int, _ ask: (UInt8, Int64, (Int64) -> Bool) -> Void
  ) {
    var (kept, next) = (askedFor, askedFor)
    var isAnswered = true
    ask(endpointClass, kept > 0 ? entries[kept - 1].nanoseconds : .min) { graceEnd in
      next = partition(next..<late) { entries[$0].nanoseconds <= graceEnd }
      isAnswered = next < late
      guard isAnswered else { return false }
      let success = entries[next]
      if kept == 0 || entries[kept - 1].isBefore(success) {
        entries[kept] = success
        kept += 1
      }
      return true
    }
    (askedFor, hasQuestions) = (kept, !isAnswered)
  }
}

extension Successes.List {
  /// How many places an entry may be late and be moved there by itself, and how many most that are late are.
  private static var reach: Int { 4096 }
  private static var nearby: Int { 8 }

  /// Brings everything into order; returns the first index at which an entry is new or moved.
  mutating func settle() -> Int {
    let new = settledCount
    settledCount = entries.count
    let isNearly = entries.withUnsafeMutableBufferPointer { entries in
      var least = new
      for index in max(new, 1)..<max(entries.count, 1) where entries[index].isBefore(entries[index - 1]) {
        guard let place = Self.move(index, in: entries) else { return (first: least, isDone: false) }
        least = min(least, place)
      }
      return (first: least, isDone: true)
    }
    return isNearly.isDone ? isNearly.first : min(isNearly.first, merge(from: new))
  }

  /// Moves an entry among those before it, which are in order; nil where it belongs further ahead than is in reach.
  @inline(__always)
  private static func move(_ index: Int, in entries: UnsafeMutableBufferPointer<Successes.Success>) -> Int? {
    let entry = entries[index]
    let near = max(0, index - nearby)
    if near == 0 || !entry.isBefore(entries[near]) {
      var place = index
      while place > near, entry.isBefore(entries[place - 1]) {
        entries[place] = entries[place - 1]
        place -= 1
      }
      entries[place] = entry
      return place
    }
    let bound = max(0, index - reach)
    guard bound == 0 || !entry.isBefore(entries[bound]) else { return nil }
    let place = partition(entries[bound..<index]) { $0.isBefore(entry) }
    for later in (place..<index).reversed() { entries[later + 1] = entries[later] }
    entries[place] = entry
    return place
  }

  /// Merges what is new into the rest; returns the first index at which something changed.
  private mutating func merge(from new: Int) -> Int {
    let late = entries[new...].sorted { $0.isBefore($1) }
    let old = entries[..<new].sorted { $0.isBefore($1) }
    let first = partition(old) { $0.isBefore(late[0]) }
    var merged = Array(old[..<first])
    merged.reserveCapacity(entries.count)
    var next = first
    for success in late {
      while next < new, old[next].isBefore(success) {
        merged.append(old[next])
        next += 1
      }
      merged.append(success)
    }
    entries = merged + old[next...]
    return first
  }
}

extension Successes.Success {
  @inline(__always)
  fileprivate func isBefore(_ other: Self) -> Bool { isBefore(other.nanoseconds, other.rank) }
}

/// How many successes a session may keep that nobody asks for yet, whatever the number of its scopes.
enum SuccessBudget {
  private static let total = 1 << 15
  private static let least = 64
  private static let most = 1 << 13
  /// How many may come in before the lists are gone through.
  static let unsettled = 1 << 15

  /// What one class of a scope may keep, of so many scopes.
  static func share(scopeCount: Int) -> Int { min(most, max(least, total / max(1, scopeCount))) }
}
