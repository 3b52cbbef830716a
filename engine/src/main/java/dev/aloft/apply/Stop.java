package dev.aloft.apply;

/** Asks lanes that run side by side to end before their next item, because one of them failed. */
final class Stop {

  private volatile boolean asked;

  void ask() {
    asked = true;
  }

  boolean asked() {
    return asked;
  }
}
