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
    let scope = scopes[Int(entry.scope)]
    guard let block = scope.block(entry.number, at: clock, store) else {
      preconditionFailure("The index names a block that its scope does not have.")
    }
    return ScopedBlock(scope: Int(entry.scope), name: scope.name, block: block)
  }
}

extension Session {
  /// All blocks that began up to `clock`, by start, then scope; the open ones as they stood then.
  public func blocks(at clock: Timestamp) -> BlockList {
    BlockList(blockIndex.entries[..<blockCount(upTo: clock)], of: self, at: clock)
  }

  private func blockCount(upTo clock: Timestamp) -> Int {
    partition(blockIndex.entries) { $0.start <= clock.nanoseconds }
  }
}
