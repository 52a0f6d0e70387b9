import Chronology

extension Zone {
  /// Two hours ahead of UTC.
  static let east = Zone.fixed(seconds: 7200, name: "+02:00")
}
