extension ReportFormat {
  static let json = ReportFormat(name: "json", summary: "one object with everything, schema 1") { input, output in
    SessionReport(of: input.session, at: input.clock, since: input.since).write(to: output)
  }
}
