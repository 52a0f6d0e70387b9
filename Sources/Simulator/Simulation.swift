import Chronology

/// One line of the simulated log, without its newline.
public struct SimulatedLine: Equatable, Sendable {
  /// When the bot writes it.
  public var time: Timestamp
  public var text: String

  /// `text`, written at `time`.
  public init(time: Timestamp, text: String) {
    self.time = time
    self.text = text
  }
}

/// Three bots at an exchange: one that never waits, one that does as it is told, one that cannot sign.
///
/// The same seed and start give the same lines, in time order and without end.
public struct Simulation: Sendable {
  private var exchange = SimulatedExchange()
  private var bots: [SimulatedBot]
  /// Lines not yet given, the latest first.
  private var pending: [SimulatedLine] = []

  /// A simulation whose first line comes less than a second after `start`.
  public init(seed: UInt64, start: Timestamp) {
    bots = Self.cast.enumerated().map { index, role in
      SimulatedBot(role.traits, story: role.story, seed: seed &* 31 &+ UInt64(index), start: start)
    }
  }

  private static let cast: [(traits: SimulatedBot.Traits, story: [Story.Scene])] = [
    (.init(account: "mm-1", temper: .impatient, shape: .pino, pace: 110...210), Story.impatient),
    (.init(account: "mm-2", temper: .obedient, shape: .pino, pace: 110...230), Story.obedient),
    (.init(account: "hedge", temper: .obedient, shape: .structlog, pace: 500...900), Story.troubled),
  ]

  /// The next line.
  public mutating func next() -> SimulatedLine {
    while true {
      let next = bots.indices.min { bots[$0].nextWake < bots[$1].nextWake } ?? 0
      if let line = pending.last, line.time <= bots[next].nextWake {
        pending.removeLast()
        return line
      }
      for line in bots[next].act(on: &exchange) { insert(line) }
    }
  }

  /// Puts `line` before all that come later; lines of one time keep the order in which they were made.
  private mutating func insert(_ line: SimulatedLine) {
    let index = pending.lastIndex { $0.time > line.time }
    pending.insert(line, at: index.map { $0 + 1 } ?? 0)
  }
}
