import LogText
import Testing

@testable import LogFormats

struct RequestTests {
  static let addresses: [(line: String, path: String?, host: String?)] = [
    (#"{"url":"https://API.btse.com:443/spot/api/v3.3/order?symbol=BTC"}"#, "/spot/api/v3.3/order", "api.btse.com"),
    (#"{"req":{"url":"/orders/12345/fills"}}"#, "/orders/<*>/fills", nil),
    (#"{"path":"/o/2f9c1f0e-8a2d-4b6f-9d3e-1c2b3a4d5e6f"}"#, "/o/<*>", nil),
    (#"{"path":"/o/deadbeef01"}"#, "/o/<*>", nil),
    (#"{"endpoint":"/api/v2.3/market_summary"}"#, "/api/v2.3/market_summary", nil),
    (#"{"config":{"url":"/order","baseURL":"https://api.btse.com/spot/"}}"#, "/spot/order", "api.btse.com"),
    (#"{"url":"wss://ws.btse.com/ws/spot"}"#, "/ws/spot", "ws.btse.com"),
    (#"{"url":"https:\/\/api.btse.com\/a"}"#, "/a", "api.btse.com"),
    (#"{"url":"https://api.btse.com"}"#, nil, "api.btse.com"),
    (#"{"host":"bot-1","hostname":"bot-1","path":"/a"}"#, "/a", nil),
    (#"{"server":{"address":"api.btse.com"}}"#, nil, "api.btse.com"),
    (#"{"url":{"full":"https://api.btse.com/x"}}"#, "/x", "api.btse.com"),
    (#"{"url":"no slash"}"#, nil, nil),
  ]

  @Test(arguments: addresses)
  func `path and host are taken from URLs, what varies taken out`(
    _ row: (line: String, path: String?, host: String?)
  ) throws {
    let reading = Reading(row.line)
    #expect(reading.text(try reading.record.path) == row.path)
    #expect(reading.text(try reading.record.host) == row.host)
  }

  static let accounts: [(String, String?)] = [
    (#"{"account":"mm-1"}"#, "mm-1"), (#"{"accountId":42}"#, "42"), (#"{"sub_account":"s"}"#, "s"),
    (#"{"subAccount":"s"}"#, "s"), (#"{"key_name":"k"}"#, "k"), (#"{"ctx":{"api_key_id":"k"}}"#, "k"),
    (#"{"key_id":"a","account":"b"}"#, "b"), (#"{"account":"","account_id":"b"}"#, "b"),
    (#"{"user":"u","bot":"b","strategy":"s","client_id":"c"}"#, nil),
    (#"{"request":{"headers":{"request-api":"[Redacted]"}}}"#, nil),
  ]

  @Test(arguments: accounts)
  func `accounts come from account keys alone`(_ line: String, _ account: String?) throws {
    let reading = Reading(line)
    #expect(reading.text(try reading.record.account) == account)
  }

  @Test(arguments: [
    #"{"api_key":"abcd1234efgh5678"}"#, #"{"request":{"headers":{"X-MBX-APIKEY":"abcd1234efgh5678"}}}"#,
    #"{"err":{"config":{"headers":{"request-api":"abcd1234efgh5678"}}}}"#,
  ])
  func `a raw key stands for the account only as its fingerprint`(_ line: String) throws {
    let reading = Reading(line)
    #expect(reading.text(try reading.record.account) == Redactor.fingerprint(ofKey: "abcd1234efgh5678"))
  }

  @Test func `method, logger, exchange and marker are texts of their own`() throws {
    let line = #"{"method":"post","logger":"bot.api","exchange":"btse","config":{"headers":{"request-sign":"***"}}}"#
    let reading = Reading(line)
    let record = try reading.record
    #expect(reading.text(record.method) == "POST")
    #expect(reading.text(record.logger) == "bot.api")
    #expect(reading.text(record.exchange) == "btse")
    #expect(reading.text(record.marker) == "request-sign")
  }

  @Test func `a method that is no verb is none`() throws {
    #expect(try Reading(#"{"method":"order.place"}"#).record.method == 0)
  }

  @Test(arguments: [
    #"{"orderID":"o-1"}"#, #"{"order_id":"o-1"}"#, #"{"orderId":"o-1"}"#, #"{"response":{"data":{"orderID":"o-1"}}}"#,
    #"{"body":"{\"orderID\":\"o-1\"}"}"#,
  ])
  func `an order's id is found under all its names, and is no request id`(_ line: String) throws {
    let record = try Reading(line).record
    #expect(record.orderID == (try Reading(#"{"order_id":"o-1"}"#).record.orderID))
    #expect(record.orderID != 0)
    #expect(record.requestID == 0)
    #expect(record.clientOrderID == 0)
  }

  @Test(arguments: [#"{"clOrderID":"c"}"#, #"{"client_order_id":"c"}"#, #"{"clientOrderId":"c"}"#])
  func `the client's order id is a field of its own`(_ line: String) throws {
    let record = try Reading(line).record
    #expect(record.clientOrderID != 0)
    #expect(record.orderID == 0)
  }

  @Test func `texts go only with records that may matter`() throws {
    let calm = Reading(#"{"level":"info","status":200,"orderID":"o-1","msg":"sent"}"#)
    #expect(try calm.record.text.isEmpty)
    #expect(try calm.record.orderText.isEmpty)
    let failed = Reading(#"{"level":"info","status":408,"orderID":"o-1","msg":"sent"}"#)
    #expect(failed.text(try failed.record.text) == "sent")
    #expect(failed.text(try failed.record.orderText) == "o-1")
  }

  @Test func `a long text is cut between two characters`() throws {
    let reading = Reading(#"{"status":400,"msg":"\#(String(repeating: "é", count: 300))x"}"#)
    let odd = Reading(#"{"status":400,"msg":"x\#(String(repeating: "é", count: 300))"}"#)
    #expect(try reading.record.text.count == 512)
    #expect(try odd.record.text.count == 511)
  }
}
