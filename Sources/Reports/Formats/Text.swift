extension ReportFormat {
  static let text = ReportFormat(name: "text", summary: "for reading: verdict, failures, blocks, what to do") {
    input, output in
    let report = TextReport(
      of: input.session, at: input.clock, since: input.since, zone: input.zone, width: input.width)
    _ = output(report.text)
  }
}
