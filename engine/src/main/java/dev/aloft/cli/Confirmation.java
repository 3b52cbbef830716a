package dev.aloft.cli;

/** Asks the person at the terminal. */
interface Confirmation {

  /**
   * Asks.
   *
   * @param question several lines are fine; the answer is asked for behind them
   * @return whether somebody said yes; false where nobody is there to answer
   */
  boolean ask(String question);
}
