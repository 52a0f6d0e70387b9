import CNcurses
import Glibc

/// The terminal's safety: the one file that calls the guard's C functions, whose state it shares with signal handlers.
struct SignalGuard {
  /// Readable when a signal was noted.
  let notes: Int32

  /// Remembers the terminal before anything changes it, and catches the signals.
  init(input: Int32, output: Int32) {
    notes = cn_guard_remember(input, output)
    cn_guard_catch()
  }

  /// From here on every deadly signal gives the terminal back first.
  func begin() {
    var reset = [CChar](repeating: 0, count: 512)
    let length = cn_reset_bytes(&reset, reset.count)
    cn_guard_begin(reset, length)
  }

  func remove() {
    cn_guard_remove()
    Glibc.close(notes)
  }

  func freeFlowControlKeys() { cn_guard_free_keys() }

  /// Told whether the terminal is ours at the moment.
  func arm(_ isOurs: Bool) { cn_guard_arm(isOurs) }

  func stop() { cn_guard_stop() }

  func yieldKeys(_ isYielding: Bool) { cn_guard_yield(isYielding) }

  /// The signals noted since the last call, each once.
  func takeNotes() -> Set<Int32> {
    var bytes = [UInt8](repeating: 0, count: 256)
    var numbers: Set<Int32> = []
    while case let count = read(notes, &bytes, bytes.count), count > 0 {
      numbers.formUnion(bytes[..<count].map(Int32.init))
    }
    return numbers
  }
}
