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

  /// Every failure of the scope, as ids in order.
  private(set) var failures = TimeOrdered()
  private(set) var successes: Successes
  /// The first record of the scope, of whatever kind.
  private var firstHeard: EventKey?
  /// Limit events that are no duplicates, in order; follows from `failures`.
  private(set) var limits = IDList()
  /// Those that are duplicates, in order.
  private var toldLimits = IDList()
  /// The blocks that follow from `limits` and `successes`.
  private(set) var judgement: Judgement
  /// Who told of its first failure, and whether others told of later ones: else nothing can have been told twice.
  private var teller: UInt64?
  private var hasSeveralTellers = false
  /// Whether anything came since it was settled that may change the judgement.
  private(set) var hasNews = false

  /// How many failures before one are looked at for the same event: a log without times has all of them at one moment.
  private static let duplicateReach = 256

  /// What settling changed.
  struct Change {
    /// Failures that turned out to be told twice, and those that turned out not to be.
    var found: [UInt32]
    var withdrawn: [UInt32]
    var blocks: Judgement.Change
  }

  init(name: String, provider: Int, profile: Profile) {
    self.name = name
    self.provider = provider
    self.profile = profile
    successes = Successes(classCount: profile.classNames.count)
    judgement = Judgement(profile: profile)
  }

  /// Takes note of a record of the scope.
  mutating func heard(_ key: EventKey) {
    guard firstHeard.map({ key < $0 }) ?? true else { return }
    firstHeard = key
    hasNews = true
  }

  /// Takes in a failure.
  @inline(__always)
  mutating func failed(_ event: FailedEvent, _ id: UInt32) {
    failures.append(id)
    hasNews = true
    if !hasSeveralTellers, teller != event.teller { meet(event.teller) }
    if event.flags.contains(.limit) { successes.question(in: event.endpointClass) }
  }

  private mutating func meet(_ other: UInt64) {
    hasSeveralTellers = teller != nil
    teller = other
  }

  /// Takes in a success that could contradict a block of its endpoint class.
  mutating func succeeded(_ key: EventKey, in endpointClass: UInt8) {
    successes.append(Successes.Success(key), in: endpointClass)
    hasNews = true
  }

  /// Takes in successes that could contradict a block of their endpoint class.
  mutating func succeeded(_ more: UnsafeBufferPointer<Successes.Success>, in endpointClass: UInt8) {
    successes.append(contentsOf: more, in: endpointClass)
    hasNews = true
  }

  /// Brings late events into order, which failures that are new are in where `isInOrder`, and judges from the first
  /// change on.
  mutating func settle(_ store: inout FailureStore, isInOrder: Bool, successBound: Int) -> Change {
    let change = settle(seeing: store, isInOrder: isInOrder, successBound: successBound)
    for id in change.withdrawn { store.setTold(id, false) }
    for id in change.found { store.setTold(id, true) }
    return change
  }

  private mutating func settle(seeing store: FailureStore, isInOrder: Bool, successBound: Int) -> Change {
    hasNews = false
    let known = failures.settledCount
    let first = isInOrder ? failures.settleInOrder() : failures.settle(by: store)
    let firstSuccess = successes.settle()
    var change = Change(found: [], withdrawn: [], blocks: Judgement.Change())
    if first < failures.count {
      let key = store.key(failures[first])
      limits.truncate(to: partition(limits) { store.key($0) < key })
      toldLimits.truncate(to: partition(toldLimits) { store.key($0) < key })
      if first < known { change.withdrawn = failures.entries[first...].filter(store.isTold) }
      change.found = separateDuplicates(from: first, store)
      dropUnchanged(&change)
    }
    change.blocks = judge(firstSuccess, first, store)
    forgetIdleSuccesses(store, bound: successBound)
    return change
  }

  private mutating func judge(_ firstSuccess: Int64, _ firstFailure: Int, _ store: FailureStore) -> Judgement.Change {
    let key = firstFailure < failures.count ? store.key(failures[firstFailure]) : nil
    let kept = key.map { key in partition(limits) { store.key($0) < key } } ?? limits.count
    let wasHeardBefore = limits.first.map { first in firstHeard.map { $0 < store.key(first) } ?? false } ?? false
    return judgement.update(
      limits, successes, store, keeping: kept, firstSuccess: firstSuccess, wasHeardBefore: wasHeardBefore)
  }

  /// The failures from `first` on that were told before; the other limit events join `limits`.
  private mutating func separateDuplicates(from first: Int, _ store: FailureStore) -> [UInt32] {
    var found: [UInt32] = []
    var before = first > 0 ? store.nanoseconds(failures[first - 1]) : .min
    for position in first..<failures.count {
      let id = failures[position]
      let nanoseconds = store.nanoseconds(id)
      let isLimit = store.flags(id).contains(.limit)
      if hasSeveralTellers, before >= Self.bound(of: nanoseconds), isDuplicate(at: position, first, found, store) {
        found.append(id)
        if isLimit { toldLimits.append(id) }
      } else if isLimit {
        limits.append(id)
      }
      before = nanoseconds
    }
    return found
  }

  /// The time from which on another may have told of the same event: 50 ms before.
  @inline(__always)
  private static func bound(of nanoseconds: Int64) -> Int64 {
    let earliest = nanoseconds.subtractingReportingOverflow(50_000_000)
    return earliest.overflow ? .min : earliest.partialValue
  }

  /// Whether another logger or source told of the same event; of those from `first` on, the ones `found` were told before.
  @inline(__always)
  private func isDuplicate(at position: Int, _ first: Int, _ found: [UInt32], _ store: FailureStore) -> Bool {
    let id = failures[position]
    let (nanoseconds, kind) = store.moment(id)
    let bound = Self.bound(of: nanoseconds)
    let reach = max(0, position - Self.duplicateReach)
    for index in stride(from: position - 1, through: reach, by: -1) {
      let earlier = failures[index]
      let (earlierNanoseconds, earlierKind) = store.moment(earlier)
      guard earlierNanoseconds >= bound else { return false }
      guard kind != earlierKind, store.tellTheSame(id, kind, earlier, earlierKind) else { continue }
      let isTold = index < first ? store.isTold(earlier) : found.suffix(Self.duplicateReach).contains(earlier)
      if !isTold { return true }
    }
    return false
  }

  /// What was taken back and found again has not changed.
  private func dropUnchanged(_ change: inout Change) {
    guard !change.withdrawn.isEmpty else { return }
    let (old, new) = (Set(change.withdrawn), Set(change.found))
    change.withdrawn.removeAll(where: new.contains)
    change.found.removeAll(where: old.contains)
  }

  // MARK: Successes

  /// Lets the older successes go that no limit event asks for, duplicates among those included.
  private mutating func forgetIdleSuccesses(_ store: FailureStore, bound: Int) {
    let questions = SuccessQuestions(limits: limits, toldLimits: toldLimits, grace: profile.grace, store: store)
    successes.forgetIdle(bound: bound) { questions.ask(of: $0, since: $1, $2) }
  }
}
