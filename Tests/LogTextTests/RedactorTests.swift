import LogText
import Testing

/// The fingerprint of `4f3c9d8e7b6a5f4e`.
private let apiKey = "4f3c9d8e7b6a5f4e"
private let shown = Redactor.fingerprint(ofKey: apiKey)

private let plain: [(text: String, masked: String)] = [
  ("password=hunter2 user=bot", "password=**** user=bot"),
  ("password: hunter2, user: bot", "password: ****, user: bot"),
  ("password=a,b;c)d.", "password=****."),
  ("secret = topsecret", "secret = ****"),
  ("token: abc.", "token: ****."),
  ("client_secret=x&grant=y", "client_secret=****&grant=y"),
  ("request-sign: 9f8e7d6c", "request-sign: ****"),
  ("APIError(signature=deadbeef)", "APIError(signature=****)"),
  ("--token abc --market BTC", "--token **** --market BTC"),
  ("with signature 9f8e7d6c5b4a39281706f5e4", "with signature ****"),
  ("{'secret': 'abc', \"x\": 1}", "{'secret': '****', \"x\": 1}"),
  ("headers['request-sign'] = 'abc'", "headers['request-sign'] = '****'"),
  ("'token' => 'abc'", "'token' => '****'"),
  ("listenKey=pqia91ma19a5s61cv6a81va65sdf19v8a65a1a5s61", "listenKey=****"),
  ("mnemonic: apple pear plum\nnext", "mnemonic: ****\nnext"),
  ("private key: abc", "private key: ****"),
  ("password: \"cut", "password: \"****"),
  ("session=ab12cd34ef", "session=****"),
  // Headers
  ("Authorization: Bearer abc.def, next", "Authorization: Bearer ****, next"),
  ("authorization=abcdef status=429", "authorization=**** status=429"),
  ("Authorization: AWS4-HMAC-SHA256 Credential=AK/1, Signature=ab", "Authorization: AWS4-HMAC-SHA256 ****"),
  ("sent Bearer abcdef12345", "sent Bearer ****"),
  ("sent Basic dXNlcjpwYXNz", "sent Basic ****"),
  ("Cookie: a=b; c=d\r\nX: y", "Cookie: ****\r\nX: y"),
  ("-H 'Cookie: a=b; c=d' -v", "-H 'Cookie: ****' -v"),
  (
    "\"header\":\"HTTP/1.1 200\\r\\nset-cookie: a=b; Path=/\\r\\nX: y\"",
    "\"header\":\"HTTP/1.1 200\\r\\nset-cookie: ****\\r\\nX: y\""
  ),
  ("cookie=abc status=429", "cookie=**** status=429"),
  // Nonces
  ("nonce=1700000000000 sign=abc", "nonce=**** sign=****"),
  ("nonce=1700000000000 path=/x", "nonce=1700000000000 path=/x"),
  // Known shapes
  ("jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_-9 end", "jwt **** end"),
  ("/bot123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc/send", "/bot123456789:****/send"),
  (
    "a -----BEGIN EC PRIVATE KEY-----\nMHc\nxyz\n-----END EC PRIVATE KEY----- b",
    "a -----BEGIN EC PRIVATE KEY-----****-----END EC PRIVATE KEY----- b"
  ),
  ("-----BEGIN PRIVATE KEY-----\nMHc", "-----BEGIN PRIVATE KEY-----****"),
  ("-----BEGIN CERTIFICATE-----\nMHc", "-----BEGIN CERTIFICATE-----\nMHc"),
]

@Test(arguments: plain) func `plain text loses its secrets`(_ row: (text: String, masked: String)) {
  #expect(Redactor.redact(row.text) == row.masked)
}

private let urls: [(text: String, masked: String)] = [
  ("https://bot:pa@ss@api.btse.com/x", "https://****@api.btse.com/x"),
  ("wss://host/x@y", "wss://host/x@y"),
  ("GET /x?a=1&signature=ab%2Bc&b=2", "GET /x?a=1&signature=****&b=2"),
  ("/x?sign=ab&token=c#top", "/x?sign=****&token=****#top"),
  (
    "/x?X-Amz-Signature=ab&X-Amz-Security-Token=cd&X-Amz-Expires=60",
    "/x?X-Amz-Signature=****&X-Amz-Security-Token=****&X-Amz-Expires=60"
  ),
  ("/x?a=1\\u0026sign=ab\\u0026b=2", "/x?a=1\\u0026sign=****\\u0026b=2"),
  ("?u=%2Fx%3Fsign%3Dab%26b%3D2", "?u=%2Fx%3Fsign%3D****%26b%3D2"),
  ("?key=time&x", "?key=time&x"),
  ("?apikey=\(apiKey)&x", "?apikey=\(shown)&x"),
  ("?key=\(apiKey)&x", "?key=\(shown)&x"),
]

@Test(arguments: urls) func `a URL loses its secrets`(_ row: (text: String, masked: String)) {
  #expect(Redactor.redact(row.text) == row.masked)
}

