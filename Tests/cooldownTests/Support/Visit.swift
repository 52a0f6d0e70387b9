import Benchmarking
import Glibc
import Testing

/// The program on a terminal of its own, and what is seen there.
final class Visit {
  let child: Child
  private(set) var image: ScreenImage
  private(set) var sent: [UInt8] = []
  private let terminal: PseudoTerminal
  private let modesBefore: [UInt32]

  /// Starts the program there; `input` is what is piped in, if not the keyboard.
  init(_ user: User, _ arguments: String..., width: Int = 100, height: Int = 30, input: Pipe? = nil) throws {
    terminal = try PseudoTerminal(width: width, height: height)
    image = ScreenImage(width: width, height: height)
    modesBefore = terminal.modes
    let keyboard = Child.Source.open(terminal.path)
    child = try Child(
      arguments, user.environment,
      descriptors: [input.map { .copy($0.reading) } ?? keyboard, keyboard, keyboard], leadsSession: true)
  }

  var text: String { image.text }

  /// The terminal's modes are what they were before the program came, the cursor shows, and the screen is the old one.
  var isRestored: Bool {
    look()
    return terminal.modes == modesBefore && image.modes[1049] != true && image.modes[25] != false
  }

  var isFullScreen: Bool { image.modes[1049] == true }

  func type(_ text: String) { terminal.type(text) }

  func resize(width: Int, height: Int) {
    image = ScreenImage(width: width, height: height)
    terminal.resize(width: width, height: height)
  }

  func hangUp() { terminal.hangUp() }

  /// Takes in what is on its way to the screen.
  func look() {
    while case let bytes = terminal.read(), !bytes.isEmpty {
      image.take(bytes)
      sent += bytes
    }
  }

  /// Waits until the screen shows what is awaited; on failure the screen is in the report.
  func wait(until what: String, _ isMet: (String) -> Bool) throws {
    let deadline = Deadline()
    while !isMet(text) {
      look()
      if deadline.hasPassed || child.endingSoFar() != nil {
        look()
        try #require(isMet(text), "waited until \(what); the screen shows:\n\(text)")
      }
    }
  }

  func wait(for part: String) throws { try wait(until: "there is \(part)") { $0.contains(part) } }

  func waitForEnd() throws -> Ending {
    try cooldownTests.wait(until: "the program ends") {
      look()
      return child.endingSoFar() != nil
    }
    look()
    return try child.waitForEnd()
  }
}
