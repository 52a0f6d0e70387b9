import ArgumentParser

@main
struct Cooldown: ParsableCommand {}
