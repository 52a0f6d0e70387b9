import Benchmarking

extension Program {
  /// Compares the report on a generated log with a plain reading of it; throws where they differ.
  func verify(_ log: String, _ subject: String, _ folder: ScratchFolder) throws {
    let output = folder.file("report.json")
    defer { folder.remove(output) }
    _ = try report(log).run(output: output)
    let answer = try tally(ofReport: contents(of: output))
    var reference = Reference()
    try readPlainly(log) { piece in reference.read(Array(piece)[...]) }
    reference.finish()
    let differences = reference.tally.differences(from: answer)
    guard differences.isEmpty else { throw Fault.wrongAnswer(differences, subject: subject) }
  }

  private func tally(ofReport report: [UInt8]) throws -> Tally {
    do throws(ReportError) { return try Tally(report: report) } catch { throw Fault.unreadableReport("\(error)") }
  }
}
