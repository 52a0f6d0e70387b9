import Chronology
import LogFormats
import RateLimits
import Screen
import SessionState

/// What a frame shows besides the user's own choices: the session, the moment, the looks.
///
/// It lives for one frame or one key press; keeping it longer would make the session's next change copy it.
public struct Scene {
  public let session: Session
  /// The moment looked at: now in a live session, the playhead in replay, the moment of pausing when paused.
  public let clock: Timestamp
  /// Whether a log is replayed.
  public let isReplay: Bool
  public let zone: Zone
  public let glyphs: Glyphs
  public let intake: Intake
  public let texts: any LineTexts
  /// Reads single lines again, in the zone of the logs.
  public let inspector: LineParser
  /// Whether time stands still.
  var isPaused = false
  private let answers = Answers()

  /// A scene; `clock` is the dashboard's own (`Dashboard.clock(now:)`).
  public init(
    session: Session, clock: Timestamp, isReplay: Bool, zone: Zone, glyphs: Glyphs, intake: Intake,
    texts: any LineTexts, inspector: LineParser
  ) {
    self.session = session
    self.clock = clock
    self.isReplay = isReplay
    self.zone = zone
    self.glyphs = glyphs
    self.intake = intake
    self.texts = texts
    self.inspector = inspector
  }

  /// The same with times in `zone`, and whether time stands still in it.
  func shown(in zone: Zone, isPaused: Bool) -> Scene {
    var scene = Scene(
      session: session, clock: clock, isReplay: isReplay, zone: zone, glyphs: glyphs, intake: intake, texts: texts,
      inspector: inspector)
    scene.isPaused = isPaused
    return scene
  }
}

extension Scene {
  /// What several parts of a frame ask of the session, each answered once.
  private final class Answers {
    var scopes: [ScopeSummary]?
    var scopesByID: [Int: ScopeSummary]?
    var unverifiedCounts: [String?: Int]?
  }

  /// The scopes that met a limit up to the moment, by name.
  var scopes: [ScopeSummary] {
    if let known = answers.scopes { return known }
    let found = session.scopes(at: clock)
    answers.scopes = found
    return found
  }

  /// One of them by its index in the session.
  func scope(_ id: Int) -> ScopeSummary? {
    if answers.scopesByID == nil {
      answers.scopesByID = Dictionary(scopes.map { ($0.id, $0) }) { first, _ in first }
    }
    return answers.scopesByID?[id]
  }

  /// How many orders there are whose state is unknown at the moment, by the code that left them so.
  var unverifiedCounts: [String?: Int] {
    if let known = answers.unverifiedCounts { return known }
    let found = session.unverifiedCounts(at: clock)
    answers.unverifiedCounts = found
    return found
  }

  var unverifiedCount: Int { unverifiedCounts.values.reduce(0, +) }
}

/// How reading goes.
public struct Intake: Sendable, Equatable {
  /// Bytes read and to be read while files load; nil when what there was has been read.
  public var loading: Progress?
  /// Lines that came in during the last second.
  public var linesPerSecond: Double = 0
  /// What is to be said of a source, as `bot.jsonl: waiting for it to appear`.
  public var notices: [String] = []
  /// How long no line came, where that is longer than the sources' habit.
  public var silence: Duration?

  /// Nothing read yet.
  public init() {}

  /// Bytes read out of all.
  public struct Progress: Sendable, Equatable {
    public var read: Int
    public var total: Int

    /// `read` bytes of `total`.
    public init(read: Int, total: Int) {
      self.read = read
      self.total = total
    }
  }
}

/// The text of events, read again from the logs.
public protocol LineTexts: Sendable {
  /// The bytes of a line, without its newline and no more than `bound`; nil where its log has gone or changed.
  func line(at place: Place, atMost bound: Int) -> [UInt8]?
}
