import Chronology
import Glibc

extension Zone {
  /// The zone that `--tz` names; asks the C library, whose zone is set once, before any thread starts.
  static func named(_ name: String) throws(Fault) -> Zone {
    if name.lowercased() == "utc" || name == "Z" { return .utc }
    if let fixed = fixed(name) { return fixed }
    if name != "local" {
      guard isKnown(name) else { throw .unknownZone(name) }
      setenv("TZ", ":" + name, 1)
    }
    tzset()
    return Zone(name: name) { seconds in
      var time = time_t(seconds)
      var parts = tm()
      return localtime_r(&time, &parts) == nil ? 0 : Int(parts.tm_gmtoff)
    }
  }

  /// Whether the machine's zone files have it; the name must not lead out of them.
  private static func isKnown(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { ($0 | 32) >= 97 && ($0 | 32) <= 122 || "_-+/0123456789".utf8.contains($0) }
    return isPlain && !name.hasPrefix("/") && access("/usr/share/zoneinfo/" + name, R_OK) == 0
  }

  /// `+02:00`, `-0330` or `+2`.
  private static func fixed(_ name: String) -> Zone? {
    guard let sign = name.first, sign == "+" || sign == "-" else { return nil }
    let digits = name.dropFirst().filter { $0 != ":" }
    guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
    let (hours, minutes) = digits.count > 2 ? (number / 100, number % 100) : (number, 0)
    guard hours <= 14, minutes < 60 else { return nil }
    return .fixed(seconds: (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60), name: name)
  }
}
