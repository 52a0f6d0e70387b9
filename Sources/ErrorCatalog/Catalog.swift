/// Every provider known, the embedded ones and the user's own.
public struct Catalog: Sendable {
  /// `generic` last.
  public let providers: [Provider]
  /// The provider of events of which nothing else is known.
  public let generic: Provider

  /// Puts `generic` last, and behind each of the others what `generic` knows.
  init(_ providers: [Provider]) {
    let generic = providers.first { $0.id == Provider.genericID } ?? Provider(id: Provider.genericID, title: "HTTP")
    let others = providers.filter { $0.id != Provider.genericID }
    self.generic = generic
    self.providers = others.map { $0.falling(backTo: generic) } + [generic]
  }
}

extension Provider {
  static let genericID = "generic"

  /// Whether it stands for any API, and so is never recognised by its codes.
  public var isGeneric: Bool { id == Provider.genericID }

  fileprivate func falling(backTo other: Provider) -> Provider {
    var provider = self
    provider.fallback = other.rows
    return provider
  }
}

extension Catalog {
  /// What the program carries with it.
  public static let embedded: Catalog = {
    var providers: [Provider] = []
    // A fault in a file of our own is a test's business: what can be read of it still serves the user.
    for file in embeddedFiles { _ = CatalogReader.read(.init(embedded: file), into: &providers) }
    return Catalog(providers)
  }()

  /// The `embedded` providers with those of the user's files; throws at the first fault.
  ///
  /// A file whose `id` is that of a provider already there changes that one: keys it sets replace the old values, and a
  /// row with the id of an old row changes that row key by key.
  public init(embedded: Catalog = .embedded, user: [(name: String, text: String)]) throws(CatalogError) {
    var providers = embedded.providers
    for file in user {
      let faults = CatalogReader.read(.init(name: file.name, text: file.text), into: &providers)
      if let fault = faults.first { throw fault }
    }
    self.init(providers)
  }

  /// Every fault of a user's file, in the order of the file; empty when it is sound.
  public func lint(name: String, text: String) -> [CatalogError] {
    var providers = self.providers
    return CatalogReader.read(.init(name: name, text: text), into: &providers)
  }
}
