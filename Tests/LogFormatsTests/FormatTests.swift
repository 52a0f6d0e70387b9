import Chronology
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@testable import LogFormats

struct FormatTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let format: Format
    let sample: Format.Sample
    var testDescription: String { "\(format.name): \(sample.line.prefix(40))" }
  }

  static let rows = Format.all.flatMap { format in format.samples.map { Row(format: format, sample: $0) } }

  @Test(arguments: Format.all)
  func `every format has a sample`(_ format: Format) { #expect(!format.samples.isEmpty) }

  @Test func `every file of a format is in the registry`() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = try #require(opendir("/\(root)/Sources/LogFormats/Formats"))
    defer { closedir(folder) }
    var files = 0
    while let entry = readdir(folder) {
      let first = withUnsafeBytes(of: entry.pointee.d_name) { $0[0] }
      if first != UInt8(ascii: ".") { files += 1 }
    }
    #expect(files == Format.all.count)
  }

  @Test func `the keys of all formats fit into the bits there are`() {
    #expect(Format.signatureKeys.count <= 64 - Format.valueForms.count)
  }

  @Test(arguments: rows)
  func `each format's own lines are recognised and read`(_ row: Row) throws {
    let reading = Reading(row.sample.line)
    let record = try reading.record
    #expect(reading.batch.rejects.isEmpty)
    #expect(reading.text(record.format) == row.format.name)
    #expect(record.time?.nanoseconds == row.sample.time)
    #expect(record.level == row.sample.level)
    #expect(record.status == row.sample.status)
    #expect(reading.text(record.code) == row.sample.code)
    #expect(reading.text(record.text) == row.sample.text)
  }
}
