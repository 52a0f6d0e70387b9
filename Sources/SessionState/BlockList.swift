import Chronology
import RateLimits

/// A block of some scope.
public struct ScopedBlock: Sendable, Equatable {
  public let scope: Int
  public let name: String
  public let block: Block
}

/// Blocks by start, then scope; each is looked up when it is asked for.
public struct BlockList: RandomAccessCollection, Sendable {
  private let entries: ArraySlice<BlockIndex.Entry>
  private let scopes: [ScopeHistory]
  private let store: FailureStore
  private let clock: Timestamp

  fileprivate init(_ entries: ArraySlice<BlockIndex.Entry>, of session: Session, at clock: Timestamp) {
    self.entries = entries
    scopes = session.scopes
    store = session.store
    self.clock = clock
  }

  public var startIndex: Int { entries.startIndex }
  public var endIndex: Int { entries.endIndex }

  public subscript(index: Int) -> ScopedBlock {
    let entry = entries[index]
    let scope = Int(entry.scope)
    guard let block = scopes[scope].block(entry.number, at: clock, store) else {
      preconditionFailure("The index names a block that its scope does not have.")
    }
    return ScopedBlock(scope: scope, name: scopes[scope].name, block: block)
  }
}

extension Session {
  /// All blocks that began up to `clock`, by start, then scope; the open ones as they stood then.
  public func blocks(at clock: Timestamp) -> BlockList {
    BlockList(blockIndex.entries[..<blockCount(upTo: clock)], of: self, at: clock)
  }

  /// When scopes were blocked, as far as it touches the time from `since` on: the blocks' starts and ends as they stood at
  /// `clock`, nil for those whose end nobody knew.
  public func blockedTimes(at clock: Timestamp, since: Timestamp) -> [(start: Timestamp, end: Timestamp?)] {
    let before = blockCount(upTo: since - .nanoseconds(1))
    let entries = blockIndex.entries[before..<max(before, blockCount(upTo: clock))]
    let running = scopes.compactMap { $0.lastBlock(before: since, at: clock, store) }.filter {
      $0.end ?? clock >= since
    }
    return running + entries.compactMap { times(of: $0, at: clock) }
  }

  /// A block's start and end as it stood at `clock`; asked for thousands, so that no scope is copied for one that is over.
  private func times(of entry: BlockIndex.Entry, at clock: Timestamp) -> (start: Timestamp, end: Timestamp?)? {
    let (scope, number) = (Int(entry.scope), entry.number)
    if number < scopes[scope].judgement.closed.count, scopes[scope].judgement.closed[number].end <= clock.nanoseconds {
      return (Timestamp(nanoseconds: entry.start), Timestamp(nanoseconds: scopes[scope].judgement.closed[number].end))
    }
    return scopes[scope].block(number, at: clock, store).map { ($0.start, $0.end) }
  }

  private func blockCount(upTo clock: Timestamp) -> Int {
    partition(blockIndex.entries) { $0.start <= clock.nanoseconds }
  }
}
