package dev.aloft.sandbox.migration.transfer;

import dev.aloft.sandbox.jira.cloud.tables.CustomFieldTypes;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
import dev.aloft.sandbox.jira.cloud.tables.FieldOption;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The custom fields of a server on the site: one of the same name and type, else a new one for all
 * projects. Which projects and types it is for does not move.
 */
final class CustomFields {

  private final Tables server;
  private final SiteTables site;
  private final Map<Long, Optional<Field>> known = new HashMap<>();
  private final Map<Long, Long> options = new HashMap<>();

  CustomFields(Tables server, SiteTables site) {
    this.server = server;
    this.site = site;
  }

  /** A field that moves, by the key that it has on the server; boards' fields have none. */
  Optional<Field> of(String key) {
    return server.fields().first(one -> one.key().equals(key)).flatMap(this::field);
  }

  private Optional<Field> field(CustomField field) {
    return known.computeIfAbsent(field.id(), id -> make(field));
  }

  private Optional<Field> make(CustomField field) {
    Optional<Field> same =
        site.fields()
            .first(one ->
                one.custom()
                    && !one.trashed()
                    && one.name().equalsIgnoreCase(field.name())
                    && one.type().key().equals(field.type()));
    Optional<Field> here =
        same.or(() ->
            CustomFieldTypes.of(field.type())
                .map(type ->
                    site.addCustomField(
                        field.name(), field.description(), type, field.searcher().orElse(""))));
    here.ifPresent(one -> options(field, one));
    return here;
  }

  private void options(CustomField field, Field here) {
    Optional<FieldContext> context =
        site.contextsOf(here).stream().filter(FieldContext::global).findFirst();
    List<CustomField.Option> all =
        server.options().where(one -> one.owner() == field.id()).stream()
            .sorted(
                Comparator.comparingLong(CustomField.Option::parent)
                    .thenComparingLong(CustomField.Option::position))
            .toList();
    context.ifPresent(in -> all.forEach(option -> option(in, option)));
  }

  private void option(FieldContext context, CustomField.Option option) {
    Optional<Long> parent =
        option.parent() == 0 ? Optional.empty() : Optional.ofNullable(options.get(option.parent()));
    FieldOption here =
        site.options()
            .first(one ->
                one.contextId() == context.id()
                    && one.parentId().equals(parent)
                    && one.value().equals(option.value()))
            .orElseGet(() ->
                site.options()
                    .put(
                        new FieldOption(
                            site.options().nextId(),
                            context.id(),
                            parent,
                            option.value(),
                            option.disabled())));
    options.put(option.id(), here.id());
  }

  /** The type of a field by the key that it has on the server. */
  Optional<String> type(String key) {
    return server.fields().first(one -> one.key().equals(key)).map(CustomField::type);
  }

  /** The keys on the site of all fields that move. */
  List<String> keys() {
    return server.fields().all().stream()
        .flatMap(field -> field(field).stream())
        .filter(field -> !field.locked())
        .map(Field::key)
        .toList();
  }

  /** The id of a field's option. */
  Optional<Long> option(long id) {
    return Optional.ofNullable(options.get(id));
  }
}
