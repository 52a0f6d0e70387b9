import Testing

@testable import Reports

/// Keys, signatures and tokens do not leave by way of a report.
@Suite struct SecretTests {
  private static let secrets = [
    "SECRETKEYSECRETKEY0123456789abcdef", "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
  ]
  private let told = Told([
    answer(
      0, status: 401, code: 10002,
      message: "refused: request-api: \(secrets[0]), request-sign: \(secrets[1])"),
    answer(
      1, status: 500, message: "POST https://api.btse.com/api/v3.3/order?signature=\(secrets[1])&api_key=\(secrets[0])"),
  ])

  @Test(arguments: ReportFormat.all.map(\.name)) func `no format shows them`(name: String) throws {
    let format = try #require(ReportFormat.named(name))
    var text = ""
    format.write(told.input) {
      text += $0
      return true
    }
    for secret in Self.secrets { #expect(!text.contains(secret)) }
  }

  @Test func `lines of events show them where that was asked for`() {
    let lines = told.eventLines(masksSecrets: false).joined()
    for secret in Self.secrets { #expect(lines.contains(secret)) }
  }
}
