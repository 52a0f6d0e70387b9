/// The table that every log line is read by: for each field the keys that may hold it, best first.
///
/// A path's dots stand for flat keys with dots as well as for nesting; case, `-` and `_` inside of a key make no
/// difference, and a leading `_` or `@` may be added. `{a,b}.c` is short for `a.c b.c`. A field's rows are one list.
enum FieldTable {
  struct Row: Sendable {
    let field: Field
    let hint: Hint
    let paths: String

    init(_ field: Field, _ paths: String) { self.init(field, .none, paths) }

    init(_ field: Field, _ hint: Hint, _ paths: String) {
      self.field = field
      self.hint = hint
      self.paths = paths
    }
  }

  static let rows: [Row] = time + levels + words + outcome + waits + request + identity + details

  static let time = [
    Row(
      .time,
      """
      @timestamp timestamp time ts @t _SOURCE_REALTIME_TIMESTAMP __REALTIME_TIMESTAMP record.time.timestamp \
      timeUnixNano observedTimeUnixNano asctime datetime date eventTime _timestamp published_date stageTimestamp \
      instant.epochSecond timestampSeconds time.seconds timestamp.seconds record.time.repr t at when syslog.timestamp
      """),
    Row(.timeFraction, "instant.nanoOfSecond timestampNanos time.nanos timestamp.nanos"),
  ]

  static let levels = [
    Row(.level, "log.level level severity levelname lvl loglevel @l severityText record.level.name"),
    Row(.level, .scale(.openTelemetry), "severityNumber"),
    Row(.level, .scale(.syslog), "PRIORITY"),
    Row(.level, "syslog.severity"),
    Row(.level, .scale(.logback), "level_value"),
    Row(.level, .scale(.python), "levelno record.level.no"),
    Row(.level, .levelWord, "L status"),
  ]

  static let words = [
    Row(
      .message,
      """
      message msg event @m @mt record.message fields.message body.stringValue body short_message @message textPayload \
      M text log description
      """),
    Row(
      .errorText, .answer,
      """
      {response.data,body}.error.message {response.data,response.body}.message {response.data,response.body}.msg \
      {err,error}.response.data.{message,msg} response.message body.{message,msg} \
      \(bodies).{error.message,error.msg,message,msg,errorMessage,error_description}
      """),
    Row(
      .errorText,
      """
      error.{message,msg} err.{message,msg} exception.{message,msg} {err,error}.errorMessage exception.exception_message errors.{message,msg} \
      record.exception.value exception.exc_value thrown.message error_message err_msg retMsg sMsg
      """),
    Row(.errorText, .answer, "\(bodies).{retMsg,sMsg} \(textBodies).{error.message,error.msg,message,msg}"),
    Row(.errorText, .remark, "\(bodies).error"),
    Row(.errorText, .reason, "error err"),
    Row(.errorText, .lastLine, "exc_info exception"),
    Row(.errorText, .none, "@x"),
    Row(.errorText, .remark, "reason"),
    Row(.errorText, .firstLine, "stack_trace err.stack error.stack error.stack_trace"),
  ]

  static let outcome = [
    Row(
      .status,
      """
      http.response.status_code http.status_code {response,err.response,error.response}.{status,statusCode,status_code} \
      httpRequest.status {res,resp}.{statusCode,status,status_code} http_status http_status_code status_code \
      {err,error,exception}.{status,statusCode,status_code} {\(responseBodies)}.status status \(textBodies).status
      """),
    Row(
      .code,
      """
      {response.data,response.body,err.response.data,error.response.data}.{code,errorCode,error.code} response.code \
      \(bodies).{code,errorCode,error_code,error.code,error.errorCode,error.error_code,errCode,retCode,sCode} \
      error_code errorCode err_code api_code {error,err,exception}.{code,errorCode,error_code} \
      retCode sCode code event.code errors.code \
      \(textBodies).{code,errorCode,error_code,error.code}
      """),
    Row(.code, .errorName, "error.name err.name err.type error.type"),
    Row(
      .success,
      "\(bodies).{success,ok} success ok \(textBodies).success"),
    Row(
      .orderState,
      "{\(deepOrders)}{orderState,orderStatus} "),
  ]
}

extension FieldTable {
  /// Keys whose value is the body of a response.
  private static let responseBodies =
    "response.data,response.body,err.response.data,error.response.data,err.response.body,error.response.body,"
    + "res.data,res.body,resp.data,resp.body,"
    + "http.response.body.content,body,response_body,resp_body,raw_response"

  /// Where the fields of a response's body stand.
  static let bodies = "{\(responseBodies),response,data}"

  /// Texts that may be a body in JSON.
  static let textBodies = "{err.message,error.message,message,msg,error,err,data}"

  /// Where headers of a response stand.
  static let headers =
    "{response.headers,err.response.headers,error.response.headers,http.response.header,http.response.headers,"
    + "res.headers,res.header,response.header,response_headers,resp_headers,rawHeaders,err.headers,error.headers,"
    + "headers}"

  /// Where headers of a request stand.
  static let requestHeaders =
    "{request.headers,req.headers,config.headers,err.config.headers,error.config.headers,err.request.headers,"
    + "http.request.header,http.request.headers,request_headers,req_headers,headers}"

  /// Where an order may be described: at the top, in the response, in the request.
  static let deepOrders =
    ",order.,\(bodies).,request.body.,request.data.,request.params.,request.,req.body.,params.,config.data.,"
    + "err.config.data.,error.config.data.,message.,msg.,error."
}
