import Chronology

/// What happens to one bot besides its everyday requests, and when; after `length` it begins again.
struct Story: Sendable {
  /// Longer than an hour, so that the exchange has forgotten the last round.
  static let length = Duration.seconds(4200)

  enum Incident: Equatable, Sendable {
    case fault(Fault)
    /// `count` requests to one endpoint, ten milliseconds apart.
    case burst(Endpoint, count: Int)
    /// A line that is not JSON.
    case remark(String)
  }

  struct Scene: Sendable {
    let offset: Duration
    let incident: Incident

    init(_ seconds: Int, _ incident: Incident) {
      offset = .seconds(seconds)
      self.incident = incident
    }
  }

  private let scenes: [Scene]
  private var roundStart: Timestamp
  private var index = 0

  init(_ scenes: [Scene], start: Timestamp) {
    self.scenes = scenes
    roundStart = start
  }

  /// When the next incident is due.
  var nextTime: Timestamp {
    scenes.isEmpty ? .distantFuture : roundStart + scenes[index].offset
  }

  /// Takes the incident that is due at `time`, if one is.
  mutating func takeIncident(at time: Timestamp) -> Incident? {
    guard time >= nextTime else { return nil }
    defer { step() }
    return scenes[index].incident
  }

  private mutating func step() {
    index += 1
    guard index == scenes.count else { return }
    index = 0
    roundStart = roundStart + Self.length
  }
}

extension Story {
  /// Never waits: three blocks in six minutes, then once more with a burst inside a block.
  static let impatient: [Scene] = [
    Scene(4, .burst(.orderbook, count: 19)),
    Scene(9, .fault(.noBalance)),
    Scene(13, .burst(.orderbook, count: 21)),
    Scene(350, .burst(.openOrders, count: 20)),
    Scene(1800, .burst(.wallet, count: 8)),
    Scene(1808, .burst(.orderbook, count: 18)),
    Scene(1900, .burst(.orderbook, count: 24)),
  ]

  /// Waits as it is told, and so never meets the second step.
  static let obedient: [Scene] = [
    Scene(7, .fault(.orderTooSmall)),
    Scene(11, .fault(.timeout)),
    Scene(17, .fault(.timeout)),
    Scene(24, .fault(.serverError)),
    Scene(29, .burst(.price, count: 17)),
    Scene(36, .fault(.connectionReset)),
    Scene(44, .fault(.tooManyOrders)),
  ]

  /// Trades little, and has trouble with its clock and its keys.
  static let troubled: [Scene] = [
    Scene(6, .fault(.signature)),
    Scene(8, .fault(.signature)),
    Scene(15, .fault(.nonce)),
    Scene(16, .remark("hedge: clock was 8.2 s behind, set by ntpd")),
    Scene(26, .fault(.priceOffGrid)),
    Scene(33, .fault(.signature)),
    Scene(41, .fault(.orderNotFound)),
    Scene(52, .fault(.orderTooLarge)),
  ]
}