private let json: [(text: String, masked: String)] = [
  (#"{"a":{"request-sign":"ab","b":1}}"#, #"{"a":{"request-sign":"****","b":1}}"#),
  (#"{"token": "a\"b\\", "c": 1}"#, #"{"token": "****", "c": 1}"#),
  (#"{"headers":{"request-api":"4f3c9d8e7b6a5f4e"}}"#, "{\"headers\":{\"request-api\":\"\(shown)\"}}"),
  (#"{"x-mbx-apikey":"4f3c9d8e7b6a5f4e"}"#, "{\"x-mbx-apikey\":\"\(shown)\"}"),
  (#"{"password":12345,"n":1}"#, #"{"password":"****","n":1}"#),
  (#"{"password":null,"token":false}"#, #"{"password":null,"token":false}"#),
  (#"{"body":"{\"password\":\"a\\\"b\",\"c\":1}"}"#, #"{"body":"{\"password\":\"****\",\"c\":1}"}"#),
  (
    #"{"a":"{\"b\":\"{\\\"secret\\\":\\\"x\\\",\\\"c\\\":1}\"}"}"#,
    #"{"a":"{\"b\":\"{\\\"secret\\\":\\\"****\\\",\\\"c\\\":1}\"}"}"#
  ),
  (#"{"request-sign":["ab","cd"],"e":"f"}"#, #"{"request-sign":["****","****"],"e":"f"}"#),
  (#"{"cookies":{"id":"ab","n":1},"e":"f"}"#, #"{"cookies":{"id":"****","n":1},"e":"f"}"#),
  (
    #"{"name":"request-sign","value":"ab"},{"name":"x","value":"y"}"#,
    #"{"name":"request-sign","value":"****"},{"name":"x","value":"y"}"#
  ),
  (
    #"{"key":"http.header.cookie","value":{"stringValue":"a=b"}}"#,
    #"{"key":"http.header.cookie","value":{"stringValue":"****"}}"#
  ),
  (#"["request-sign","ab","accept","*/*"]"#, #"["request-sign","****","accept","*/*"]"#),
  (#"{"redact":["authorization","cookie","x-api-key"]}"#, #"{"redact":["authorization","cookie","x-api-key"]}"#),
  (#"{"Authorization":"Bearer abc"}"#, #"{"Authorization":"Bearer ****"}"#),
  (#"{"nonce":1700000000000,"signature":"ab"}"#, #"{"nonce":"****","signature":"****"}"#),
  (#"{"url":"https://a:b@h/x?sign=ab"}"#, #"{"url":"https://****@h/x?sign=****"}"#),
  (#"{"op":"authKeyExpires","args":["4f3c",1,"ab"]}"#, #"{"op":"authKeyExpires","args":["****",1,"****"]}"#),
  (#"{"op":"subscribe","args":["trades"]}"#, #"{"op":"subscribe","args":["trades"]}"#),
  (#"{"msg":"cut, token: \"ab"#, #"{"msg":"cut, token: \"****"#),
]

@Test(arguments: json) func `JSON loses its secrets, at any depth`(_ row: (text: String, masked: String)) {
  #expect(Redactor.redact(row.text) == row.masked)
}

private let ordinary = [
  "", "token bucket empty", "key not found", "signature verification failed", "Invalid nonce",
  "Invalid signature: mismatch",
  "\"error_code\": 10002", "author: Bob", "Authentication Failed (code 10002)", "token expired", "password: incorrect",
  "Invalid API-key, IP, or permissions for action.", "design: modern", "assign=5", "tokens=12000", "max_tokens: 4096",
  "token: SOL", "sign=-1", "Bearer token missing", "Basic authentication required", "Authorization: required",
  "{\"key\":\"time\",\"value\":\"noon\"}", "auth: failed", "secret_name=main", "api_key_id=main", "PWD=/home/bot",
  "std::token::Kind", "nonce is 8.2 s behind", "x-ratelimit-reset: 1700000000", "{\"token\":\"\"}", "session: closed",
  "Max retries exceeded with url: /api/v3.2/order", "eyJ is how they begin", "mail me@example.com", "12:30:00",
]

@Test(arguments: ordinary) func `ordinary words stay`(_ text: String) {
  #expect(Redactor.redact(text) == text)
}

@Test func `a fingerprint shows 4 characters and 6 digits of the digest`() {
  #expect(Redactor.fingerprint(ofKey: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == "abcd…248d6a")
  #expect(Redactor.fingerprint(ofKey: "abc") == "…ba7816")
}

@Test func `bytes are masked like text, behind what the caller has`() {
  var output = Array("> ".utf8)
  Redactor.redact(([0xFF] + Array(" nonce=5 sign=abc".utf8)).span, to: &output)
  #expect(output == Array("> ".utf8) + [0xFF] + Array(" nonce=**** sign=****".utf8))
}

@Test(arguments: plain.map(\.masked) + urls.map(\.masked) + json.map(\.masked))
func `what is masked stays as it is`(_ masked: String) {
  #expect(Redactor.redact(masked) == masked)
}

@Test func `any bytes are masked once and for all`() {
  let pieces = [
    "token", "password", "apiKey", "sign", "nonce", "cookie", "authorization", "name", "value", "key", "auth", "api",
    ":", "=", " ", ",", "\"", "\\\"", "\\\\\\\"", "'", "{", "}", "[", "]", "&", "?", "://", "@", "Bearer ", "%3D",
    "a1b2c3d4e5f6a7b8c9", "is", "12", "ABC", "eyJ", ".", "\n", "\\n", "-----BEGIN PRIVATE KEY-----", "-----END ", "--",
    "…",
  ]
  for text in randomTexts(15_000, seed: 3, pieces: pieces) {
    let once = Redactor.redact(text.text)
    #expect(Redactor.redact(once) == once, "\(text.text)")
  }
}
