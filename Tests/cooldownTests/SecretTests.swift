import Testing

/// Nothing that a log says may reach a terminal as a command, or a reader as a secret.
@Suite struct SecretTests {
  let user: User

  init() throws { user = try User() }

  private static let secret = "s3cr3tV4lueThatNobodyMaySee"

  /// A failure whose group, message, URL and headers each carry the secret.
  private static let indiscreet = """
    {"level":50,"time":1772452800000,"account":"mm-1","status":400,"msg":"refused: token=\(secret)",\
    "url":"https://api.example.com/orders?signature=\(secret)","headers":{"authorization":"Bearer \(secret)"}}

    """

  @Test(arguments: ["text", "json", "ndjson"])
  func `a report masks secrets`(format: String) throws {
    let run = try user.run("report", "--format", format, "-", input: Self.indiscreet)
    #expect(run.ending == .exited(0))
    #expect(!run.text.contains(Self.secret))
  }

  @Test(arguments: ["json", "ndjson"])
  func `a report shows secrets to who asks for them`(format: String) throws {
    let run = try user.run("report", "--show-secrets", "--format", format, "-", input: Self.indiscreet)
    #expect(run.text.contains("token=\(Self.secret)"))
  }

  @Test func `a report that follows masks secrets, or shows them to who asks`() throws {
    #expect(!(try user.run("report", "--follow", "-", input: Self.indiscreet)).text.contains(Self.secret))
    let run = try user.run("report", "--follow", "--show-secrets", "-", input: Self.indiscreet)
    #expect(run.text.contains("token=\(Self.secret)"))
  }

  /// Texts that move the cursor, set a title, reverse the line, or end a string, as an attacker writes them into JSON.
  private static let attacks = [
    #"\u001b[2J\u001b]0;owned\u0007"#, #"\u009b31m\u0085"#, #"\u202egnp.exe\u2066"#, #"\u0000\u0008\u007f\r"#,
    "\u{9B}2J", "\u{202E}x", #"\u2028\u2029\u200b\ufeff"#,
  ]

  @Test(arguments: ["text", "json", "ndjson"])
  func `no text of a log becomes a command to the terminal`(format: String) throws {
    let log = Self.attacks.map {
      """
      {"level":50,"time":1772452800000,"account":"mm-1\($0)","status":429,"code":"X\($0)","msg":"bad \($0)",\
      "url":"https://api.btse.com/\($0)","symbol":"\($0)"}

      """
    }.joined()
    let run = try user.run("report", "--format", format, "-", input: log)
    #expect(run.ending == .exited(0))
    let commands = run.text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 10: false
      case 0..<32, 0x7f..<0xa0, 0x200b..<0x2010, 0x2028..<0x202f, 0x2060..<0x2070, 0xfeff: true
      default: false
      }
    }
    #expect(commands.isEmpty)
  }
}
