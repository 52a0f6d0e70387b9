import CNcurses
import Glibc
import Screen

extension TerminalScreen {
  /// Waits until a key, a change of size or one of `descriptors` needs attention; nothing when `timeout` passes before.
  public func waitForEvents(timeout: Duration? = nil, wakingOn descriptors: [Int32] = []) -> [TerminalEvent] {
    // Ncurses may have read more than it gave.
    let early = readKeys()
    if !early.isEmpty { return early }
    let watched = [input, signals.notes] + descriptors
    var states = watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&states, nfds_t(states.count), Self.milliseconds(timeout)) > 0 else { return [] }
    var events = states[1].revents == 0 ? [] : readSignals()
    if states[0].revents != 0 { events += readTerminal(states[0].revents) }
    return events + states[2...].filter { $0.revents != 0 }.map { .wake($0.fd) }
  }

  private func readTerminal(_ state: Int16) -> [TerminalEvent] {
    let isGone = state & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 || cn_waiting_bytes(input) <= 0
    let keys = readKeys()
    return isGone && keys.isEmpty ? [.hungUp] : keys
  }

  private func readKeys() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var value: UInt32 = 0
    while case let kind = cn_read_key(&value), kind != 0 {
      let key = kind == 2 ? KeyCodes.key(of: value) : Unicode.Scalar(value).map(Key.init(typed:))
      if let key { events.append(.key(key)) }
    }
    return events
  }

  private func readSignals() -> [TerminalEvent] {
    let numbers = signals.takeNotes()
    // Whoever stopped us may have left the terminal in any mode.
    if numbers.contains(SIGCONT) { enter() }
    if numbers.contains(SIGWINCH) { fit() }
    let isChanged = numbers.contains(SIGCONT) || numbers.contains(SIGWINCH)
    return (isChanged ? [.resized(size)] : []) + (numbers.contains(SIGTSTP) ? [.key(.control("z"))] : [])
  }

  /// Rounded up, so that a timer does not come too early and then spin.
  static func milliseconds(_ timeout: Duration?) -> Int32 {
    guard let timeout else { return -1 }
    let parts = timeout.components
    let whole = min(max(0, parts.seconds), 2_000_000) * 1000
    return Int32(whole + max(0, parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
