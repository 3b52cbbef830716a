package dev.aloft.run;

import java.util.List;

/**
 * What a project's folder holds of people, and what becomes of it.
 *
 * @param removed what goes, or went
 * @param kept what stays although people stand in it, since it is not Aloft's to remove
 */
public record PurgeResult(List<Removed> removed, List<Kept> kept) {

  public PurgeResult {
    removed = List.copyOf(removed);
    kept = List.copyOf(kept);
  }

  /**
   * Something that goes.
   *
   * @param place a file, a folder, or the state
   * @param amount how much: files or people
   * @param unit what is counted, in the singular
   */
  public record Removed(Kind kind, String place, long amount, String unit) {}

  /** Something that stays, and why. */
  public record Kept(String place, String why) {}

  /** What can go, with what does not work afterwards. */
  public enum Kind {
    SNAPSHOTS(
        "sources as they were read",
        "the next plan reads its sources again; a plan of a live source that has changed is stale"),
    PLAN("a plan", "it cannot be applied or shown any more"),
    WORKBENCH("a people workbench", "decisions that were not downloaded are gone"),
    PARTIAL("what a killed command left", "nothing"),
    ADDRESSES(
        "people by address, in the state",
        "the next plan finds accounts by the addresses of the source again; verify needs an apply"
            + " before; who got the stand-in by a rule and has an account since is met by"
            + " `aloft users reclaim`; who left and is suspended becomes the stand-in in what is"
            + " written later"),
    NAMES("names of people who became the stand-in, in the state", "lists show their keys");

    private final String words;
    private final String consequence;

    Kind(String words, String consequence) {
      this.words = words;
      this.consequence = consequence;
    }

    public String words() {
      return words;
    }

    /** What does not work without it, or works otherwise. */
    public String consequence() {
      return consequence;
    }
  }
}
