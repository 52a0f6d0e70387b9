import Glibc
import Screen
import Testing

@testable import CursesTerminal

/// One screen may be open at a time, so the tests wait for each other.
@Suite(.serialized) struct TerminalScreenTests {
  private let theme = Theme(
    name: "test",
    styles: [.text: Style(foreground: .hex(0xD7DAE0), background: .hex(0x16181D)), .code: Style(foreground: .ansi(9))])

  private func open(
    _ terminal: PseudoTerminal, type: String = "xterm-256color", depth: ColorDepth = .indexed256
  ) throws -> TerminalScreen {
    var wishes = TerminalWishes(type: type, depth: depth)
    (wishes.input, wishes.output) = (terminal.program, terminal.program)
    return try TerminalScreen(wishes)
  }

  private func buffer(_ text: String, role: Role = .text) -> CellBuffer {
    var buffer = CellBuffer(Size(width: 40, height: 5))
    buffer.write(text, at: Point(x: 0, y: 1), role: role)
    return buffer
  }

  @Test func `a buffer is drawn in its theme's colours, and the terminal given back as it was`() throws {
    let terminal = try #require(PseudoTerminal())
    defer { terminal.close() }
    terminal.resize(width: 40, height: 5)
    let before = terminal.modes
    let screen = try open(terminal)
    #expect(screen.size == Size(width: 40, height: 5))
    #expect(screen.depth == .indexed256)
    #expect(terminal.modes != before)
    screen.draw(buffer("RATE_LIMITS", role: .code), theme: theme)
    let drawn = terminal.written()
    #expect(drawn.contains("RATE_LIMITS"))
    #expect(drawn.contains("\u{1B}[91m"))
    #expect(drawn.contains("\u{1B}[48;5;234m"))
    screen.close()
    #expect(terminal.modes == before)
    #expect(terminal.written().contains("\u{1B}[?1049l"))
  }

  @Test func `a frame like the last one writes nothing`() throws {
    let terminal = try #require(PseudoTerminal())
    defer { terminal.close() }
    terminal.resize(width: 40, height: 5)
    let screen = try open(terminal)
    defer { screen.close() }
    screen.draw(buffer("once"), theme: theme)
    _ = terminal.written()
    screen.draw(buffer("once"), theme: theme)
    #expect(terminal.written() == "")
    screen.redraw()
    screen.draw(buffer("once"), theme: theme)
    #expect(terminal.written().contains("once"))
  }

  static let keys: [(typed: String, keys: [Key])] = [
    ("jG/", [.character("j"), .character("G"), .character("/")]), ("\r", [.enter]), ("\t", [.tab]),
    ("\u{7F}", [.backspace]),
    ("\u{15}", [.control("u")]), ("\u{13}\u{11}", [.control("s"), .control("q")]), ("\u{1B}OA", [.up]),
    ("\u{1B}[6~", [.pageDown]), ("\u{1B}OP", [.function(1)]), ("\u{1B}[Z", [.backTab]), ("\u{1B}", [.escape]),
    ("é", [.character("é")]),
  ]

  @Test(arguments: keys) func `keys are read as they are typed`(_ row: (typed: String, keys: [Key])) throws {
    let terminal = try #require(PseudoTerminal())
    defer { terminal.close() }
    let screen = try open(terminal)
    defer { screen.close() }
    terminal.type(row.typed)
    var keys: [TerminalEvent] = []
    while keys.count < row.keys.count {
      let events = screen.waitForEvents(timeout: .seconds(5))
      if events.isEmpty { break }
      keys += events
    }
    #expect(keys == row.keys.map(TerminalEvent.key))
    _ = terminal.written()
  }

  @Test func `a change of size is told, and ^Z of another process is a key`() throws {
    let terminal = try #require(PseudoTerminal())
    defer { terminal.close() }
    let screen = try open(terminal)
    defer { screen.close() }
    terminal.resize(width: 50, height: 7)
    kill(getpid(), SIGWINCH)
    #expect(screen.waitForEvents(timeout: .seconds(5)) == [.resized(Size(width: 50, height: 7))])
    kill(getpid(), SIGTSTP)
    #expect(screen.waitForEvents(timeout: .seconds(5)) == [.key(.control("z"))])
    #expect(screen.waitForEvents(timeout: .zero) == [])
  }

  @Test func `another descriptor ends the wait, and so does a terminal that is gone`() throws {
    let terminal = try #require(PseudoTerminal())
    let screen = try open(terminal)
    defer { screen.close() }
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    #expect(write(ends[1], "x", 1) == 1)
    #expect(screen.waitForEvents(timeout: .seconds(5), wakingOn: [ends[0]]) == [.wake(ends[0])])
    terminal.close()
    #expect(screen.waitForEvents(timeout: .seconds(5)) == [.hungUp])
    ends.forEach { _ = close($0) }
  }

  @Test func `without colours wanted none are sent`() throws {
    let terminal = try #require(PseudoTerminal())
    defer { terminal.close() }
    let screen = try open(terminal, depth: .mono)
    #expect(screen.depth == .mono)
    screen.draw(buffer("plain", role: .code), theme: theme)
    #expect(!terminal.written().contains("\u{1B}[38;5"))
    screen.close()
  }

  @Test func `an unknown terminal is taken for xterm, and one without a cursor refused`() throws {
    let terminal = try #require(PseudoTerminal())
    defer { terminal.close() }
    let before = terminal.modes
    try open(terminal, type: "no-such-terminal").close()
    #expect(throws: TerminalFault.noCursorMovement("dumb")) { try open(terminal, type: "dumb") }
    #expect(terminal.modes == before)
    _ = terminal.written()
  }

  @Test(arguments: [
    (TerminalWishes(type: "xterm-256color", depth: .indexed256), ["xterm-256color", "xterm-256color"]),
    (TerminalWishes(type: "tmux-256color", depth: .trueColor), ["tmux-direct", "tmux-256color", "xterm-256color"]),
    (TerminalWishes(type: "", depth: .trueColor), ["xterm-256color"]),
  ]) func `true colours are looked for in terminfo first`(_ row: (TerminalWishes, [String])) {
    #expect(row.0.types == row.1)
  }

  @Test(
    arguments: [
      (nil, -1), (.zero, 0), (.milliseconds(20), 20), (.nanoseconds(1), 1), (.seconds(-3), 0),
      (.seconds(Int64.max), 2_000_000_000),
    ] as [(Duration?, Int32)]) func `a timeout is rounded up to milliseconds`(_ row: (Duration?, Int32))
  {
    #expect(TerminalScreen.milliseconds(row.0) == row.1)
  }
}
