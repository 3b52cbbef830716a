package dev.aloft.plan;

import dev.aloft.value.Address;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The difference in access, as it stands in a plan file. */
final class AccessJson {

  private AccessJson() {}

  static void write(AccessDiff access, ObjectNode node) {
    for (AccessDiff.Exposure exposure : access.exposures()) {
      node.withArray("exposures")
          .addObject()
          .put("subject", exposure.subject().toString())
          .put("before", exposure.before())
          .put("after", exposure.after())
          .put("through", exposure.through())
          .put("accepted", exposure.accepted());
    }
    for (AccessDiff.AccessChange change : access.changes()) {
      ObjectNode one =
          node.withArray("changes")
              .addObject()
              .put("kind", change.kind().name())
              .put("subject", change.subject())
              .put("through", change.through());
      change.people().stream().map(Address::toString).forEach(one.putArray("people")::add);
    }
    for (AccessDiff.Seats seats : access.seats()) {
      ObjectNode one =
          node.withArray("seats")
              .addObject()
              .put("product", seats.product())
              .put("before", seats.before())
              .put("after", seats.after())
              .put("peak", seats.peak());
      seats.limit().ifPresent(limit -> one.put("limit", limit));
      seats
          .cost()
          .ifPresent(cost ->
              one.putObject("cost")
                  .put("before", cost.before().toPlainString())
                  .put("after", cost.after().toPlainString())
                  .put("currency", cost.currency())
                  .put("file", cost.file()));
    }
    access.untold().forEach(node.putArray("untold")::add);
  }

  static AccessDiff read(JsonNode node) {
    List<AccessDiff.Exposure> exposures = new ArrayList<>();
    for (JsonNode one : node.path("exposures")) {
      exposures.add(
          new AccessDiff.Exposure(
              Address.parse(one.path("subject").stringValue()),
              one.path("before").stringValue(),
              one.path("after").stringValue(),
              one.path("through").stringValue(),
              one.path("accepted").booleanValue()));
    }
    List<AccessDiff.AccessChange> changes = new ArrayList<>();
    for (JsonNode one : node.path("changes")) {
      List<Address> people = new ArrayList<>();
      one.path("people").forEach(person -> people.add(Address.parse(person.stringValue())));
      changes.add(
          new AccessDiff.AccessChange(
              AccessDiff.Kind.valueOf(one.path("kind").stringValue()),
              one.path("subject").stringValue(),
              one.path("through").stringValue(),
              people));
    }
    List<AccessDiff.Seats> seats = new ArrayList<>();
    for (JsonNode one : node.path("seats")) {
      seats.add(
          new AccessDiff.Seats(
              one.path("product").stringValue(),
              one.path("before").longValue(),
              one.path("after").longValue(),
              one.path("peak").asLong(one.path("after").longValue()),
              one.has("limit") ? Optional.of(one.path("limit").longValue()) : Optional.empty(),
              one.has("cost") ? Optional.of(cost(one.path("cost"))) : Optional.empty()));
    }
    List<String> untold = new ArrayList<>();
    node.path("untold").forEach(sentence -> untold.add(sentence.stringValue()));
    return new AccessDiff(exposures, changes, seats, List.of(), untold);
  }

  private static AccessDiff.Cost cost(JsonNode node) {
    return new AccessDiff.Cost(
        new BigDecimal(node.path("before").stringValue()),
        new BigDecimal(node.path("after").stringValue()),
        node.path("currency").stringValue(),
        node.path("file").stringValue());
  }
}
