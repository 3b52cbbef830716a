package dev.aloft.cli;

/** Makes up API tokens. */
@FunctionalInterface
interface Tokens {

  /** A token that nobody can guess. */
  String next();
}
