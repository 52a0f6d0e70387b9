import Glibc

/// Why a run ends before its end.
enum Fault: Error, CustomStringConvertible {
  case system(String, code: Int32)
  case noProgram(path: String)
  case programFailed(String, status: Int32)
  case wrongAnswer([String], subject: String)
  case unreadableReport(String)
  case tookTooLong(String)

  /// The fault of a system call that just failed on what is named.
  static func last(_ what: String) -> Fault { .system(what, code: errno) }

  var description: String {
    switch self {
    case .system(let what, let code): "\(what): \(String(cString: strerror(code)))."
    case .noProgram(let path):
      "there is no program at \(path): build it with swift build -c release --product cooldown, or name it with --program."
    case .programFailed(let command, let status): "\(command) ended with status \(status)."
    case .wrongAnswer(let differences, let subject):
      "the report on \(subject) differs from the plain reading:\n  " + differences.joined(separator: "\n  ")
    case .unreadableReport(let why): "the report cannot be read: \(why)."
    case .tookTooLong(let what): "\(what) was waited for in vain."
    }
  }
}
