package dev.aloft.report;

import dev.aloft.plan.Plan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** A plan for a reviewer: the first screen, all of it, JSON, or a comment of a pull request. */
public final class PlanView {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter PRODUCT_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXX", Locale.ROOT);

  private final PlanFacts facts;
  private final Discretion discretion;

  public PlanView(Plan plan, Discretion discretion) {
    this.facts = new PlanFacts(plan);
    this.discretion = discretion;
  }

  /** The first screen: at most 60 lines, whatever the size of the plan. */
  public String text(Style style) {
    return new PlanScreen(facts, discretion).text(style);
  }

  /** The first screen with every change, lane, sample and exception below it. */
  public String full(Style style) {
    return text(style) + "\n" + new PlanDetails(facts, discretion).text(style);
  }

  /** The document of kind {@code Plan}. */
  public JsonDocument json() {
    return new PlanDocument(facts, discretion).json();
  }

  /** For a pull request's comment: at most 60 000 characters. */
  public String markdown() {
    return new PlanMarkdown(facts, discretion).text(text(Style.PLAIN));
  }

  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  /** The minute of a time as a product writes it; anything else as it is. */
  static String minute(String time) {
    try {
      return minute(PRODUCT_TIME.parse(time, Instant::from));
    } catch (DateTimeParseException e) {
      return Printable.of(time);
    }
  }

  static String shortened(String digest) {
    return digest.substring(0, Math.min(8, digest.length()));
  }
}
