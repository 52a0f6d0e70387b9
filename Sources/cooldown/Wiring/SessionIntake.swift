import Chronology
import DashboardUI
import LogSources
import SessionState

/// Takes what reader threads deliver into the session, and keeps account of how reading goes.
struct SessionIntake {
  private(set) var intake = Intake()
  private(set) var skew = ClockSkew()
  private var loading: [Int: Intake.Progress] = [:]
  private var opening: Set<Int>
  private var open: Set<Int>
  private var notices: [Int: String] = [:]
  private var lineTimes: [(time: Duration, lines: Int)] = []
  private var rhythm = ArrivalRhythm()
  /// Whether the sources are followed: only then is their silence worth a word.
  private let follows: Bool

  /// Intake of as many sources, none of which has been read.
  init(sourceCount: Int, follows: Bool) {
    self.follows = follows
    opening = Set(0..<sourceCount)
    open = opening
  }

  /// Whether what the sources held at first is still being read.
  var isLoading: Bool { !opening.isEmpty }

  /// Whether nothing more can come from any source.
  var hasEnded: Bool { open.isEmpty }

  /// Takes one delivery, which came in at `arrival`.
  mutating func take(_ delivery: Delivery, into session: inout Session, at arrival: Timestamp) {
    switch delivery {
    case .batch(let batch, let source, let generation):
      session.ingest(batch, source: source, generation: generation)
      loading[source]?.read += batch.bytes
      if opening.contains(source) { break }
      lineTimes.append((.sinceBoot, batch.lines))
      rhythm.arrived(at: .sinceBoot, lines: batch.lines)
      if let time = batch.lastTime { skew.arrived(time, at: arrival) }
    case .loading(let source, let bytes): loading[source] = Intake.Progress(read: 0, total: bytes)
    case .loaded(let source, let modified):
      opening.remove(source)
      session.finish(source: source, time: modified ?? arrival)
      if let last = session.last { rhythm.began(at: .sinceBoot - (arrival - last)) }
    case .ended(let source, let text):
      open.remove(source)
      notices[source] = text
    case .notice(let source, let text): notices[source] = text
    }
  }

  /// Brings what depends on time up to date.
  mutating func refresh() {
    let since = Duration.sinceBoot - .seconds(1)
    lineTimes.removeAll { $0.time < since }
    tell()
  }

  private mutating func tell() {
    intake.linesPerSecond = Double(lineTimes.reduce(0) { $0 + $1.lines })
    intake.notices = notices.sorted { $0.key < $1.key }.map(\.value)
    intake.silence = isLoading || !follows ? nil : rhythm.silence(at: .sinceBoot)
    intake.loading =
      isLoading
      ? loading.values.reduce(Intake.Progress(read: 0, total: 0)) {
        Intake.Progress(read: $0.read + $1.read, total: $0.total + $1.total)
      } : nil
  }
}
