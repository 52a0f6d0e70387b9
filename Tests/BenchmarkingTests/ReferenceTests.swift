import Benchmarking
import Testing

struct ReferenceTests {
  private let log = """
    {"level":50,"time":1772409601500,"res":{"statusCode":429},"err":{"message":"a","code":303}}
    {"level":"error","ts":1772409600.123456,"status":429,"code":303,"msg":"\\"b\\""}
    {"event":"c","status_code":400,"body":"{\\"code\\":8,\\"message\\":\\"d\\"}","timestamp":"2026-03-02T00:00:02.345Z"}
    {"time":"2026-03-02T00:00:03.456789Z","response":{"status":502,"data":{"message":"e"}}}
      \t
    {"ts":1772409604000,"status":200,"message":"f"}
    {"ts":1772409605000,"status":500,"mess
    {"ts":1772409603000,"status":404,"code":-16}
    """

  @Test func everyShapeIsRead() {
    let tally = tally(pieces: [Array(log.utf8)])
    #expect((tally.lines, tally.rejected, tally.blank, tally.failures) == (8, 1, 1, 5))
    #expect(tally.last == 1_772_409_604_000)
    #expect(tally.groups == Self.expected.groups)
  }

  @Test func piecesMayEndAnywhere() {
    let bytes = Array(log.utf8)
    #expect(tally(pieces: bytes.map { [$0] }) == tally(pieces: [bytes]))
  }

  @Test func aReportSaysTheSame() throws {
    #expect(try Tally(report: Array(Self.report.utf8)).differences(from: Self.expected) == [])
  }

  @Test func aDifferenceIsSaidInASentence() {
    var other = Self.expected
    other.blank = 2
    other.add(.init(count: 1, first: 1_772_409_600_000, last: 1_772_409_600_000), to: .init(code: "8", status: 400))
    #expect(
      Self.expected.differences(from: other) == [
        "blank lines: 1 expected, 2 reported", "failures: 5 expected, 6 reported",
        "group 8/400: 1 from 1772409602345 to 1772409602345 expected, 2 from 1772409600000 to 1772409602345 reported",
      ])
  }

  @Test func whatIsNoReportIsRefused() {
    #expect(throws: ReportError.malformed(member: "lines")) { try Tally(report: Array("{}".utf8)) }
    #expect(throws: ReportError.unreadable(.endsEarly)) { try Tally(report: []) }
  }

  private func tally(pieces: [[UInt8]]) -> Tally {
    var reference = Reference()
    for piece in pieces { reference.read(piece[...]) }
    reference.finish()
    return reference.tally
  }

  private static let expected: Tally = {
    var tally = Tally()
    (tally.lines, tally.rejected, tally.blank, tally.last) = (8, 1, 1, 1_772_409_604_000)
    tally.add(.init(count: 2, first: 1_772_409_600_123, last: 1_772_409_601_500), to: .init(code: "303", status: 429))
    tally.add(.init(count: 1, first: 1_772_409_602_345, last: 1_772_409_602_345), to: .init(code: "8", status: 400))
    tally.add(.init(count: 1, first: 1_772_409_603_456, last: 1_772_409_603_456), to: .init(code: nil, status: 502))
    tally.add(.init(count: 1, first: 1_772_409_603_000, last: 1_772_409_603_000), to: .init(code: "-16", status: 404))
    return tally
  }()

  private static let report = """
    {"lines":8,"rejected":1,"blank":1,"failures":5,"last":"2026-03-02T00:00:04.000Z","groups":[
    {"code":"303","status":429,"count":1,"first":"2026-03-02T00:00:00.123Z","last":"2026-03-02T00:00:00.123Z"},
    {"code":"303","status":429,"count":1,"first":"2026-03-02T00:00:01.500Z","last":"2026-03-02T00:00:01.500Z"},
    {"code":"8","status":400,"count":1,"first":"2026-03-02T00:00:02.345Z","last":"2026-03-02T00:00:02.345Z"},
    {"code":null,"status":502,"count":1,"first":"2026-03-02T00:00:03.456Z","last":"2026-03-02T00:00:03.456Z"},
    {"code":"-16","status":404,"count":1,"first":"2026-03-02T00:00:03.000Z","last":"2026-03-02T00:00:03.000Z"}]}
    """
}
