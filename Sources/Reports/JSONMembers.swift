import Chronology

/// Members of an object, `null` where the value is unknown.
extension JSONWriter {
  mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    string(value)
  }

  mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    integer(value)
  }

  mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    boolean(value)
  }

  mutating func member(_ key: String, _ value: Timestamp?) {
    self.key(key)
    timestamp(value)
  }

  mutating func member(_ key: String, _ value: Duration?) {
    self.key(key)
    seconds(value)
  }
}

/// Members that are left out where the value is unknown.
extension JSONWriter {
  mutating func knownMember(_ key: String, _ value: String?) {
    if let value, !value.isEmpty { member(key, value) }
  }

  mutating func knownMember(_ key: String, _ value: Int?) {
    if value != nil { member(key, value) }
  }

  mutating func knownMember(_ key: String, _ value: Timestamp?) {
    if value != nil { member(key, value) }
  }

  mutating func knownMember(_ key: String, _ value: Duration?) {
    if value != nil { member(key, value) }
  }
}
