extension Provider {
  public func codeClass(of code: String) -> CodeClass? { nil }
  public func knows(code: String, status: Int) -> Bool { false }
  public func knows(code: String, text: String) -> Bool { false }
  public func name(code: String?, status: Int?, template: String) -> String { template }
  public func match(code: String?, status: Int?, message: String) -> RemedyMatch {
    RemedyMatch(remedy: nil, matched: .none, guesses: [], note: nil)
  }
  public func verdict(code: String?, status: Int?, remedy: Remedy?) -> RetryVerdict { .unknown }
}
extension Catalog {
  public func provider(host: String) -> Provider? { nil }
  public func provider(named: String) -> Provider? { nil }
  public func provider(marker: String) -> Provider? { nil }
  public func provider(path: String) -> Provider? { nil }
}
