import LogText
import Testing

private func mine(_ text: String) -> MinedText { MinedText.mine(Array(text.utf8).span) }

private let statuses: [(text: String, status: Int?)] = [
  ("429 Client Error: Too Many Requests for url: https://api.btse.com/x", 429),
  ("503 Server Error", 503),
  ("HTTP Request: POST https://api.btse.com/x \"HTTP/1.1 429 Too Many Requests\"", 429),
  ("HTTP/2 503", 503),
  ("\"GET /x HTTP/1.1\" 502 17", 502),
  ("HTTP 401: unauthorized", 401),
  ("HTTP error 403", 403),
  ("Request failed with status code 429", 429),
  ("status: 429", 429),
  ("status=429", 429),
  ("statusCode: 500", 500),
  ("status_code=500,", 500),
  ("response code 404", 404),
  ("{ 'status': 418 }", 418),
  ("body {\\\"status\\\":400}", 400),
  ("binance 429 Too Many Requests {\"code\":-1003}", 429),
  ("got 504 - Gateway Time-out", 504),
  ("btse POST https://api.btse.com/order 429 {\"code\":303}", 429),
  ("first HTTP/1.1 200 OK then HTTP/1.1 429", 200),
  ("Retrying: status 500", 500),
  // None
  ("after 429 retries", nil),
  ("order 429 rejected", nil),
  ("id a429 Too Many Requests", nil),
  ("order-429 Too Many Requests", nil),
  ("status=4290", nil),
  ("status 429ms", nil),
  ("status: 42.9", nil),
  ("status: FILLED", nil),
  ("200 OK", nil),
  ("430 Too Many Requests", nil),
  ("429", nil),
  ("If you see HTTP 429, slow down", nil),
  ("Retrying in 2 s after status 429", nil),
  ("httpx 429", nil),
  ("{\"status\":429}", nil),
]

@Test(arguments: statuses) func `a status is mined where words name it`(_ row: (text: String, status: Int?)) {
  #expect(mine(row.text).status == row.status)
}

private let codes: [(text: String, code: String?)] = [
  ("UNAUTHORIZED: Authentication Failed (code 10002)", "10002"),
  ("APIError(code=-1003): Too many requests", "-1003"),
  ("<APIError> code=-1003, msg=x", "-1003"),
  ("failed, code: 303", "303"),
  ("error code 10002", "10002"),
  ("Error-Code: 0303", "303"),
  ("retCode=10006", "10006"),
  ("{'code': -2015, 'msg': 'x'}", "-2015"),
  ("error_code: \"10002\"", "10002"),
  ("code=-0", "0"),
  ("cut {\"code\":10002,\"msg\":\"inv", "10002"),
  // None
  ("exited, exit code: 137", nil),
  ("close code: 1006", nil),
  ("status code: 429", nil),
  ("failed with code 10002", nil),
  ("barcode=5", nil),
  ("code=10002abc", nil),
  ("code=1.5", nil),
  ("code=99999999999999999999", nil),
  ("the code", nil),
]

@Test(arguments: codes) func `a code is mined where words name it`(_ row: (text: String, code: String?)) {
  #expect(mine(row.text).code == row.code)
}

private let urls: [(text: String, method: String?, host: String?, url: String?)] = [
  (
    "429 Client Error for url: https://API.btse.com/spot/api/v3.2/order?x=1", nil, "api.btse.com",
    "/spot/api/v3.2/order"
  ),
  ("btse POST https://u:p@api.btse.com:443/order 400", "POST", "api.btse.com", "/order"),
  ("Post \"https://api.btse.com/order\": EOF", "POST", "api.btse.com", "/order"),
  ("GET /api/v3.2/price, failed", "GET", nil, "/api/v3.2/price"),
  ("DELETE https://api.btse.com", "DELETE", "api.btse.com", "/"),
  ("get /api", nil, nil, nil),
  ("see https://api.btse.com/x", nil, nil, nil),
  ("url: https://api.btse.com/x", nil, nil, nil),
]

@Test(arguments: urls) func `a URL is mined behind a verb`(
  _ row: (text: String, method: String?, host: String?, url: String?)
) {
  let mined = mine(row.text)
  #expect(mined.method == row.method)
  #expect(mined.host == row.host)
  #expect(mined.url == row.url)
}

private let objects: [(text: String, json: String?)] = [
  ("binance {\"code\":-1003,\"msg\":\"a } b\"} tail", "{\"code\":-1003,\"msg\":\"a } b\"}"),
  ("set {a} then { \"a\":{\"b\":[1]}}", "{ \"a\":{\"b\":[1]}}"),
  ("{ \"open\": 1 {\"a\":\"\\\"}\"}", "{\"a\":\"\\\"}\"}"),
  ("{} nothing", nil),
  ("{\"a\":1", nil),
  ("plain", nil),
]

@Test(arguments: objects) func `the first balanced object is found`(_ row: (text: String, json: String?)) {
  let found = mine(row.text).json.map { Array(row.text.utf8)[$0] }
  #expect(found.map { Array($0).text } == row.json)
}

@Test func `what lies beyond 64 KiB is not read`() {
  let gap = String(repeating: " ", count: MinedText.byteLimit)
  #expect(mine("\(gap)status=429 {\"a\":1}") == MinedText())
}

@Test func `any bytes are mined within their bounds`() {
  let pieces = [
    "429", " Too Many Requests", "HTTP/1.1 ", "status", "code", ":", "=", " ", "\"", "{", "}", "{\"", "GET ",
    "for url: ", "https://", "/a", "-", "\\", "(", "9999999999999999999",
  ]
  for text in randomTexts(20_000, seed: 2, pieces: pieces) {
    let mined = MinedText.mine(text.span)
    #expect(mined.json.map { $0.upperBound <= text.count && text[$0.upperBound - 1] == 0x7D } ?? true)
    #expect(mined.status.map { 100...599 ~= $0 } ?? true)
    #expect(mined.code.map { Int($0) != nil } ?? true)
  }
}
