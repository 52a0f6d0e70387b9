import Screen

/// The line at the foot of the screen in which a time is typed.
struct TimePrompt: Sendable {
  private(set) var text = ""

  enum Answer { case editing, cancelled, entered(String) }

  mutating func press(_ key: Key) -> Answer {
    switch key {
    case .escape, .control("c"): return .cancelled
    case .enter: return text.isEmpty ? .cancelled : .entered(text)
    case .backspace: text = String(text.dropLast())
    case .control("u"): text = ""
    case .character(let character) where text.count < 40: text.append(character)
    default: break
    }
    return .editing
  }
}
