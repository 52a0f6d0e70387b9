import Chronology
import Glibc
import Simulator

let start = Timestamp(seconds: 1_772_452_800)

/// The lines of the first `span` of a simulation.
func lines(seed: UInt64, for span: Duration) -> [SimulatedLine] {
  var simulation = Simulation(seed: seed, start: start)
  var lines: [SimulatedLine] = []
  while true {
    let line = simulation.next()
    if line.time - start >= span { return lines }
    lines.append(line)
  }
}

extension SimulatedLine {
  /// Whether `part` stands in the line, byte by byte.
  func has(_ part: String) -> Bool { strstr(text, part) != nil }

  /// The text under the first `key` of the line.
  func value(of key: String) -> Substring? {
    let mark = "\"\(key)\":\""
    guard has(mark), let place = text.utf8.firstRange(of: mark.utf8) else { return nil }
    return text[place.upperBound...].prefix { $0 != "\"" }
  }

  /// The wait in seconds that the line tells of.
  var wait: Int64? { value(of: "retry-after").flatMap { Int64($0) } }
}

/// A refusal as a reader of the log meets it.
struct Refusal {
  let time: Timestamp
  let wait: Int64

  var end: Timestamp { time + .seconds(wait) }
}

/// The refusals of `account` in the order of the log.
func refusals(of account: String, in lines: [SimulatedLine]) -> [Refusal] {
  lines.filter { $0.has("\"account\":\"\(account)\"") }
    .compactMap { line in line.wait.map { Refusal(time: line.time, wait: $0) } }
}
