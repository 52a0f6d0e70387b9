import Chronology

/// What one spelling of a wait says.
public enum WaitReading: Sendable, Equatable {
  /// A wait that counts; zero or negative ones give no block.
  case wait(Wait)
  /// Longer than the profile believes.
  case implausible(Duration)
  /// It has the form of a wait and cannot be one.
  case invalid
  /// Nothing was said.
  case absent
}
