/// Blocks that are read out of order and taken in order; who is too far ahead waits.
final class ReorderWindow<Output: Sendable>: Sendable {
  private struct State: Sendable {
    var claimed = 0
    var taken = 0
    var waiting: [Int: LoadedBlock<Output>] = [:]
    var isStopped = false
  }

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
    state.wait { state -> Int?? in
      if state.isStopped || state.claimed == count { return .some(nil) }
      guard state.claimed < state.taken + span else { return nil }
      defer { state.claimed += 1 }
      return .some(state.claimed)
    }
  }

  /// Hands over what block `index` held.
  func put(_ block: LoadedBlock<Output>, at index: Int) {
    state.changeQuietly { state in
      state.waiting[index] = block
      // No other than the next one is waited for.
      return index == state.taken
    }
  }

  /// Waits for the next block in order.
  func take() -> LoadedBlock<Output> {
    state.wait { state in
      guard let block = state.waiting.removeValue(forKey: state.taken) else { return nil }
      state.taken += 1
      return block
    }
  }

  /// Lets no further block be claimed.
  func stop() {
    state.change { $0.isStopped = true }
  }
}
