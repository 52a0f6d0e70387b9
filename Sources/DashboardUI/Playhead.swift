import Chronology

/// Which moment the dashboard shows: now, a moment held, or a place in a replay that moves at a chosen speed.
public struct Playhead: Sendable, Equatable {
  /// Whether a log is replayed; else it is followed live.
  public let isReplay: Bool
  /// Whether time stands still.
  public private(set) var isPaused: Bool
  /// How many log seconds pass in a second of replay.
  public private(set) var speed: Int
  /// The moment shown while paused, or in replay; nil in replay until the log's end is known.
  public private(set) var position: Timestamp?

  /// The time a replay is to begin at, as written, until the log's end is known, to whose day it belongs.
  public private(set) var awaited: String?

  /// Speeds to choose from.
  public static let speeds = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1000]

  /// A live playhead: the moment is now.
  public static let live = Playhead(isReplay: false, isPaused: false, speed: 1, position: nil)

  /// A replay's: paused at the end of the log, or once the log is known at the time that `awaited` names.
  public static func replay(speed: Int, isPaused: Bool, awaited: String? = nil) -> Playhead {
    Playhead(
      isReplay: true, isPaused: isPaused, speed: min(max(speed, 1), 1000), position: nil, awaited: awaited)
  }

  /// The whole log is known: goes to the time awaited.
  mutating func begin(within log: ClosedRange<Timestamp>?, zone: Zone) {
    guard let awaited, let log else { return }
    self.awaited = nil
    guard let moment = Timestamp(userTime: awaited, within: log, relativeTo: log.upperBound, in: zone) else { return }
    move(to: moment, within: log)
  }

  /// The moment to show when the wall clock says `now` and the log spans `span`.
  public func clock(now: Timestamp, span: ClosedRange<Timestamp>?) -> Timestamp {
    guard isReplay else { return position ?? now }
    guard let span else { return position ?? now }
    return min(max(position ?? span.upperBound, span.lowerBound), span.upperBound)
  }

  /// Real time passed; a playing replay moves on, up to the end of the log, where it stops.
  public mutating func elapsed(_ span: Duration, within log: ClosedRange<Timestamp>?) {
    guard isReplay, !isPaused, let log, let position else { return }
    let next = position + span * speed
    self.position = min(next, log.upperBound)
    if next >= log.upperBound { isPaused = true }
  }

  /// Space: pauses or goes on; a replay at its end starts again at its beginning.
  public mutating func toggle(at clock: Timestamp, within log: ClosedRange<Timestamp>?) {
    isPaused.toggle()
    if !isReplay {
      position = isPaused ? clock : nil
    } else if !isPaused {
      position = clock == log?.upperBound ? log?.lowerBound : clock
    }
  }

  /// Moves to a moment of the log.
  public mutating func move(to moment: Timestamp, within log: ClosedRange<Timestamp>?) {
    guard let log else { return }
    position = min(max(moment, log.lowerBound), log.upperBound)
  }

  /// The next speed up or down.
  public mutating func changeSpeed(faster: Bool) {
    let next = faster ? Self.speeds.first { $0 > speed } : Self.speeds.last { $0 < speed }
    speed = next ?? speed
  }
}
