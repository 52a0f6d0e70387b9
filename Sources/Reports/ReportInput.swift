import Chronology
import LogFormats
import SessionState

/// What a report is made of, and how it is to look.
public struct ReportInput {
  /// The settled session.
  public var session: Session
  /// What came later is left out.
  public var clock: Timestamp
  /// What came before is left out.
  public var since = Timestamp.distantPast
  /// In which times for people are shown.
  public var zone = Zone.utc
  /// The widest line of a report for people.
  public var width = 100
  /// Understands single lines of the logs, set up as for reading them.
  public var parser: LineParser
  /// Gives a line's bytes again; nil where its log has gone or changed.
  public var read: (Place) -> [UInt8]?

  /// A report on all that `session` knows, as of the end of its logs.
  public init(_ session: Session, parser: LineParser, read: @escaping (Place) -> [UInt8]?) {
    self.session = session
    self.parser = parser
    self.read = read
    clock = session.last ?? .distantPast
  }
}
