import Chronology
import RateLimits

/// The blocks that follow from a scope's limit events and successes, and how its tracker stood now and then.
struct Judgement: Sendable {
  /// The names behind endpoint classes.
  let classNames: [String]
  /// Apart from the tracker's profile, all of which would be copied each time.
  private let grace: Duration
  /// How it stands after the last limit event.
  private(set) var latest: Standing
  private let fresh: ScopeTracker
  private let heardBefore: ScopeTracker
  private(set) var wasHeardBefore = false
  private(set) var closed = ChunkedList<ClosedBlock>()
  /// Standings to go on from when a moment is looked at, in order.
  private var checkpoints: [Standing] = []

  /// The tracker after so many limit events, the last of them at `time`.
  struct Standing: Sendable {
    var tracker: ScopeTracker
    var limitCount = 0
    /// Blocks closed so far, and how long they were in all.
    var blockCount = 0
    var blocked = Duration.zero
    var time = Int64.min
  }

  /// Which blocks a new judgement replaced.
  struct Change: Sendable {
    /// Those from this number on are gone, the first of which began at `goneSince`.
    var keptCount = Int.max
    var goneSince = Int64.max
    /// In order, numbered from `keptCount` or, where none are gone, from behind the last.
    var opened: [Opening] = []

    /// A block that was opened.
    struct Opening: Sendable {
      var number: Int
      var start: Int64
      var isEscalated: Bool
    }
  }

  /// Limit events from one checkpoint to the next: few where scopes are many and short, more where one is long.
  private var checkpointDistance = 32
  private static let longestDistance = 512
  private static let checkpointBound = 128

  init(profile: Profile) {
    classNames = profile.classNames
    grace = profile.grace
    fresh = ScopeTracker(profile: profile)
    heardBefore = ScopeTracker(profile: profile, wasHeardBefore: true)
    latest = Standing(tracker: fresh)
  }

  /// Judges anew what comes behind the first `keeping` limit events or from `firstSuccess` on; all of it where it turns
  /// out that the scope `wasHeardBefore` the first of them, or was not.
  mutating func update(
    _ limits: IDList, _ successes: Successes, _ store: FailureStore, keeping: Int, firstSuccess: Int64,
    wasHeardBefore: Bool
  ) -> Change {
    var change = Change()
    if wasHeardBefore != self.wasHeardBefore {
      self.wasHeardBefore = wasHeardBefore
      goBack(to: 0, before: .min, &change)
      latest = beginning
    }
    goBack(to: keeping, before: firstSuccess, &change)
    var (standing, ledger) = (latest, closed)
    closed = ChunkedList()
    var followed: [ScopeTracker.Transition] = []
    while standing.limitCount < limits.count {
      let event = store[limits[standing.limitCount]]
      judge(event, &standing, successes, &followed) { transition, count in
        switch transition {
        case .closed(let block): ledger.append(ClosedBlock(block, endpointClass: classIndex(block)))
        case .opened(let block): change.opened.append(Change.Opening(block, number: count))
        case .hit, .cleared: break
        }
      }
      if standing.limitCount % checkpointDistance == 0 { keep(standing) }
    }
    (latest, closed) = (standing, ledger)
    return change
  }

  private mutating func keep(_ standing: Standing) {
    checkpoints.append(standing)
    guard checkpoints.count > Self.checkpointBound, checkpointDistance < Self.longestDistance else { return }
    checkpointDistance *= 2
    let distance = checkpointDistance
    checkpoints.removeAll { $0.limitCount % distance != 0 }
  }

  /// Takes an event in: what followed is handed over with the number of blocks closed by then. `followed` is room for it.
  func judge(
    _ event: Failure, _ standing: inout Standing, _ successes: Successes, _ followed: inout [ScopeTracker.Transition],
    _ follow: (ScopeTracker.Transition, Int) -> Void
  ) {
    contradict(&standing, before: event.nanoseconds, event.place.rank, successes, follow)
    let name = classNames[Int(event.endpointClass)]
    followed.removeAll(keepingCapacity: true)
    standing.tracker.violated(at: event.time, wait: event.waitAsked, endpointClass: name, into: &followed)
    standing.note(followed, follow)
    standing.limitCount += 1
    standing.time = event.nanoseconds
  }

