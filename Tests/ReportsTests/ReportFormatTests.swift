import Glibc
import Testing

@testable import Reports

@Suite struct ReportFormatTests {
  @Test func `every file of formats is in the registry`() {
    #expect(Set(ReportFormat.all.map(\.name)) == Set(formatFiles()))
    #expect(Set(ReportFormat.all.map(\.name)).count == ReportFormat.all.count)
  }

  @Test(arguments: ReportFormat.all.map(\.name)) func `every format writes the incident`(name: String) throws {
    let format = try #require(ReportFormat.named(name))
    var text = ""
    format.write(incident.input) {
      text += $0
      return true
    }
    #expect(text.contains("10002") && text.hasSuffix("\n"))
    #expect(!format.summary.isEmpty && !format.summary.contains("\n"))
  }

  @Test func `the first format is for people`() { #expect(ReportFormat.all.first?.name == "text") }

  /// Names of the files in the folder of formats, in lower case, without their ending.
  private func formatFiles(_ here: String = #filePath) -> [String] {
    let root = here.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    guard let folder = opendir(root + "/Sources/Reports/Formats") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".swift") { names.append(String(name.dropLast(6)).lowercased()) }
    }
    return names
  }
}
