import Glibc

/// A flag that `poll` can see: raised by any thread, lowered by the one that waits for it.
///
/// It is a pipe with at most a few bytes in it; raising it twice is the same as once.
public final class WakeSignal: Sendable {
  private let reading: Descriptor
  private let writing: Descriptor

  /// Throws `SourceError.noDescriptor`.
  public init() throws(SourceError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .noDescriptor(code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    reading = Descriptor(owning: ends[0])
    writing = Descriptor(owning: ends[1])
  }

  /// Readable while the flag is up.
  public var descriptor: Int32 { reading.number }

  /// Puts the flag up. Calls nothing that a signal handler must not call.
  public func raise() {
    var byte: UInt8 = 1
    _ = write(writing.number, &byte, 1)
  }

  /// Takes the flag down.
  public func lower() {
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(reading.number, &bytes, MemoryLayout.size(ofValue: bytes)) > 0 {}
  }

  /// Whether the flag is up.
  public var isRaised: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }
}
