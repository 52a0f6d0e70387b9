import Chronology
import SessionState

/// The report for a person after an incident: plain text, the worst first.
public struct TextReport {
  let session: Session
  let clock: Timestamp
  let since: Timestamp
  let zone: Zone
  let width: Int

  /// A report as of `clock` on what happened from `since` on, in lines of at most `width` columns.
  public init(
    of session: Session, at clock: Timestamp, since: Timestamp = .distantPast, zone: Zone = .utc, width: Int = 100
  ) {
    self.session = session
    self.clock = clock
    self.since = since
    self.zone = zone
    self.width = width
  }

  /// The whole report, every line ended.
  public var text: String {
    var page = Page(width: width)
    let facts = Facts(self)
    for write in [
      writeHead, writeVerdict, writeGroups, writeBlocks, writeScopes, writeOrders, writeRemedies, writeRejects,
    ] {
      page.leaveGap()
      write(facts, &page)
    }
    return page.text
  }

  /// What several parts of the report speak of, asked of the session once.
  struct Facts {
    let groups: [GroupSummary]
    let blocks: [ScopedBlock]
    let scopes: [ScopeSummary]
    let orders: [UnverifiedOrder]
    let failureCount: Int

    init(_ report: TextReport) {
      let (session, clock, since) = (report.session, report.clock, report.since)
      groups = session.groups(at: clock, since: since)
      blocks = session.blocks(at: clock).filter { $0.block.end ?? clock >= since }
      scopes = session.scopes(at: clock)
      orders = session.ordersToVerify(at: clock)
      failureCount = session.count(after: since - .nanoseconds(1), upTo: clock)
    }
  }
}

extension TextReport {
  /// The clock alone where everything is of one day, else with the date; `-` for no time.
  func shown(_ time: Timestamp?) -> String {
    guard let time else { return "-" }
    return isOfOneDay ? time.clock(in: zone) : time.monthAndDay(in: zone) + " " + time.clock(in: zone)
  }

  private var isOfOneDay: Bool {
    guard let first = session.first else { return true }
    return first.date(in: zone) == clock.date(in: zone)
  }

  /// A length, rounded up to seconds.
  func shown(_ span: Duration?) -> String { span.map(DurationText.wideClock) ?? "-" }
}

/// `1 block`, `2 blocks`.
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
