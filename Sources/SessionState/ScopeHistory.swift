import Chronology
import RateLimits

/// Everything that bears on one scope's blocks, in time order, and the blocks that follow from it.
///
/// What is kept are the events; what they mean is judged from them, anew from the place where a late one comes in,
/// so that a log read live and the same log read at once give the same blocks.
struct ScopeHistory: Sendable {
  let name: String
  /// Index of its provider.
  let provider: Int
  let profile: Profile
  /// The names behind `Failure.endpointClass`.
  let classNames: [String]

  /// Every failure of the scope, as ids in order.
  var failures = TimeOrdered<UInt32>()
  /// Successes that could contradict a block, by endpoint class.
  var successes: [UInt8: TimeOrdered<Success>] = [:]
  /// How many successes a class had when they were last gone through.
  var keptSuccesses = 0
  /// The first record of the scope, of whatever kind.
  private var firstHeard: EventKey?
  /// Whether that came before the first limit event.
  private(set) var wasHeardBefore = false
  /// Limit events that are no duplicates, in order; follows from `failures`.
  private(set) var limits: [UInt32] = []
  /// Failures that were logged before by another logger, in order; follows from `failures`.
  private(set) var duplicates: [UInt32] = []
  private(set) var checkpoints: [Checkpoint] = []
  private(set) var closed: [Block] = []

  /// A success, small enough to keep millions of.
  struct Success: Sendable {
    var nanoseconds: Int64
    /// Source and offset: enough to order successes and failures of the same moment.
    var rank: UInt64

    init(_ key: EventKey) {
      nanoseconds = key.nanoseconds
      rank = key.place.rank
    }
  }

  /// The tracker after so many limit events, to go on from when a moment is looked at.
  struct Checkpoint: Sendable {
    var limitCount: Int
    var blockCount: Int
    var time: Int64
    var tracker: ScopeTracker
  }

  private static let checkpointDistance = 64
  /// How many failures before one are looked at for the same event: a log without times has all of them at one moment.
  private static let duplicateReach = 256

  init(name: String, provider: Int, profile: Profile) {
    self.name = name
    self.provider = provider
    self.profile = profile
    classNames = profile.classNames
  }

  /// Takes note of a record of the scope.
  mutating func heard(_ key: EventKey) {
    if firstHeard.map({ key < $0 }) ?? true { firstHeard = key }
  }

  /// Brings late events into order and judges from the first change on; returns the duplicates it found anew and those
  /// it took back.
  mutating func settle(_ store: FailureStore) -> (found: [UInt32], withdrawn: [UInt32]) {
    let first = failures.settle { store[$0].key < store[$1].key }
    let firstSuccess = settleSuccesses()
    guard first < failures.count || firstSuccess < .max || isHeardOtherwise(store) else { return ([], []) }
    let withdrawn = forget(from: first, firstSuccess: firstSuccess, store)
    let found = separateDuplicates(from: first, store)
    noteWhetherHeardBefore(store)
    judgeOn(store)
    forgetIdleSuccesses(store)
    return (found, withdrawn)
  }

  /// Settles the successes; returns the time from which on they changed what was judged already.
  private mutating func settleSuccesses() -> Int64 {
    var earliest = Int64.max
    for (key, var list) in successes {
      successes[key] = nil
      let changed = list.settle { ($0.nanoseconds, $0.rank) < ($1.nanoseconds, $1.rank) }
      if changed < list.count { earliest = min(earliest, list[changed].nanoseconds) }
      successes[key] = list
    }
    return earliest
  }

  private mutating func forget(from first: Int, firstSuccess: Int64, _ store: FailureStore) -> [UInt32] {
    var withdrawn: [UInt32] = []
    if first < failures.count {
      let key = store[failures[first]].key
      limits.removeSubrange(partition(limits) { store[$0].key < key }...)
      let kept = partition(duplicates) { store[$0].key < key }
      withdrawn = Array(duplicates[kept...])
      duplicates.removeSubrange(kept...)
    }
    while let last = checkpoints.last, last.limitCount > limits.count || last.time >= firstSuccess {
      checkpoints.removeLast()
    }
    closed.removeSubrange((checkpoints.last?.blockCount ?? 0)...)
    return withdrawn
  }

  private mutating func separateDuplicates(from first: Int, _ store: FailureStore) -> [UInt32] {
    var found: [UInt32] = []
    for position in first..<failures.count {
      let id = failures[position]
      if isDuplicate(at: position, store) {
        duplicates.append(id)
        found.append(id)
      } else if store[id].isLimit {
        limits.append(id)
      }
    }
    return found
  }

  /// Whether another logger or source told of the same event within the 50 ms before.
  private func isDuplicate(at position: Int, _ store: FailureStore) -> Bool {
    let event = store[failures[position]]
    for index in (max(0, position - Self.duplicateReach)..<position).reversed() {
      let earlier = store[failures[index]]
      guard event.nanoseconds - earlier.nanoseconds <= 50_000_000 else { return false }
      if store.tellTheSame(event, earlier), !isSeparated(failures[index], store) { return true }
    }
    return false
  }

  private func isSeparated(_ id: UInt32, _ store: FailureStore) -> Bool {
    let key = store[id].key
    let index = partition(duplicates) { store[$0].key < key }
    return index < duplicates.count && duplicates[index] == id
  }

  private func isHeardOtherwise(_ store: FailureStore) -> Bool {
    guard let firstHeard, let first = limits.first else { return false }
    return wasHeardBefore != (firstHeard < store[first].key)
  }

  /// A record that turns out to precede the first limit event changes how all that follows is judged.
  private mutating func noteWhetherHeardBefore(_ store: FailureStore) {
    guard isHeardOtherwise(store) else { return }
    wasHeardBefore.toggle()
    checkpoints = []
    closed = []
  }

  /// Extends the checkpoints up to the last limit event.
  private mutating func judgeOn(_ store: FailureStore) {
    var tracker = checkpoints.last?.tracker ?? ScopeTracker(profile: profile, wasHeardBefore: wasHeardBefore)
    var index = checkpoints.last?.limitCount ?? 0
    var blocks = closed
    while index < limits.count {
      let event = store[limits[index]]
      judge(event, with: &tracker) { if case .closed(let block) = $0 { blocks.append(block) } }
      index += 1
      guard index % Self.checkpointDistance == 0 else { continue }
      checkpoints.append(
        Checkpoint(limitCount: index, blockCount: blocks.count, time: event.nanoseconds, tracker: tracker))
    }
    closed = Array(blocks.prefix(checkpoints.last?.blockCount ?? 0))
  }
}