  /// How it stood after the last limit event up to `clock`; the blocks closed since the last checkpoint in `recent`.
  func standing(
    at clock: Timestamp, _ limits: IDList, _ successes: Successes, _ store: FailureStore
  ) -> (standing: Standing, recent: [Block]) {
    var recent: [Block] = []
    var followed: [ScopeTracker.Transition] = []
    var standing = latest.time <= clock.nanoseconds ? latest : start(before: clock.nanoseconds, orAt: true)
    let follow = { (transition: ScopeTracker.Transition, _: Int) in
      if case .closed(let block) = transition { recent.append(block) }
    }
    while standing.limitCount < limits.count {
      let id = limits[standing.limitCount]
      guard store.nanoseconds(id) <= clock.nanoseconds else { break }
      judge(store[id], &standing, successes, &followed, follow)
    }
    contradict(&standing, before: clock.nanoseconds, .max, successes, follow)
    standing.note(standing.tracker.elapsed(to: clock), follow)
    return (standing, recent)
  }

  /// The last checkpoint before a time, or at it; the beginning where there is none.
  func start(before nanoseconds: Int64, orAt: Bool = false) -> Standing {
    let count = partition(checkpoints) { orAt ? $0.time <= nanoseconds : $0.time < nanoseconds }
    return count == 0 ? beginning : checkpoints[count - 1]
  }

  private var beginning: Standing { Standing(tracker: wasHeardBefore ? heardBefore : fresh) }

  private func classIndex(_ block: Block) -> UInt8 { UInt8(classNames.firstIndex(of: block.endpointClass) ?? 0) }

  /// Goes back to the latest standing with at most `limitCount` events, all before a time.
  private mutating func goBack(to limitCount: Int, before nanoseconds: Int64, _ change: inout Change) {
    let holds = { (standing: Standing) in standing.limitCount <= limitCount && standing.time < nanoseconds }
    guard latest.limitCount > 0, !holds(latest) else { return }
    let before = latest
    while let last = checkpoints.last, !holds(last) { checkpoints.removeLast() }
    latest = checkpoints.last ?? beginning
    let kept = latest.blockCount + (latest.tracker.block == nil ? 0 : 1)
    let goneSince = kept < closed.count ? closed[kept].start : before.tracker.block?.start.nanoseconds ?? .max
    if kept < change.keptCount { (change.keptCount, change.goneSince) = (kept, goneSince) }
    closed.truncate(to: latest.blockCount)
  }

  /// Lets the first success that speaks against the open block, if it comes before the given moment and place, end it.
  private func contradict(
    _ standing: inout Standing, before nanoseconds: Int64, _ rank: UInt64, _ successes: Successes,
    _ follow: (ScopeTracker.Transition, Int) -> Void
  ) {
    guard case .blocked(let block) = standing.tracker.state else { return }
    let graceEnd = (block.start + grace).nanoseconds
    guard let success = successes.first(in: Int(classIndex(block)), after: graceEnd),
      success.isBefore(nanoseconds, rank)
    else { return }
    let time = Timestamp(nanoseconds: success.nanoseconds)
    standing.note(standing.tracker.succeeded(at: time, endpointClass: block.endpointClass), follow)
  }
}

extension Judgement.Standing {
  fileprivate mutating func note(
    _ transitions: [ScopeTracker.Transition], _ follow: (ScopeTracker.Transition, Int) -> Void
  ) {
    for transition in transitions {
      if case .closed(let block) = transition {
        blockCount += 1
        blocked += (block.end ?? block.start) - block.start
      }
      follow(transition, blockCount)
    }
  }
}

extension Judgement.Change.Opening {
  fileprivate init(_ block: Block, number: Int) {
    self.number = number
    start = block.start.nanoseconds
    isEscalated = block.flags.contains(.escalated)
  }
}
