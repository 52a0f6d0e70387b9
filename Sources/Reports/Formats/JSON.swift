extension ReportFormat {
  static let json = ReportFormat(name: "json", summary: "one object with everything, schema 1") { input, output in
    _ = output(SessionReport(of: input.session, at: input.clock, since: input.since).json())
  }
}
