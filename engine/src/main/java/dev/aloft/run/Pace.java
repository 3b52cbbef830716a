package dev.aloft.run;

/** How fast an apply goes, where the command line says it. */
public sealed interface Pace {

  /** A part of what the site allows, at all hours: above 0, at most 1. */
  record Part(double share) implements Pace {}

  /** As fast as the site answers: only for one on this machine, which nobody shares. */
  record Unlimited() implements Pace {}
}
