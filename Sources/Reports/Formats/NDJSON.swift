extension ReportFormat {
  static let ndjson = ReportFormat(name: "ndjson", summary: "one object a line for each failure, in time order") {
    input, output in
    var lines = EventLines(parser: input.parser, secrets: input.session.secrets, read: input.read)
    lines.write(input.session, since: input.since, upTo: input.clock, to: output)
  }
}
