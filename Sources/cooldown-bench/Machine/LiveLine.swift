import Glibc

/// Lines with the time of now, as a bot that runs writes them.
enum LiveLine {
  static var success: [UInt8] { Array("{\"ts\":\(milliseconds),\"status\":200,\"account\":\"mm-1\"}\n".utf8) }

  /// Blocks an account for a quarter of an hour from now.
  static func limit(account: String) -> [UInt8] {
    let fields = #""status":429,"code":303,"exchange":"btse","retry_after":900"#
    return Array("{\"ts\":\(milliseconds),\"account\":\"\(account)\",\(fields)}\n".utf8)
  }

  /// Now, of the epoch.
  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
