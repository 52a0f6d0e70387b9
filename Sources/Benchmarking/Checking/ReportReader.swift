import LogText

/// Why a report could not be compared.
public enum ReportError: Error, Equatable {
  /// A member is missing, or not of its kind.
  case malformed(member: String)
  /// The report is no JSON.
  case unreadable(JSONError)
}

extension Tally {
  /// What `cooldown report --format json` says; groups of several providers or texts are summed up by code and status.
  public init(report bytes: [UInt8]) throws(ReportError) {
    self.init()
    let report: JSONValue
    do throws(JSONError) { report = try JSONValue.parse(bytes.span) } catch { throw .unreadable(error) }
    lines = try report.integer("lines")
    rejected = try report.integer("rejected")
    blank = try report.integer("blank")
    last = try report.time("last")
    guard case .array(let groups) = report["groups"] else { throw .malformed(member: "groups") }
    for group in groups { add(try Group(reported: group), to: try Key(reported: group)) }
    guard failures == (try report.integer("failures")) else { throw .malformed(member: "failures") }
  }
}

extension Tally.Group {
  fileprivate init(reported group: JSONValue) throws(ReportError) {
    guard let first = try group.time("first"), let last = try group.time("last") else {
      throw .malformed(member: "first")
    }
    self.init(count: try group.integer("count"), first: first, last: last)
  }
}

extension Tally.Key {
  fileprivate init(reported group: JSONValue) throws(ReportError) {
    let status = group["status"] == .null ? nil : try group.integer("status")
    switch group["code"] {
    case .string(let code): self.init(code: code, status: status)
    case .null: self.init(code: nil, status: status)
    default: throw .malformed(member: "code")
    }
  }
}

extension JSONValue {
  fileprivate func integer(_ member: String) throws(ReportError) -> Int {
    guard case .number(let text) = self[member], let value = Int(text) else { throw .malformed(member: member) }
    return value
  }

  fileprivate func time(_ member: String) throws(ReportError) -> Int? {
    if self[member] == .null { return nil }
    guard case .string(let text) = self[member], let time = milliseconds(ofRFC3339: text) else {
      throw .malformed(member: member)
    }
    return time
  }
}
