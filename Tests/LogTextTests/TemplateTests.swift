import LogText
import Testing

private func template(_ text: String) -> String {
  var output: [UInt8] = []
  Template.write(Array(text.utf8).span, to: &output)
  return output.text
}

private let templates: [(text: String, template: String)] = [
  ("", ""),
  ("Too many requests", "Too many requests"),
  // Numbers
  ("retry in 30 s", "retry in <*> s"),
  ("retry in 1.5s", "retry in <*>"),
  ("took 250µs", "took <*>"),
  ("size -0.25 below 1,000.50", "size <*> below <*>"),
  ("code=-1003", "code=<*>"),
  ("rate 1e-7, 1e+400", "rate <*>, <*>"),
  ("a 5-minute ban", "a <*>-minute ban"),
  ("banned 3次", "banned <*>次"),
  ("at 2026-03-02T07:00:00.123Z on", "at <*> on"),
  ("at 2026-03-02 07:00:00+02:00", "at <*> <*>"),
  ("dial tcp 10.0.0.1:443: refused", "dial tcp <*>: refused"),
  // Words with digits
  ("bot1 and BTC2ETH", "bot<*> and BTC<*>"),
  ("BTC-241227 is no market", "BTC-<*> is no market"),
  ("order_id_12 gone", "order_id_<*> gone"),
  ("HTTP/1.1 429 Too Many Requests", "HTTP/<*> <*> Too Many Requests"),
  // Ids
  ("order 8a6f0c2e-1b2d-4c3e-9f10-abcdefabcdef gone", "order <*> gone"),
  ("order abcdefab-abcd-4c3e-abcd-abcdefabcdef gone", "order <*> gone"),
  ("hash deadbeef1 and 0xdeadbeef", "hash <*> and <*>"),
  ("deadbeef is a word", "deadbeef is a word"),
  ("id k8Fk2LpQ9x", "id <*>"),
  ("req_9f8e7d6c5b", "req_<*>"),
  // Quotes
  ("symbol 'BTC-PERP' not found", "symbol '<*>' not found"),
  ("symbol \"a \\\"b\\\" c\" and `x`", "symbol \"<*>\" and `<*>`"),
  ("it doesn't, it won't", "it doesn't, it won't"),
  ("the 'bot doesn't know' case", "the '<*>' case"),
  ("an open \"quote of 5", "an open \"quote of <*>"),
  ("both '' and 'x'", "both '<*>' and '<*>'"),
  // URLs
  (
    "GET https://api.btse.com/spot/api/v3.3/order/4711?symbol=BTC&n=1 failed",
    "GET https://api.btse.com/spot/api/v3.3/order/<*>?<*> failed"
  ),
  ("see https://example.com/v2/users/abc.", "see https://example.com/v2/users/abc."),
  ("at http://bot:pw@10.0.0.7:8080/x#top", "at http://<*>@<*>/x#<*>"),
  ("POST /api/v3.2/order/99 (timeout)", "POST /api/v3.2/order/<*> (timeout)"),
  ("read/write error", "read/write error"),
  // Folding, and what is a template already
  ("ab12\"x\"", "ab<*>\"<*>\""),
  ("0x1f\u{0}", "<*>\u{0}"),
  ("GET /api/v3/order/<*>?<*>", "GET /api/v3/order/<*>?<*>"),
  ("<*>5", "<*>"),
]

@Test(arguments: templates) func `a text loses its variable parts`(_ row: (text: String, template: String)) {
  #expect(template(row.text) == row.template)
}

private let paths: [(url: String, path: String)] = [
  ("https://api.btse.com/spot/api/v3.2/order/123/fills/9?x=1", "/spot/api/v3.2/order/<*>/fills/<*>"),
  ("/futures/api/v2.3/user/8a6f0c2e-1b2d-4c3e-9f10-abcdefabcdef#a", "/futures/api/v2.3/user/<*>"),
  ("https://api.btse.com", ""),
  ("/api/market/BTC-PERP", "/api/market/BTC-PERP"),
  ("not a url", ""),
]

@Test(arguments: paths) func `a path keeps its version and loses its ids`(_ row: (url: String, path: String)) {
  var output: [UInt8] = []
  Template.writePath(of: Array(row.url.utf8).span, to: &output)
  #expect(output.text == row.path)
}

@Test func `a template is appended to what the caller has, and joins nothing of it`() {
  var output = Array("<*>".utf8)
  Template.write(Array("5 s".utf8).span, to: &output)
  #expect(output.text == "<*><*> s")
}

@Test(arguments: [(String(repeating: "é", count: 300), 256), (String(repeating: "x 5€", count: 200), 254)])
func `a template is cut between characters`(_ row: (text: String, count: Int)) {
  var output: [UInt8] = []
  Template.write(Array(row.text.utf8).span, to: &output)
  #expect(output.count <= Template.byteLimit && output.count > Template.byteLimit - 8)
  #expect(Array(output.text.utf8) == output)
}

@Test func `any bytes give a bounded template without numbers`() {
  let pieces = [
    "5", "a", "'", "\"", "`", " ", "https://", "/", "v3", "?", "<*>", "-", ".", "é", "\\", "@", "deadbeef1",
  ]
  for text in randomTexts(20_000, seed: 1, pieces: pieces) {
    var output: [UInt8] = []
    Template.write(text.span, to: &output)
    #expect(output.count <= Template.byteLimit)
    let hasNumber = output.indices.contains {
      output[$0] >= 0x30 && output[$0] <= 0x39 && ($0 == 0 || !"vV.0123456789".utf8.contains(output[$0 - 1]))
    }
    #expect(!hasNumber, "\(output.text)")
  }
}
