/// Blocks that are read out of order and taken in order; who is too far ahead waits.
///
/// Who waits is woken when there is more to do than one block: turning to another thread takes as long as a tenth of one.
final class ReorderWindow<Output: Sendable>: Sendable {
  private struct State: Sendable {
    var claimed = 0
    var taken = 0
    var waiting: [Int: LoadedBlock<Output>] = [:]
    var isStopped = false
  }

  /// How many blocks the taker is woken for.
  private static var together: Int { 4 }

  private let count: Int
  private let span: Int
  private let state = Monitor(State())

  /// A window over `count` blocks, of which at most `span` are read and not yet taken.
  init(count: Int, span: Int) {
    self.count = count
    self.span = max(1, span)
  }

  /// The next block to read; nil when there is none left or nobody wants it.
  func claim() -> Int? {
    state.waitQuietly { state -> (Int?, Bool)? in
      if state.isStopped || state.claimed == count { return (nil, false) }
      guard state.claimed < state.taken + span else { return nil }
      defer { state.claimed += 1 }
      return (state.claimed, false)
    }
  }

  /// Hands over what block `index` held.
  func put(_ block: LoadedBlock<Output>, at index: Int) {
    state.changeQuietly { state in
      state.waiting[index] = block
      let wanted = min(state.taken + Self.together, count, state.taken + span)
      return index < wanted && (state.taken..<wanted).allSatisfy { state.waiting[$0] != nil }
    }
  }

  /// Waits for the next block in order.
  func take() -> LoadedBlock<Output> {
    state.waitQuietly { state in
      guard let block = state.waiting.removeValue(forKey: state.taken) else { return nil }
      state.taken += 1
      // Once: when so many are left that the others may still be in time.
      return (block, state.claimed - state.taken == span / 2)
    }
  }

  /// Lets no further block be claimed.
  func stop() {
    state.change { $0.isStopped = true }
  }
}
