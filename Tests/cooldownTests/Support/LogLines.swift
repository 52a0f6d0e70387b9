import Glibc

/// Lines as the bots of these tests write them.
enum LogLine {
  /// A rejected order of `account`, blocked for `wait` seconds from `time`, in milliseconds of the epoch.
  static func limit(account: String = "mm-1", wait: Int = 300, time: Int = 1_772_452_800_000) -> String {
    """
    {"level":50,"time":\(time),"account":"\(account)","method":"POST","url":"https://api.btse.com/spot/api/v3.3/order",\
    "status":429,"code":303,"retryAfter":\(wait),"msg":"Rate limit exceeded"}

    """
  }

  static func success(time: Int = 1_772_452_800_000) -> String {
    """
    {"level":30,"time":\(time),"account":"mm-1","method":"GET","url":"https://api.btse.com/spot/api/v3.3/price",\
    "status":200,"msg":"ok"}

    """
  }

  /// A failure with a text of its own.
  static func failure(_ message: String, code: String = "10002", time: Int = 1_772_452_800_000) -> String {
    """
    {"level":50,"time":\(time),"account":"mm-1","url":"https://api.btse.com/spot/api/v3.3/order","status":401,\
    "code":"\(code)","msg":"\(message)"}

    """
  }

  /// The time of day in milliseconds of the epoch, as a bot that runs now writes it.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
