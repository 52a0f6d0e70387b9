import Chronology
import Testing
import TestSupport

@testable import RateLimits

private let patterns = ["rate limit", "too many requests"]

private func find(_ text: String) -> WaitReading {
  WaitText.find(inSentence: text.utf8.span, patterns: patterns, heard: WaitText.Hearing(event: noon))
}

@Test(arguments: [
  ("Too Many Requests: retry after 34", "34"), ("You are being rate limited. Retry in 4 seconds", "4"),
  ("Rate limit reached for gpt-4. Please try again in 20s.", "20"), ("Please try again in 6m0s.", "360"),
  ("try again in 12ms", "0.012"), ("please wait 1.5 seconds", "1.5"), ("Please try again in 2 minutes", "120"),
  ("try again in 1 minute 30 seconds", "90"), ("Rate limit exceeded, retry after: 7", "7"), ("retry_after=34", "34"),
  ("retry-after-ms: 1500", "1.5"), ("Retry-After (seconds): 30", "30"), (#"{\"retry_after\": 3.25}"#, "3.25"),
  ("You must wait at least 10 seconds", "10"), ("Too many requests, wait 5 seconds", "5"),
  ("IP banned for 300 seconds", "300"), ("blocked for another 5 minutes", "300"), ("quota resets in 1h2m", "3720"),
  ("Too many requests; retrying in 5 s", "5"), ("retry after 34, code 429", "34"),
  ("A wait of 34 seconds is required", "34"),
  ("Too many requests, retrying in 5 s; server said: retry after 34", "34"),
  ("Too many requests, come back in 5 minutes", "300"),
])
func `a server's sentence names a span`(text: String, wait: String) {
  #expect(find(text) == .wait(Wait(seconds(wait))))
}

@Test(arguments: [
  ("Way too many requests; IP banned until 1772453100000. Please use the websocket", "300"),
  ("retry after 2026-03-02T12:05:00Z", "300"), ("blocked until 2026-03-02 12:05:00.5+00:00", "300.5"),
  ("Retry after Mon, 02 Mar 2026 12:05:00 GMT.", "300"), ("limit resets at 1772453100", "300"),
  ("banned until 1772452000", "0"),
])
func `a server's sentence names a moment`(text: String, wait: String) {
  #expect(find(text) == .wait(Wait(seconds(wait), isClockDependent: true)))
}

@Test(arguments: [
  "", "Too many requests", "retrying in 5 s", "connection lost, will retry in 5 seconds", "backoff: retry after 5",
  "Backing off, try again in 4 s", "sleeping, retry in 3 s", "waiting 2 s before retry in 3 s", "retry after lunch",
  "failed in 20ms: too many requests", "retry after 12:05:00", "blocked until 2026-03-02 12:05:00", "until 5",
  "please wait a few minutes before you try again", "wait 5 seconds", "Too many requests, wait 5", "retry in 3rd",
  "awaiting 5 seconds", "Completed 429 Too Many Requests in 20ms", "75 requests per 1 second exceed the rate limit",
])
func `a sentence without a server's wait names none`(text: String) {
  #expect(find(text) == .absent)
}

@Test func `a sentence can name what nobody believes`() {
  #expect(find("banned for 365 days") == .implausible(.seconds(365 * 86_400)))
  #expect(find("retry after 123456789") == .invalid)
}

@Test(arguments: [
  ("Rate limit exceeded", true), ("RATE_LIMITS_EXCEEDED", true), ("rate-limit", true), ("rate  \t limit", true),
  ("429 Client Error: Too Many Requests for url", true), ("(too_many-requests)", true), ("ratelimit", false),
  ("separate limit orders", false), ("rate", false), ("rate limi", false), ("", false), ("rate: limit", false),
])
func `limit wording is found however it is written`(text: String, isFound: Bool) {
  #expect(Wording.containsLimitWording(text.utf8.span, patterns: patterns) == isFound)
}

@Test(arguments: [
  ("retrying in 5 s", true), ("Applying DDosProtection backoff delay: 2", true), ("exponential back-off", true),
  ("sleeping 3s", true), ("sleep(3)", true), ("Waiting 2 s before the next order", true), ("waiting for 5 s", true),
  ("waiting for fill", false), ("waiting", false), ("please wait 5 s", false), ("retry after 5", false), ("", false),
  ("asleep 5", false),
])
func `the bot's own pause is found`(text: String, isFound: Bool) {
  #expect(Wording.containsBackoffWording(text.utf8.span) == isFound)
}

@Test func `any bytes make a sentence`() {
  var random = SplitMix64(seed: 4)
  let words = ["retry after ", "until ", "again in ", "wait ", "backoff", "rate limit "].map { Array($0.utf8) }
  for _ in 0..<10_000 {
    let lead = words[Int(random.next() % UInt64(words.count))]
    let bytes = random.bytes(of: " -_") + lead + random.bytes(of: "0123456789-.:=(msTZGM ")
    _ = Wording.containsLimitWording(bytes.span, patterns: patterns)
    _ = Wording.containsBackoffWording(bytes.span)
    _ = WaitText.find(inSentence: bytes.span, patterns: patterns, heard: WaitText.Hearing(event: noon))
  }
}
