import Glibc

/// Both ends of a pseudo-terminal: a test is the user at one, the screen is at the other.
struct PseudoTerminal {
  let user: Int32
  let program: Int32

  init?() {
    // `grantpt` and its like are not to be had from Swift; this is what they do on Linux.
    let (unlock, number) = (UInt(0x4004_5431), UInt(0x8004_5430))
    var (isLocked, index) = (Int32(0), Int32(0))
    user = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard user >= 0, ioctl(user, unlock, &isLocked) == 0, ioctl(user, number, &index) == 0 else { return nil }
    program = open("/dev/pts/\(index)", O_RDWR | O_NOCTTY)
    guard program >= 0 else { return nil }
  }

  func resize(width: UInt16, height: UInt16) {
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(program, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(user, bytes, bytes.count)
  }

  /// Everything written to the terminal so far.
  func written() -> String {
    var out: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    var state = pollfd(fd: user, events: Int16(POLLIN), revents: 0)
    while poll(&state, 1, 0) > 0, state.revents & Int16(POLLIN) != 0 {
      let count = read(user, &chunk, chunk.count)
      if count <= 0 { break }
      out += chunk[..<count]
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The modes that a full-screen program changes.
  var modes: [UInt32] {
    var mode = termios()
    tcgetattr(program, &mode)
    return [mode.c_iflag, mode.c_oflag, mode.c_lflag]
  }

  func close() {
    Glibc.close(user)
    Glibc.close(program)
  }
}
