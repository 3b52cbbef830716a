package dev.aloft.cli.jira;

import dev.aloft.jira.JiraType;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.TypeSchema;
import dev.aloft.testing.ReferencePage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The reference page of the resource types. */
class ResourceTypesReferenceTest {

  @Test
  void types() {
    ReferencePage page = new ReferencePage("resource-types.md", "Resource types");
    page.paragraph(
        "In the order in which they are written. *Compared* is what verify asks of an attribute:"
            + " `exact` (letter by letter), `mapped` (equal once identities are mapped), `text`"
            + " (same plain text, references and blocks), `preserved-at` (the original stands in a"
            + " property, a field or the authorship line), `lost` (the ledger says so),"
            + " `uncompared` (said once, when it is made). A foreign"
            + " thing may be used in place of ours only if it agrees in what is *essential*.");
    JiraTypes types = JiraTypes.all();
    types.inOrder().stream().map(JiraType::schema).forEach(schema -> describe(page, schema));
    describe(page, types.lane().schema());

    page.assertUpToDate();
  }

  private static void describe(ReferencePage page, TypeSchema schema) {
    page.heading(schema.type());
    page.paragraph(
        schema.temporary()
            ? "Scaffolding: made for the time of a run and removed at its end."
            : "If the target has one of the same name or key: "
                + existing(schema)
                + ". If somebody edited ours on the target: "
                + edited(schema)
                + ".");
    attributes(page, schema.attributes());
  }

  private static void describe(ReferencePage page, LaneSchema schema) {
    page.heading(schema.itemType());
    page.paragraph(
        "The items of a lane, one lane for each %s, with their parts: %s."
            .formatted(
                schema.containerType(),
                String.join(", ", schema.partKinds().stream().map(kind -> kind.name()).toList())));
    attributes(page, schema.attributes());
  }

  private static String existing(TypeSchema schema) {
    return switch (schema.onExisting()) {
      case USE_IF_EQUAL -> "used as it is if it agrees in all that is essential, else a decision";
      case USE -> "used as it is";
      case ADOPT -> "taken over";
      case FAIL -> "a decision, always";
      case REFER -> "referred to; none is made, unless the spec says to invite or provision people";
      case INVITE -> "referred to; who has none is invited";
      case ENROLL -> "referred to; who has none gets a customer's account";
      case PROVISION -> "referred to; for who has none it is made in a directory";
    };
  }

  private static String edited(TypeSchema schema) {
    return switch (schema.onTargetChange()) {
      case KEEP -> "the edit is kept, and is a conflict where the source changed the same value";
      case OVERWRITE -> "written over";
      case FAIL -> "nothing is applied before somebody decides";
    };
  }

  private static void attributes(ReferencePage page, List<Attribute> attributes) {
    page.row("attribute", "written", "compared", "essential");
    page.rule(4);
    for (Attribute attribute : attributes) {
      page.row(
          "`" + attribute.name() + "`",
          switch (attribute.write()) {
            case ALWAYS -> "always";
            case ON_CREATE -> "when it is created";
            case LAST -> "when everything else is written";
            case NEVER -> "never";
          },
          "`" + attribute.equivalence().name().toLowerCase(Locale.ROOT).replace('_', '-') + "`",
          attribute.essential() ? "yes" : "no");
    }
    page.gap();
  }
}
