import Chronology

extension Block {
  /// How far two announcements of one end may lie apart.
  var tolerance: Duration {
    guard let announcedEnd else { return .zero }
    return max(.seconds(2), .nanoseconds((announcedEnd - start).wholeNanoseconds / 100))
  }

  /// When it ends and how, if nothing more is heard.
  func foreseenEnd(unknownTTL: Duration) -> (Timestamp, Ending) {
    if let end { (end, .served) } else { (lastHit + unknownTTL, .expired) }
  }

  /// Whether an event that announces `end` speaks of another, later block.
  func isSuperseded(byEnd end: Timestamp) -> Bool {
    guard let announcedEnd else { return false }
    return end > announcedEnd + tolerance
  }

  /// Takes in the wait of an event at `time` that speaks of this block.
  mutating func hear(_ heard: Wait, at time: Timestamp) {
    let heardEnd = time + heard.duration
    guard let end, let announcedEnd else {
      (end, announcedEnd, wait) = (heardEnd, heardEnd, heard.duration)
      if heard.isClockDependent { flags.insert(.clockDependent) }
      return
    }
    if heardEnd < announcedEnd - tolerance {
      flags.insert(.shorterWaitSeen)
    } else if heardEnd > end {
      self.end = heardEnd
      if heard.isClockDependent { flags.insert(.clockDependent) }
    }
  }

  /// The block, over.
  func ended(_ ending: Ending, at end: Timestamp) -> Block {
    var block = self
    block.end = end
    block.ended = ending
    return block
  }
}
