import Testing

@testable import LogFormats

/// The keys that loggers and HTTP clients really use, field by field, best first.
struct FieldTableTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let field: Field
    let value: String
    let paths: String
    var testDescription: String { "\(field)" }
  }

  static let rows = [
    Row(
      field: .time, value: #""2026-03-02T12:04:31Z""#,
      paths: """
        @timestamp timestamp time ts @t _SOURCE_REALTIME_TIMESTAMP __REALTIME_TIMESTAMP record.time.timestamp \
        timeUnixNano observedTimeUnixNano asctime datetime date eventTime published_date stageTimestamp \
        instant.epochSecond timestampSeconds t at when syslog.timestamp
        """),
    Row(
      field: .level, value: #""error""#,
      paths: """
        log.level level severity levelname lvl loglevel @l severityText record.level.name severityNumber PRIORITY \
        syslog.severity level_value levelno record.level.no L status
        """),
    Row(
      field: .message, value: #""words""#,
      paths: """
        message msg event @m @mt record.message fields.message body.stringValue body short_message @message textPayload \
        M text log description
        """),
    Row(
      field: .status, value: "429",
      paths: """
        http.response.status_code http.status_code response.status response.statusCode \
        err.response.status err.response.statusCode error.response.status error.response.statusCode httpRequest.status \
        res.statusCode res.status http_status http_status_code status_code err.status err.statusCode error.status \
        error.statusCode exception.status_code response.data.status response.body.status body.status \
        status _status
        """),
    Row(
      field: .code, value: "303",
      paths: """
        response.data.code response.body.code err.response.data.code error.response.data.code response.code body.code \
        data.code error_code err_code api_code error.code err.code exception.code retCode sCode code event.code
        """),
    Row(
      field: .errorText, value: #""words""#,
      paths: """
        response.data.error.message body.error.message response.data.message response.body.message response.data.msg \
        response.body.msg err.response.data.message err.response.data.msg error.response.data.message response.message \
        body.message body.msg error.message err.message err.msg exception.message exception.exception_message \
        record.exception.value thrown.message error_message err_msg retMsg sMsg error err exc_info exception @x reason \
        stack_trace
        """),
    Row(
      field: .wait, value: "5",
      paths: """
        retry_after_ms retryAfterMs response.headers.retry-after headers.retry-after err.response.headers.retry-after \
        error.response.headers.retry-after http.response.header.retry-after res.headers.retry-after retry-after \
        retry_after retryAfter response.data.retry_after body.retry_after parameters.retry_after \
        headers.x-ratelimit-reset-after headers.x-ratelimit-reset headers.ratelimit-reset headers.ratelimit
        """),
    Row(
      field: .method, value: #""GET""#,
      paths: """
        http.request.method http.method httpRequest.requestMethod request.method req.method config.method \
        err.config.method error.config.method err.request.method method verb http_method
        """),
    Row(
      field: .url, value: #""/a""#,
      paths: """
        url.full http.url httpRequest.requestUrl config.url err.config.url error.config.url request.url req.url res.url \
        url uri
        """),
    Row(field: .path, value: #""/a""#, paths: "url.path http.route url.template http.target endpoint route api path"),
    Row(field: .host, value: #""h""#, paths: "server.address net.peer.name http.host url.domain peer.host"),
    Row(field: .symbol, value: #""S""#, paths: "symbol instrument instId market pair ticker product_id params.symbol"),
    Row(
      field: .requestID, value: #""r""#,
      paths: """
        request_id req_id req.id http.request.id x-request-id trace_id trace.id dd.trace_id \
        correlation_id
        """),
    Row(
      field: .logger, value: #""l""#,
      paths: """
        logger logger_name log.logger name target record.name service service.name app app_name \
        SYSLOG_IDENTIFIER _SYSTEMD_UNIT container_name kubernetes.container_name component
        """),
    Row(field: .latency, value: "12", paths: "duration_ms latency_ms elapsed_ms responseTime duration latency"),
    Row(field: .attempt, value: "2", paths: "attempt retry retries retry_count try http.request.resend_count"),
  ]

  private func path(to field: Field, in line: String) -> String? {
    LineParser(lexicon: 1, zone: .utc).inspect(Array(line.utf8))?[field]?.path
  }

  private func nested(_ path: Substring, _ value: String) -> String {
    path.split(separator: ".").reversed().reduce(value) { #"{"\#($1)":\#($0)}"# }
  }

  @Test(arguments: rows)
  func `every key of a field is found, flat and nested, in any case`(_ row: Row) {
    for key in row.paths.split(separator: " ") {
      #expect(path(to: row.field, in: #"{"\#(key)":\#(row.value)}"#) == String(key))
      #expect(path(to: row.field, in: nested(key, row.value)) == String(key))
      #expect(path(to: row.field, in: nested(key.uppercased()[...], row.value)) == key.uppercased())
    }
  }

  static let ranked = rows.filter { $0.field != .wait && $0.field != .level }

  @Test(arguments: ranked)
  func `of two keys the one that is listed first wins, wherever it stands`(_ row: Row) {
    let keys = row.paths.split(separator: " ")
    for (better, worse) in zip(keys, keys.dropFirst()) {
      let (first, second) = (#""\#(better)":\#(row.value)"#, #""\#(worse)":\#(row.value)"#)
      #expect(path(to: row.field, in: "{\(first),\(second)}") == String(better), "\(better) over \(worse)")
      #expect(path(to: row.field, in: "{\(second),\(first)}") == String(better), "\(better) over \(worse)")
    }
  }

  @Test(arguments: [
    "fields", "extra", "record.extra", "attributes", "context", "ctx", "data", "payload", "jsonPayload", "labels",
    "Properties", "contextMap", "mdc", "metadata", "details", "span", "spans", "@fields", "args", "log",
  ])
  func `every field may stand in a container, and at the top wins over that`(_ container: String) {
    let inner = nested(container[...], #"{"status_code":500}"#)
    #expect(path(to: .status, in: inner) == "\(container).status_code")
    #expect(path(to: .status, in: #"{"_status":404,"# + inner.dropFirst()) == "_status")
  }

  @Test func `all rows of the table lead to their fields`() {
    let trie = KeyTrie.shared
    for row in FieldTable.rows {
      for path in PathPattern.expand(row.paths) {
        let node = path.split(separator: Byte.dot).reduce(KeyTrie.root) { trie.child(of: $0, key: KeyForm.hash($1)) }
        let traits = trie.traits[Int(node)]
        let terminals = trie.terminals[Int(traits.firstTerminal)...].prefix(Int(traits.terminalCount))
        #expect(terminals.contains { $0.field == row.field }, "\(String(decoding: path, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: [
    ("a b", ["a", "b"]), ("{a,b}.c", ["a.c", "b.c"]), ("{,x.}{a,b}", ["a", "b", "x.a", "x.b"]),
    ("{{a,b}.c,d}.e", ["a.c.e", "b.c.e", "d.e"]),
  ])
  func `braces in a row are written out`(_ row: String, _ paths: [String]) {
    #expect(PathPattern.expand(row).map { String(decoding: $0, as: UTF8.self) } == paths)
  }
}
