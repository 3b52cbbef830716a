package dev.aloft.sandbox.admin.organization.event;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Happening;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How an event looks. People have the names that they have now. */
final class EventView {

  private static final String KEY = "API key";
  private static final String ASSISTANT = "Cloud migration assistant";

  private final Organization organization;

  EventView(Organization organization) {
    this.organization = organization;
  }

  /**
   * An event.
   *
   * @param processed whether the time when it came to the log is to be told
   */
  ObjectNode of(AdminCall call, Event event, boolean processed) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(event.id())).put("type", "events");
    ObjectNode attributes = view.putObject("attributes");
    attributes.put("time", event.time().toString());
    if (processed) {
      attributes.put("processedAt", event.time().toString());
    }
    attributes.put("action", event.what().action().id());
    attributes.set("actor", actor(call, event));
    ArrayNode context = attributes.putArray("context");
    event.what().about().forEach(subject -> context.add(view(call, subject)));
    ObjectNode container = attributes.putArray("container").addObject();
    container.put("id", organization.id()).put("type", "orgs");
    container.putObject("attributes").put("name", organization.name());
    container.putObject("links").put("self", root(call));
    view.putObject("links").put("self", root(call) + "/events/" + event.id());
    view.putObject("message").put("content", words(event)).put("format", "simple");
    return view;
  }

  private String root(AdminCall call) {
    return call.request().base() + "/admin/v1/orgs/" + organization.id();
  }

  private Optional<Account> account(String accountId) {
    return organization.accounts().find(accountId);
  }

  private String name(String accountId) {
    return account(accountId).map(Account::displayName).orElse(accountId);
  }

  private ObjectNode actor(AdminCall call, Event event) {
    ObjectNode view = Json.object().put("id", event.actor().orElse(organization.id()));
    switch (event.by()) {
      case TOKEN, KEY -> {
        view.put("name", event.actor().map(this::name).orElse(KEY));
        event
            .actor()
            .flatMap(this::account)
            .flatMap(Account::email)
            .ifPresent(email -> view.put("email", email));
        view.putObject("auth").put("authType", "api-token");
      }
      case ASSISTANT -> {
        view.put("name", ASSISTANT);
        view.putObject("app").put("id", "cloud-migration-assistant").put("type", "app");
      }
    }
    view.putObject("links").put("self", link(call, event.actor()));
    return view;
  }

  private String link(AdminCall call, Optional<String> person) {
    return person
        .map(id -> call.request().base() + "/users/" + id + "/manage/profile")
        .orElse(root(call));
  }

  private ObjectNode view(AdminCall call, Happening.Subject subject) {
    ObjectNode view = Json.object().put("id", subject.id()).put("type", subject.type());
    ObjectNode attributes = view.putObject("attributes");
    subject.attributes().forEach(attributes::put);
    String directory =
        call.request().base()
            + "/admin/v2/orgs/"
            + organization.id()
            + "/directories/"
            + organization.directoryId();
    ObjectNode links = view.putObject("links");
    switch (subject.type()) {
      case "user" -> {
        account(subject.id()).ifPresent(one -> attributes.put("name", one.displayName()));
        links.put("self", directory + "/users/" + subject.id());
      }
      case "group" -> links.put("self", directory + "/groups/" + subject.id());
      case "policy" -> links.put("self", root(call) + "/policies/" + subject.id());
      default -> links.put("alt", subject.id());
    }
    return view;
  }

  private String words(Event event) {
    return event.what().action().words()
        + ": "
        + String.join(", ", event.what().about().stream().map(this::name).toList());
  }

  private String name(Happening.Subject subject) {
    return subject.type().equals("user")
        ? name(subject.id())
        : Optional.ofNullable(subject.attributes().get("name")).orElse(subject.id());
  }

  /** Whether a term is somewhere in what people read of an event. */
  boolean mentions(Event event, String term) {
    String small = term.toLowerCase(Locale.ROOT);
    return Stream.concat(
            Stream.of(words(event), event.what().action().id()),
            Stream.concat(
                event.actor().map(this::name).stream(),
                event.actor().flatMap(this::account).flatMap(Account::email).stream()))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(small));
  }
}
