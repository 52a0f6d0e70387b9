/// Values on their way from reader threads to the one that takes them; a full mailbox makes the reader wait, and loses nothing.
public final class Mailbox<Value: Sendable>: Sendable {
  private struct State: Sendable {
    var values: [Value] = []
    var isClosed = false

    mutating func takeAll() -> [Value] {
      defer { values = [] }
      return values
    }
  }

  private let capacity: Int
  private let wake: WakeSignal?
  private let state = Monitor(State())

  /// A mailbox for at most `capacity` values, which raises `wake` when there is something to take, or nothing more will come.
  public init(capacity: Int, wake: WakeSignal? = nil) {
    self.capacity = max(1, capacity)
    self.wake = wake
  }

  /// Puts `value` in, waiting for room; false when the mailbox is closed, and the value is not in it.
  public func put(_ value: Value) -> Bool {
    let isFirst = state.wait { state -> Bool?? in
      if state.isClosed { return .some(nil) }
      guard state.values.count < capacity else { return nil }
      state.values.append(value)
      return state.values.count == 1
    }
    if isFirst == true { wake?.raise() }
    return isFirst != nil
  }

  /// Takes all there is, in order, without waiting. The caller lowers `wake` first.
  public func drain() -> [Value] {
    state.change { $0.takeAll() }
  }

  /// Takes the oldest, and tells whether there was more, without waiting; nil where there is none. The caller lowers
  /// `wake` first, and comes back by itself for the rest.
  public func takeFirst() -> (value: Value, hasMore: Bool)? {
    state.change { state in
      state.values.isEmpty ? nil : (state.values.removeFirst(), !state.values.isEmpty)
    }
  }

  /// Waits until there is something and takes it all; nil when the mailbox is closed and empty.
  public func waitAndDrain() -> [Value]? {
    state.wait { state -> [Value]?? in
      if !state.values.isEmpty { return state.takeAll() }
      return state.isClosed ? .some(nil) : nil
    }
  }

  /// Lets nothing more in and frees who waits; what is in it can still be taken.
  public func close() {
    state.change { $0.isClosed = true }
    wake?.raise()
  }

  /// Whether nothing more can come: closed, and all taken.
  public var isExhausted: Bool { state.change { $0.isClosed && $0.values.isEmpty } }
}
