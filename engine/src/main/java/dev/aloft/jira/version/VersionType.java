package dev.aloft.jira.version;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.inproject.InProjectSite;
import dev.aloft.jira.inproject.InProjectThing;
import dev.aloft.jira.inproject.InProjectType;
import dev.aloft.jira.inproject.SiteText;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceVersion;
import dev.aloft.origin.SourceTime;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of projects, in the source's order. */
public final class VersionType implements InProjectType<SourceVersion> {

  public static final String TYPE = "jira.version";

  static final String DESCRIPTION = "description";
  static final String START = "startDate";
  static final String RELEASE = "releaseDate";
  static final String RELEASED = "released";
  static final String ARCHIVED = "archived";

  private static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "versions",
          OnExisting.USE_IF_EQUAL,
          List.of(
              NAME_ATTRIBUTE,
              PROJECT_ATTRIBUTE,
              Attribute.essential(RELEASED, Equivalence.EXACT),
              Attribute.essential(ARCHIVED, Equivalence.EXACT),
              Attribute.essential(START, Equivalence.EXACT),
              Attribute.essential(RELEASE, Equivalence.EXACT),
              AFTER_ATTRIBUTE,
              Attribute.cosmetic(DESCRIPTION, Equivalence.EXACT)));

  /** 16 384 bytes are allowed (schema {@code Version}); no character has more than four. */
  private static final int LONGEST_DESCRIPTION = 4096;

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public List<InProjectThing<SourceVersion>> things(JiraSource source) {
    return source.versions().stream()
        .map(version ->
            new InProjectThing<>(
                version,
                version.id(),
                version.projectId(),
                version.name(),
                version.sequence(),
                version.row()))
        .toList();
  }

  @Override
  public Map<String, Value> attributes(Derivation derivation, SourceVersion version) {
    Optional<LocalDate> start = start(version.startDate(), version.releaseDate());
    if (!start.equals(version.startDate())) {
      derivation.lose(TYPE + ".startDate", "left out: it is after the release date", 1);
    }
    return Map.of(
        DESCRIPTION,
        SiteText.description(version.description(), LONGEST_DESCRIPTION),
        START,
        day(start),
        RELEASE,
        day(version.releaseDate()),
        RELEASED,
        Value.flag(version.released()),
        ARCHIVED,
        Value.flag(version.archived()));
  }

  /** The product refuses a version that begins after it is released. */
  private static Optional<LocalDate> start(Optional<LocalDate> start, Optional<LocalDate> release) {
    return start.filter(day -> release.filter(day::isAfter).isEmpty());
  }

  private static Value day(Optional<LocalDate> day) {
    return day.map(Value::day).orElse(Value.NONE);
  }

  @Override
  public InProjectSite on(JiraCloud site) {
    return new VersionsOnCloud(site);
  }

  @Override
  public String entity() {
    return "Version";
  }

  @Override
  public Map<String, Value> expected(AuditScope scope, EntityRow row) {
    Optional<LocalDate> release = date(row, "releasedate");
    return Map.of(
        DESCRIPTION,
        SiteText.description(row.text("description"), LONGEST_DESCRIPTION),
        START,
        day(start(date(row, "startdate"), release)),
        RELEASE,
        day(release),
        RELEASED,
        Value.flag(isTrue(row.text("released"))),
        ARCHIVED,
        Value.flag(isTrue(row.text("archived"))));
  }

  private static boolean isTrue(String text) {
    return text.equalsIgnoreCase("true");
  }

  /** Dates stand as timestamps at midnight, in no zone; what is none says nothing. */
  private static Optional<LocalDate> date(EntityRow row, String attribute) {
    return row.get(attribute).flatMap(SourceTime::date);
  }
}
