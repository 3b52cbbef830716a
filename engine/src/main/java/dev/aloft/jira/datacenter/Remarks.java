package dev.aloft.jira.datacenter;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.staging.SnapshotHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a read has to say about what it could not see. */
final class Remarks {

  /** What people count who are told how much is hidden. */
  enum Part {
    COMMENT("comments"),
    WORKLOG("worklogs"),
    WATCHER("watchers"),
    VOTER("voters");

    private final String plural;

    Part(String plural) {
      this.plural = plural;
    }
  }

  private final String place;
  private final List<Diagnostic> remarks = new ArrayList<>();
  private final Map<Part, Long> hidden = new EnumMap<>(Part.class);

  /**
   * @param place the source's host
   */
  Remarks(String place) {
    this.place = place;
  }

  void add(DataCenterCode code, String summary) {
    remarks.add(Diagnostic.of(code, Location.address(place), summary));
  }

  /** Counts what a reply counts and does not show. */
  void hidden(Part part, long count) {
    if (count > 0) {
      hidden.merge(part, count, Long::sum);
    }
  }

  /** All of them, once everything was read. */
  List<Diagnostic> all() {
    List<Diagnostic> all = new ArrayList<>(remarks);
    hidden.forEach((part, count) ->
        all.add(
            Diagnostic.of(
                DataCenterCode.PARTS_HIDDEN,
                Location.address(place),
                count + " " + part.plural + " are counted and not shown")));
    return all;
  }

  /** A remark of a snapshot that was read before. */
  static Diagnostic again(SnapshotHeader.Note note) {
    DataCenterCode code =
        Arrays.stream(DataCenterCode.values())
            .filter(one -> one.id().equals(note.code()))
            .findFirst()
            .orElse(DataCenterCode.REST_HIDES);
    return Diagnostic.of(code, Location.address(note.location()), note.summary());
  }
}
