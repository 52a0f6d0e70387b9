import Glibc

/// A terminal without a screen: a program is at one end, and what it writes comes out at the other.
final class PseudoTerminal {
  /// The program's end.
  let path: String
  private let user: Int32
  /// Held open, so that the line is not dead before the program is there and after it has gone.
  private let program: Int32
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  init(width: Int, height: Int) throws {
    // `grantpt` and its like are not to be had from Swift; this is what they do on Linux.
    let (unlock, askNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))
    var (isLocked, number) = (Int32(0), Int32(0))
    user = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard user >= 0, ioctl(user, unlock, &isLocked) == 0, ioctl(user, askNumber, &number) == 0 else {
      throw Fault.last("/dev/ptmx")
    }
    path = "/dev/pts/\(number)"
    program = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard program >= 0 else { throw Fault.last(path) }
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(user, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(user, bytes, bytes.count)
  }

  /// What was written to it since the last call; waits for it, `milliseconds` at most.
  func read(waiting milliseconds: Int32) -> ArraySlice<UInt8> { chunk.read(from: user, waiting: milliseconds) }

  deinit {
    close(user)
    close(program)
  }
}
