import Glibc
import Testing

/// Both ends of a pseudo-terminal: the test is the user at one, the program is at the other.
final class PseudoTerminal {
  /// The program's end, as a path.
  let path: String
  private let user: Int32
  private let program: Int32
  private var isOpen = true

  init(width: Int, height: Int) throws {
    // `grantpt` and its like are not to be had from Swift; this is what they do on Linux.
    let (unlock, askNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))
    var (isLocked, number) = (Int32(0), Int32(0))
    user = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(user >= 0 && ioctl(user, unlock, &isLocked) == 0 && ioctl(user, askNumber, &number) == 0)
    path = "/dev/pts/\(number)"
    program = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(program >= 0)
    resize(width: width, height: height)
  }

  /// Changes the size; whoever leads the session hears of it.
  func resize(width: Int, height: Int) {
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(user, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(user, bytes, bytes.count)
  }

  /// What was written to it since the last call, after waiting a little for it.
  func read() -> [UInt8] {
    var state = pollfd(fd: user, events: Int16(POLLIN), revents: 0)
    guard isOpen, poll(&state, 1, 10) > 0, state.revents & Int16(POLLIN) != 0 else { return [] }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(user, &chunk, chunk.count)
    return Array(chunk.prefix(max(0, count)))
  }

  /// Everything that `stty` shows.
  var modes: [UInt32] {
    var mode = termios()
    tcgetattr(program, &mode)
    let keys = withUnsafeBytes(of: mode.c_cc) { $0.map(UInt32.init) }
    return [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag] + keys
  }

  /// The line goes dead, as when a connection is lost.
  func hangUp() {
    if isOpen { close(user) }
    isOpen = false
  }

  deinit {
    hangUp()
    close(program)
  }
}
