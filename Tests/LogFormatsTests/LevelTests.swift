import Testing

@testable import LogFormats

struct LevelTests {
  static let rows: [(String, Level)] = [
    (#"{"level":30}"#, .info), (#"{"level":40}"#, .warn), (#"{"level":50}"#, .error), (#"{"level":60}"#, .critical),
    (#"{"level":10}"#, .trace), (#"{"level":"20"}"#, .debug), (#"{"level":35}"#, .info), (#"{"level":3}"#, .error),
    (#"{"levelno":20}"#, .info), (#"{"levelno":30}"#, .warn), (#"{"levelno":40}"#, .error),
    (#"{"levelno":50}"#, .critical), (#"{"record":{"level":{"no":10}}}"#, .debug),
    (#"{"PRIORITY":"3"}"#, .error), (#"{"PRIORITY":"4"}"#, .warn), (#"{"PRIORITY":"6"}"#, .info),
    (#"{"PRIORITY":"5"}"#, .notice), (#"{"PRIORITY":"0"}"#, .critical),
    (#"{"severityNumber":9}"#, .info), (#"{"severityNumber":13}"#, .warn), (#"{"severityNumber":17}"#, .error),
    (#"{"severityNumber":24}"#, .critical), (#"{"severityNumber":1}"#, .trace),
    (#"{"level_value":20000}"#, .info), (#"{"level_value":40000}"#, .error), (#"{"level_value":5000}"#, .trace),
    (#"{"level":"ERROR+2"}"#, .error), (#"{"level":"INFO-4"}"#, .info), (#"{"lvl":"eror"}"#, .error),
    (#"{"log.level":" WARN"}"#, .warn), (#"{"level":"warning"}"#, .warn), (#"{"level":"panic"}"#, .critical),
    (#"{"severity":"ALERT"}"#, .critical), (#"{"severity":"NOTICE"}"#, .notice), (#"{"severity":"DEFAULT"}"#, .none),
    (#"{"level":"silly"}"#, .trace), (#"{"level":"verbose"}"#, .debug), (#"{"level":"http"}"#, .info),
    (#"{"status":"ERROR"}"#, .error), (#"{"status":429}"#, .none), (#"{"status":40}"#, .none), (#"{}"#, .none),
    (#"{"level":null}"#, .none), (#"{"level":9223372036854775808}"#, .none), (#"{"level":-1}"#, .none),
    (#"{"level":"loud"}"#, .none), (#"{"level":"error","level":""}"#, .error), (#"{"level":{"name":"x"}}"#, .none),
    (#"{"level":"info","severity":"error"}"#, .info), (#"{"severity":"error","level":"info"}"#, .info),
  ]

  @Test(arguments: rows)
  func `a level is read by the key it stands under`(_ line: String, _ level: Level) throws {
    #expect(try Reading(line).record.level == level)
  }
}
