import SessionState

/// What a key of the time section does to a playhead.
enum TimeMove {
  case speed(faster: Bool)
  case step(Duration)
  case landmark(Landmark, forward: Bool)

  init?(_ action: Action) {
    switch action {
    case .slower: self = .speed(faster: false)
    case .faster: self = .speed(faster: true)
    case .minuteBack: self = .step(.seconds(-60))
    case .minuteOn: self = .step(.seconds(60))
    case .tenMinutesBack: self = .step(.seconds(-600))
    case .tenMinutesOn: self = .step(.seconds(600))
    case .nextFailure: self = .landmark(.failure, forward: true)
    case .previousFailure: self = .landmark(.failure, forward: false)
    case .nextBlock: self = .landmark(.block, forward: true)
    case .previousBlock: self = .landmark(.block, forward: false)
    case .nextEscalation: self = .landmark(.escalation, forward: true)
    case .previousEscalation: self = .landmark(.escalation, forward: false)
    default: return nil
    }
  }
}

extension Landmark {
  /// As in messages.
  var word: String {
    switch self {
    case .failure: "failure"
    case .block: "block"
    case .escalation: "escalation"
    }
  }
}
